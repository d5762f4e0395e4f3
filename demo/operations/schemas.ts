import { notFound } from '../api-error'
import type { World } from '../data/world'
import { urlAt, type Place } from '../http/place'
import { isObject, objectOf, type Json, type JsonObject } from '../json'
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
  return isObject(local) ? local : objectOf()
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
