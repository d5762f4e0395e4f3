import type { JsonObject } from '../json/value'
import type { Schema } from '../schema/schema'
import { writableFields, type WriteMode } from '../schema/writable-fields'

/** The names in a body that its schema does not let be set. Servers often take or drop them in silence. */
export function unknownNames(body: JsonObject, schema: Schema, mode: WriteMode): string[] {
  const known = new Set(writableFields(schema, mode).map(({ name }) => name))
  return Object.keys(body).filter((name) => !known.has(name))
}
