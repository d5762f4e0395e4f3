import type { World } from '../data/world'
import { isObject, merged, objectOf, own, type Json, type JsonObject } from '../json'
import type { Schema } from '../schema/schema'

/** The body of an update as it ends up: embedded values are merged into what is there, maps and lists replaced. */
export function mergedInto(path: string, body: Json, world: World): Json {
  const [, plural = '', id = ''] =
    /^\/v3\/(?:projects\/[^/]+\/)?([^/]+)\/([^/]+)$/i.exec(path) ?? []
  const schema = world.catalog.atPath(plural)
  const resource = schema && world.store.find(schema.id, id)
  if (schema === undefined || resource === undefined || !isObject(body)) return body
  return mergedValues(body, resource.data, world.catalog.get(resource.type) ?? schema, world)
}

function mergedValues(
  given: JsonObject,
  there: JsonObject,
  schema: Schema,
  world: World,
): JsonObject {
  return objectOf(
    Object.entries(given).map(([name, value]): [string, Json] => {
      const type = schema.fields.get(name)?.type
      const inner = type?.kind === 'embedded' ? world.catalog.get(type.schema) : undefined
      const before = own(there, name) ?? null
      if (inner === undefined || !isObject(value) || !isObject(before)) return [name, value]
      const all = merged(before, mergedValues(value, before, inner, world))
      return [name, objectOf(Object.entries(all).filter(([, one]) => one !== null))]
    }),
  )
}
