import { parseJson } from '../../src/json/parse'
import type { JsonObject } from '../../src/json/value'
import { readSchemas, type SchemaSet } from '../../src/schema/schema-set'

/** What a server says about a field. */
export type FieldFacts = Record<string, unknown>

/** Schemas from plain facts, each field creatable and updatable unless it says otherwise. */
export function schemasOf(types: Record<string, Record<string, FieldFacts | string>>): SchemaSet {
  const data = Object.entries(types).map(([id, fields]) => ({
    id,
    resourceFields: Object.fromEntries(
      Object.entries(fields).map(([name, facts]) => [
        name,
        { create: true, update: true, ...(typeof facts === 'string' ? { type: facts } : facts) },
      ]),
    ),
  }))
  return readSchemas(json({ data }))
}

/** A value as it would come from a server. */
export function json(value: unknown): JsonObject {
  return parseJson(JSON.stringify(value)) as JsonObject
}
