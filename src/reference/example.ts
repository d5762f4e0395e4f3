import { objectFrom, type JsonObject, type JsonValue } from '../json/value'
import type { FieldType } from '../schema/field-type'
import type { Field, Schema } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'
import { isRequired, writableFields, type WriteMode } from '../schema/writable-fields'

/** Embedded values deeper than this hold only what they must: an example is to be read. */
const deepest = 4
/** Objects in one example; whatever comes after is left as `{}`. */
const mostObjects = 200

/**
 * An example body for an operation: every field that can be written, by name, with its default, its first option, or
 * the name of its type in place of a value. It fits the schema's own limits.
 */
export function exampleBody(schema: Schema, schemas: SchemaSet, mode: WriteMode): JsonObject {
  return objectOf(schema, { schemas, mode, trail: [], count: { left: mostObjects } })
}

interface Situation {
  readonly schemas: SchemaSet
  readonly mode: WriteMode
  /** The types around: one that contains itself ends there. */
  readonly trail: readonly string[]
  readonly count: { left: number }
}

function objectOf(schema: Schema, situation: Situation): JsonObject {
  const { mode, trail, count } = situation
  if (trail.includes(schema.id) || count.left-- <= 0) return objectFrom([])
  const embedded = trail.length > 0
  const inside = { ...situation, trail: [...trail, schema.id] }
  return objectFrom(
    writableFields(schema, mode, embedded)
      .filter((field) => trail.length < deepest || isRequired(field, mode, embedded))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((field) => [field.name, field.default ?? valueOf(field.type, field, inside)]),
  )
}

function valueOf(type: FieldType, field: Field, situation: Situation): JsonValue {
  switch (type.kind) {
    case 'simple':
      return simpleValue(type.name, field)
    case 'reference':
      return type.target === undefined ? 'reference' : `reference[${type.target}]`
    case 'array':
      return type.item === undefined ? [] : [valueOf(type.item, field, situation)]
    case 'map':
      if (type.item === undefined) return objectFrom([])
      return objectFrom([['key', valueOf(type.item, field, situation)]])
    case 'named': {
      const schema = situation.schemas.get(type.name)
      return schema === undefined ? objectFrom([]) : objectOf(schema, situation)
    }
  }
}

function simpleValue(name: string, field: Field): JsonValue {
  switch (name) {
    case 'int':
    case 'byte':
    case 'float':
    case 'number':
      return numberIn(field)
    case 'intOrString':
      return 0
    case 'boolean':
    case 'bool':
      return true
    case 'json':
      return objectFrom([])
    case 'date':
      return '2026-01-31T12:00:00Z'
  }
  const [option] = field.options
  if (option !== undefined) return option
  const text = name === 'version' ? '1.0.0' : 'string'
  return text.padEnd(field.minLength ?? 0, 'x').slice(0, field.maxLength)
}

function numberIn({ min, max }: Field): number {
  return Math.min(Math.max(0, min ?? 0), max ?? Infinity)
}
