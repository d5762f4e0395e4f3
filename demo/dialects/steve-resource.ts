import { textValue } from '../data/world'
import type { World } from '../data/world'
import { formatJson, isObject, merged, objectOf, own, type Json, type JsonObject } from '../json'
import type { Schema } from '../schema/schema'
import { below } from './rewrite'

/** The group and version that all types of the demo are in. */
export const group = 'demo.cattle.io'
const namespace = 'default'

/** Whether resources of a type stand in a namespace. */
export function isNamespaced(schema: Schema | undefined): boolean {
  return schema?.fields.has('accountId') === true
}

/** Whether resources of a type take a method. Networks can be patched and not be written anew. */
export function takes({ id, resourceMethods }: Schema, method: string): boolean {
  if (method === 'PUT' && id === 'network') return false
  return resourceMethods.has(method === 'PATCH' ? 'PUT' : method)
}

/** The kind of a type: Container of container. */
export function kindNamed(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1)
}

/** A link with the namespace in it: `/v1/containers/1i1/logs` is `/v1/containers/default/1i1/logs`. */
export function withNamespace(link: string, world: World): string {
  return link.replace(
    /(\/v1\/)([^/?]+)(\/[^/?]+)/,
    (whole, root: string, plural: string, id: string) =>
      isNamespaced(world.catalog.atPath(plural)) ? `${root}${plural}/${namespace}${id}` : whole,
  )
}

/** The path of the generic server for a path with a namespace in it. */
export function withoutNamespace(path: string, world: World): string {
  return path.replace(
    /^(\/v1\/([^/]+))\/default(?=\/|$)/,
    (whole, start: string, plural: string) =>
      isNamespaced(world.catalog.atPath(plural)) ? start : whole,
  )
}

const frame = ['id', 'type', 'links', 'actions', 'baseType', 'rev']

/** A resource of the generic server as a Kubernetes object; its links have their namespaces already. */
export function objectFor(resource: JsonObject, world: World): JsonObject {
  const type = textValue(own(resource, 'type'))
  const schema = world.catalog.get(type)
  if (schema === undefined) return resource
  const name = textValue(own(resource, 'id'))
  const namespaced = isNamespaced(schema)
  const [spec, status] = [objectOf(), objectOf()]
  for (const [key, value] of Object.entries(resource)) {
    // What is not set is not there.
    if (
      value === null ||
      frame.includes(key) ||
      key.endsWith('TS') ||
      key.startsWith('transitioning')
    )
      continue
    const field = schema.fields.get(key)
    const part = field?.create === true || field?.update === true ? spec : status
    part[key] = value
  }
  const links = below(resource, 'links')
  const self = own(links, 'self') ?? ''
  const right = (method: string): Json => (takes(schema, method) ? self : 'blocked')
  return objectOf([
    ['id', namespaced ? `${namespace}/${name}` : name],
    ['type', type],
    [
      'links',
      merged(
        links,
        objectOf([
          ['update', right('PUT')],
          ['patch', right('PATCH')],
          ['remove', right('DELETE')],
          ['view', self],
        ]),
      ),
    ],
    ...(Object.keys(below(resource, 'actions')).length > 0
      ? [['actions', below(resource, 'actions')] as const]
      : []),
    ['apiVersion', `${group}/v1`],
    ['kind', kindNamed(type)],
    [
      'metadata',
      objectOf([
        ['name', name],
        ...(namespaced ? [['namespace', namespace] as const] : []),
        ['uid', own(resource, 'uuid') ?? name],
        ['creationTimestamp', own(resource, 'created') ?? null],
        ['resourceVersion', versionOf([spec, status])],
        ['fields', [name, textOf(own(spec, 'name')), textOf(own(resource, 'created'))]],
        ['relationships', []],
        ['state', stateOf(resource)],
      ]),
    ],
    ['spec', spec],
    ['status', status],
  ])
}

function stateOf(resource: JsonObject): JsonObject {
  return objectOf([
    ['name', textOf(own(resource, 'state')) || 'active'],
    ['error', own(resource, 'transitioning') === 'error'],
    ['transitioning', own(resource, 'transitioning') === 'yes'],
    ['message', textOf(own(resource, 'transitioningMessage'))],
  ])
}

/** The version of an object: another one for any other content. */
function versionOf(content: Json): string {
  let hash = 0
  for (const character of formatJson(content))
    hash = (hash * 31 + character.charCodeAt(0)) % 4_294_967_291
  return String(hash)
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** The values that the generic server takes, of an object as it is created or written anew. */
export function valuesIn(body: Json): Json {
  return isObject(body) ? below(body, 'spec') : body
}
