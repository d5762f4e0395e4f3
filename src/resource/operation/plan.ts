import {
  actionRequest,
  doubtAbout,
  creatableTypes,
  deleteRequest,
  updateMethods,
} from '../../api/operations'
import type { Collection, Resource } from '../../api/resource'
import { JsonSyntaxError, parseJson } from '../../json/parse'
import { isObject, objectFrom, type JsonObject } from '../../json/value'
import { lastPart, type Operation } from '../address'
import { planClone } from './plan-clone'
import { updateWay } from './update-way'
import {
  aboutResource,
  bare,
  creating,
  fieldless,
  inside,
  missingSchema,
  nameOf,
  selfOf,
  whyNotSent,
  type Plan,
  type Setting,
  type UpdateWay,
} from './planning'

const nothing = objectFrom([])

/** The plan of an operation, or a sentence that says why it is impossible here. */
export function planOperation(operation: Operation, setting: Setting): Plan | string {
  const { document } = setting
  if (operation.kind === 'create') {
    if (document.kind !== 'collection') return 'Only collections can be created in.'
    return planCreate(document.collection, operation, setting)
  }
  if (operation.kind === 'action') return planAction(operation, setting)
  if (document.kind !== 'resource') return `There is no resource here to ${operation.kind}.`
  if (operation.kind === 'edit') return planEdit(document.resource, setting)
  if (operation.kind === 'clone') return planClone(document.resource, setting)
  return planDelete(document.resource, setting)
}

function planCreate(
  collection: Collection,
  { type: wanted, values: text }: Operation & { kind: 'create' },
  setting: Setting,
): Plan | string {
  const { schemas, url } = setting
  const schema = schemas.get(collection.resourceType) ?? schemas.forCollection(url)
  const self = collection.links.get('self') ?? bare(url)
  const types = creatableTypes(collection, schema, self)
  const type = wanted === '' ? [...types.keys()][0] : wanted
  if (type === undefined) return 'The server does not say what can be created here.'
  const link = types.get(type)
  if (link === undefined) return `A ${type} cannot be created in this collection.`
  const target = inside(link, setting)
  if (target === undefined) return whyNotSent(`What creates a ${type}`, link, setting)
  const form = schemas.get(type)
  const { values, unread } = linked(text, collection.createDefaults)
  return {
    kind: 'create',
    about: { type },
    title: `Create ${form?.id ?? type}`,
    schema: form,
    mode: 'create',
    original: collection.createDefaults,
    ...(values !== undefined && { values }),
    types: [...types.keys()],
    takesJson: true,
    remark:
      unread ??
      (form === undefined
        ? missingSchema(type)
        : (doubtAbout(form, 'collectionMethods', 'POST') ?? fieldless(form, 'create'))),
    ...creating(target, type, setting),
  }
}

/** What a link to a form fills in, on top of the defaults; a remark when it is no object. */
function linked(
  text: string | undefined,
  defaults: JsonObject,
): { values?: JsonObject; unread?: string } {
  if (text === undefined) return {}
  const unread = 'The values in the address of this form cannot be read, and are left out.'
  try {
    const values = parseJson(text)
    if (!isObject(values)) return { unread }
    return { values: objectFrom([...Object.entries(defaults), ...Object.entries(values)]) }
  } catch (error) {
    if (error instanceof JsonSyntaxError) return { unread }
    throw error
  }
}

function planEdit(resource: Resource, setting: Setting): Plan | string {
  const schema = setting.schemas.ofResource(resource.type, setting.url)
  if (schema === undefined) return missingSchema(resource.type ?? 'of this resource')
  const target = selfOf(resource, setting)
  const { dialect, schemas } = setting
  const way = (method: UpdateWay['method']) =>
    updateWay(method, target, dialect, { schema, schemas })
  const [first = way('PUT'), ...more] = updateMethods(resource, schema, dialect).map(way)
  return {
    kind: 'edit',
    about: aboutResource(resource, target),
    title: `Edit ${nameOf(resource, setting)}`,
    schema,
    mode: 'update',
    original: resource.value,
    types: [],
    takesJson: true,
    remark: doubtAbout(schema, 'resourceMethods', 'PUT') ?? fieldless(schema, 'update'),
    ...first,
    ...(more.length > 0 && { ways: [first, ...more] }),
  }
}

function planDelete(resource: Resource, setting: Setting): Plan {
  const target = selfOf(resource, setting)
  return {
    ...withoutForm,
    kind: 'delete',
    about: aboutResource(resource, target),
    title: `Delete ${nameOf(resource, setting)}`,
    remark: doubtAbout(
      setting.schemas.ofResource(resource.type, setting.url),
      'resourceMethods',
      'DELETE',
    ),
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

function planAction(
  { name, values: text }: Operation & { kind: 'action' },
  setting: Setting,
): Plan | string {
  const { document, schemas } = setting
  if (document.kind === 'value') return 'There are no actions here.'
  const isResource = document.kind === 'resource'
  const holder = isResource ? document.resource : document.collection
  const schema = isResource
    ? schemas.ofResource(document.resource.type, setting.url)
    : (schemas.get(document.collection.resourceType) ?? schemas.forCollection(setting.url))
  const link = holder.actions.get(name)
  if (link === undefined)
    return `The action ${name} is not possible now: the server does not offer it in this state.`
  const target = inside(link, setting)
  if (target === undefined) return whyNotSent(`The action ${name}`, link, setting)
  const action = (isResource ? schema?.resourceActions : schema?.collectionActions)?.get(name)
  const input = schemas.get(action?.input)
  const noun = isResource
    ? nameOf(document.resource, setting)
    : (schema?.pluralName ?? lastPart(setting.url))
  // An action without input sends nothing that a link could bring along.
  const takesJson = action?.input !== undefined
  const { values, unread } = linked(takesJson ? text : undefined, nothing)
  return {
    ...withoutForm,
    kind: 'action',
    action: name,
    about: isResource
      ? aboutResource(document.resource, selfOf(document.resource, setting))
      : { type: schema?.id ?? document.collection.resourceType },
    title: `${name} ${noun}`,
    schema: input,
    ...(values !== undefined && { values }),
    takesJson,
    remark:
      unread ??
      (takesJson && input === undefined
        ? missingSchema(action.input)
        : input && fieldless(input, 'action')),
    build: (body) => actionRequest(target, body),
  }
}
