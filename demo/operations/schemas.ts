import { notFound } from '../api-error'
import type { World } from '../data/world'
import { urlAt, type Place } from '../http/place'
import { isObject, merged, objectOf, own, type Json, type JsonObject } from '../json'
import type { Schema } from '../schema/schema'

/** The schemas collection: always whole, it is what a client learns everything from. */
export function listSchemas(world: World, place: Place): JsonObject {
  return objectOf([
    ['type', 'collection'],
    ['resourceType', 'schema'],
    ['links', objectOf([['self', urlAt(place, 'schemas')]])],
    ['createTypes', objectOf()],
    ['actions', objectOf()],
    ['data', world.catalog.schemas.map((schema) => localSchema(world, place, schema))],
    ['sortLinks', objectOf()],
    ['pagination', null],
    ['sort', null],
    ['filters', objectOf()],
    ['createDefaults', objectOf()],
  ])
}

/** One schema by its id, in any case. */
export function showSchema(world: World, place: Place, id: string): JsonObject {
  const schema = world.catalog.get(id)
  if (!schema) throw notFound(`schema ${id}`)
  return localSchema(world, place, schema)
}

function localSchema(world: World, place: Place, schema: Schema): JsonObject {
  const local = rebased(schema.json, world.catalog.prefix, place.base)
  if (!isObject(local)) return objectOf()
  const links = own(local, 'links')
  return isObject(links)
    ? merged(local, objectOf([['links', ownLinks(place, schema, links)]]))
    : local
}

// A server may write its links relative, or for another host: here they lead to where the demo has what they mean.
function ownLinks(place: Place, schema: Schema, links: JsonObject): JsonObject {
  const own = merged(links)
  const { id, path } = schema
  if (own.self !== undefined && inside(place, own.self) === undefined)
    own.self = urlAt(place, 'schemas', id)
  if (path !== null && inside(place, own.collection) !== encodeURIComponent(path).toLowerCase())
    own.collection = urlAt(place, path)
  return own
}

/** What of a link stands below the version root, without its query; undefined for others. */
function inside(place: Place, link: Json | undefined): string | undefined {
  if (typeof link !== 'string' || !link.startsWith(`${place.base}/`)) return undefined
  const [bare = ''] = link.slice(place.base.length + 1).split(/[?#]/, 1)
  return bare.replace(/\/+$/, '').toLowerCase()
}

// Links in schemas were written for another address; descriptions that merely mention it stay as they are.
function rebased(value: Json, from: string, to: string): Json {
  if (typeof value === 'string') {
    const rest = value.slice(from.length)
    return value.startsWith(from) && /^(?:$|[/?])/.test(rest) ? to + rest : value
  }
  if (Array.isArray(value)) return value.map((item) => rebased(item, from, to))
  if (!isObject(value)) return value
  return objectOf(Object.entries(value).map(([key, member]) => [key, rebased(member, from, to)]))
}
