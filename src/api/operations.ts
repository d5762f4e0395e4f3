import type { JsonObject, JsonValue } from '../json/value'
import type { Schema } from '../schema/schema'
import { apiRequest, type ApiRequest } from './request'
import { bodyOf } from './request-form'
import type { Collection, Resource } from './resource'

/** The request that reads an address. */
export function readRequest(url: string): ApiRequest {
  return apiRequest({ method: 'GET', url })
}

/** Create (specification, "Create"): POST of one resource, or of a list, to the collection or to the type's createTypes URL. */
export function createRequest(url: string, value: JsonObject | readonly JsonObject[]): ApiRequest {
  return apiRequest({ method: 'POST', url, ...bodyOf(value) })
}

/** Update (specification, "Update"): PUT of the changed attributes. */
export function updateRequest(url: string, changes: JsonObject): ApiRequest {
  return apiRequest({ method: 'PUT', url, ...bodyOf(changes) })
}

export function deleteRequest(url: string): ApiRequest {
  return apiRequest({ method: 'DELETE', url })
}

/** An action: POST to its own URL. Without input it carries `{}`: servers that read the body fail on an empty one. */
export function actionRequest(url: string, input: JsonValue = {}): ApiRequest {
  return apiRequest({ method: 'POST', url, ...bodyOf(input) })
}

/** Why an operation is impossible now, as a sentence; undefined when it is possible or the server does not say. */
export type Impossible = string | undefined

/** What a family can be patched by; undefined where it cannot. */
interface Patching {
  readonly patch?: unknown
}

export function whyNoEdit(
  resource: Resource,
  schema: Schema | undefined,
  dialect: Patching,
): Impossible {
  if (schema === undefined) return noSchema(resource)
  return updateMethods(resource, schema, dialect).length > 0
    ? undefined
    : whyNo('PUT', resource, schema)
}

/** The methods that an update of the resource can be sent by, the usual one first. */
export function updateMethods(
  resource: Resource,
  schema: Schema,
  { patch }: Patching,
): readonly ('PUT' | 'PATCH')[] {
  const methods = patch === undefined ? (['PUT'] as const) : (['PUT', 'PATCH'] as const)
  return methods.filter((method) => whyNo(method, resource, schema) === undefined)
}

function whyNo(method: 'PUT' | 'PATCH', resource: Resource, schema: Schema): Impossible {
  const why = resource.forbidden?.get(method)
  if (why !== undefined && schema.resourceMethods?.has(method) !== false) return why
  return lacks(schema, 'resourceMethods', method)
}

export function whyNoClone(resource: Resource, schema: Schema | undefined): Impossible {
  if (schema === undefined) return noSchema(resource)
  return lacks(schema, 'collectionMethods', 'POST')
}

export function whyNoDelete(resource: Resource, schema: Schema | undefined): Impossible {
  const why = resource.forbidden?.get('DELETE')
  if (why !== undefined && schema?.resourceMethods?.has('DELETE') !== false) return why
  if (schema === undefined) return undefined
  return lacks(schema, 'resourceMethods', 'DELETE')
}

export function whyNoCreate(collection: Collection, schema: Schema | undefined): Impossible {
  if (collection.createTypes.size > 0) return undefined
  if (schema === undefined) return 'No schema says what can be created here.'
  return lacks(schema, 'collectionMethods', 'POST')
}

function noSchema(resource: Resource): Impossible {
  return resource.type === undefined
    ? 'The resource does not say of which type it is.'
    : `The API has no schema for the type ${resource.type}.`
}

function lacks(schema: Schema, which: Methods, method: string): Impossible {
  return isListed(schema, which, method) !== false || schema.methodsAreHints === true
    ? undefined
    : `The schema ${schema.id} does not allow ${method}${which === 'collectionMethods' ? ' to its collection' : ''}.`
}

type Methods = 'resourceMethods' | 'collectionMethods'

function isListed(schema: Schema, which: Methods, method: string): boolean | undefined {
  return schema[which]?.has(method)
}

/** What to say of a method that the schema does not list, where the server may take it all the same. */
export function doubtAbout(
  schema: Schema | undefined,
  which: Methods,
  method: string,
): string | undefined {
  if (schema?.methodsAreHints !== true || isListed(schema, which, method) !== false)
    return undefined
  return `The schema ${schema.id} does not list ${method}. Servers of this family may take it all the same.`
}

/** One action button: its URL when it is possible now, else the reason why not. */
export interface OfferedAction {
  readonly name: string
  readonly url: string | undefined
  /** The id of the input schema; undefined where the action takes none. */
  readonly input: string | undefined
  readonly impossible: Impossible
}

/** All actions that the schema or the resource names: possible ones first, each group in the server's order. */
export function offeredActions(
  possible: ReadonlyMap<string, string>,
  known: Schema['resourceActions'] | undefined,
  state: string,
): OfferedAction[] {
  const offered = [...possible].map(([name, url]) => ({
    name,
    url,
    input: known?.get(name)?.input,
    impossible: undefined,
  }))
  const missing = [...(known?.values() ?? [])]
    .filter((action) => !possible.has(action.name))
    .map((action) => ({
      name: action.name,
      url: undefined,
      input: action.input,
      impossible:
        state === '' ? 'Not among its actions now.' : `Not among its actions while it is ${state}.`,
    }))
  return [...offered, ...missing]
}

/** The types that can be created in a collection, each with the URL to POST to. The first is the one to offer. */
export function creatableTypes(
  collection: Collection,
  schema: Schema | undefined,
  collectionUrl: string,
): ReadonlyMap<string, string> {
  const own = collection.resourceType ?? schema?.id
  if (collection.createTypes.size === 0)
    return new Map(own === undefined ? [] : [[own, collectionUrl]])
  const types = new Map<string, string>()
  const first = own === undefined ? undefined : collection.createTypes.get(own)
  if (own !== undefined && first !== undefined) types.set(own, first)
  for (const [type, url] of collection.createTypes) types.set(type, url)
  return types
}
