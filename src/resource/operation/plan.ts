import type { Endpoint } from '../../api/endpoint'
import {
  actionRequest,
  createRequest,
  creatableTypes,
  deleteRequest,
  updateRequest,
} from '../../api/operations'
import type { ApiRequest } from '../../api/request'
import type { ApiDocument, Collection, Resource } from '../../api/resource'
import type { DraftMode } from '../../forms/draft-places'
import { formFields } from '../../forms/fields'
import { objectFrom, own, type JsonObject } from '../../json/value'
import type { Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import { lastPart, type Operation } from '../address'

/** All that a dialog needs to know of an operation: its name, its form, and how its request is built. */
export interface Plan {
  readonly kind: Operation['kind']
  readonly title: string
  /** The schema of the form; undefined when there is nothing to fill in. */
  readonly schema: Schema | undefined
  readonly mode: DraftMode
  /** What the form starts with. */
  readonly original: JsonObject
  /** Types that can be chosen for a creation, the current one among them. */
  readonly types: readonly string[]
  /** Whether the body can be written as JSON: where there is one to write. */
  readonly takesJson: boolean
  /** A remark that belongs above the form. */
  readonly remark: string | undefined
  build(body: JsonObject): ApiRequest
}

/** Where an operation was started. */
export interface Setting {
  readonly document: ApiDocument
  /** The absolute URL of the document. */
  readonly url: string
  readonly schemas: SchemaSet
  readonly endpoint: Endpoint
}

const nothing = objectFrom([])

/** The plan of an operation, or a sentence that says why it is impossible here. */
export function planOperation(operation: Operation, setting: Setting): Plan | string {
  const { document } = setting
  if (operation.kind === 'create') {
    if (document.kind !== 'collection') return 'Only collections can be created in.'
    return planCreate(document.collection, operation.type, setting)
  }
  if (operation.kind === 'action') return planAction(operation.name, setting)
  if (document.kind !== 'resource') return `There is no resource here to ${operation.kind}.`
  return operation.kind === 'edit'
    ? planEdit(document.resource, setting)
    : planDelete(document.resource, setting)
}

function planCreate(collection: Collection, wanted: string, setting: Setting): Plan | string {
  const { schemas, url } = setting
  const schema = schemas.get(collection.resourceType) ?? schemas.forCollection(url)
  const self = collection.links.get('self') ?? bare(url)
  const types = creatableTypes(collection, schema, self)
  const type = wanted === '' ? [...types.keys()][0] : wanted
  if (type === undefined) return 'The server does not say what can be created here.'
  const target = inside(types.get(type), setting)
  if (target === undefined) return `A ${type} cannot be created in this collection.`
  const form = schemas.get(type)
  return {
    kind: 'create',
    title: `Create ${form?.id ?? type}`,
    schema: form,
    mode: 'create',
    original: collection.createDefaults,
    types: [...types.keys()],
    takesJson: true,
    remark: form === undefined ? missingSchema(type) : fieldless(form, 'create'),
    build: (body) => createRequest(target, body),
  }
}

function planEdit(resource: Resource, setting: Setting): Plan | string {
  const schema = setting.schemas.get(resource.type)
  if (schema === undefined) return missingSchema(resource.type ?? 'of this resource')
  const target = selfOf(resource, setting)
  const rev = own(resource.value, 'rev')
  const id = own(resource.value, 'id')
  // A versioned resource is updated only if it still is as it was read (specification, "Update").
  const version =
    rev === undefined || id === undefined
      ? []
      : ([
          ['id', id],
          ['rev', rev],
        ] as const)
  return {
    kind: 'edit',
    title: `Edit ${nameOf(resource, setting)}`,
    schema,
    mode: 'update',
    original: resource.value,
    types: [],
    takesJson: true,
    remark: fieldless(schema, 'update'),
    build: (changes) => updateRequest(target, objectFrom([...version, ...Object.entries(changes)])),
  }
}

function planDelete(resource: Resource, setting: Setting): Plan {
  const target = selfOf(resource, setting)
  return {
    ...withoutForm,
    kind: 'delete',
    title: `Delete ${nameOf(resource, setting)}`,
    build: () => deleteRequest(target),
  }
}

const withoutForm = {
  schema: undefined,
  mode: 'action',
  original: nothing,
  types: [],
  takesJson: false,
  remark: undefined,
} as const

function planAction(name: string, setting: Setting): Plan | string {
  const { document, schemas } = setting
  if (document.kind === 'value') return 'There are no actions here.'
  const isResource = document.kind === 'resource'
  const holder = isResource ? document.resource : document.collection
  const schema = isResource
    ? schemas.get(document.resource.type)
    : (schemas.get(document.collection.resourceType) ?? schemas.forCollection(setting.url))
  const link = holder.actions.get(name)
  if (link === undefined)
    return `The action ${name} is not possible now: the server does not offer it in this state.`
  const target = inside(link, setting)
  if (target === undefined) return `The action ${name} leads to another host and is not sent.`
  const action = (isResource ? schema?.resourceActions : schema?.collectionActions)?.get(name)
  const input = schemas.get(action?.input)
  const noun = isResource
    ? nameOf(document.resource, setting)
    : (schema?.pluralName ?? lastPart(setting.url))
  return {
    ...withoutForm,
    kind: 'action',
    title: `${name} ${noun}`,
    schema: input,
    takesJson: action?.input !== undefined,
    remark:
      action?.input !== undefined && input === undefined
        ? missingSchema(action.input)
        : input && fieldless(input, 'action'),
    build: (body) => actionRequest(target, body),
  }
}

function fieldless(schema: Schema, mode: DraftMode): string | undefined {
  if (formFields(schema, mode, nothing).length > 0) return undefined
  return `The schema ${schema.id} names no fields that can be filled in.`
}

function missingSchema(type: string): string {
  return `The API has no schema ${type}, so there are no fields to fill in.`
}

function nameOf(resource: Resource, { schemas, url }: Setting): string {
  const type = schemas.get(resource.type)?.id ?? resource.type
  return [type, resource.id ?? lastPart(url)].filter((part) => part !== undefined).join(' ')
}

function selfOf(resource: Resource, setting: Setting): string {
  return inside(resource.links.get('self'), setting) ?? bare(setting.url)
}

/** A link's URL if requests may go there. */
function inside(link: string | undefined, { endpoint, url }: Setting): string | undefined {
  const place = link === undefined ? undefined : endpoint.locate(link, url)
  return place?.kind === 'inside' ? place.url : undefined
}

function bare(url: string): string {
  return url.split('?', 1)[0] ?? url
}
