import { isObject, objectFrom, own, type JsonObject, type JsonValue } from '../../json/value'
import type { BodyTypes } from './dialect'

/**
 * The changes, with null for what was taken away inside of embedded values: Norman merges those into what is there,
 * where it replaces maps and lists (dialects, section 4). What is merely left out would stay.
 */
export function withRemovals(
  changes: JsonObject,
  original: JsonObject,
  { schema, schemas }: BodyTypes,
): JsonObject {
  return objectFrom(
    Object.entries(changes).map(([name, value]): [string, JsonValue] => {
      const type = schema?.fields.get(name)?.type
      const inner = type?.kind === 'named' ? schemas.get(type.name) : undefined
      const before = own(original, name)
      if (inner === undefined || !isObject(value) || !isObject(before)) return [name, value]
      const gone = Object.keys(before).filter((key) => own(value, key) === undefined)
      return [
        name,
        objectFrom([
          ...Object.entries(withRemovals(value, before, { schema: inner, schemas })),
          ...gone.map((key) => [key, null] as const),
        ]),
      ]
    }),
  )
}
