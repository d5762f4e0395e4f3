import { objectFrom, type JsonObject, type JsonValue } from '../json/value'
import type { Field } from './schema'

/** The JSON Schema of a simple type with the field's constraints; one that is not known allows anything. */
export function simpleJsonSchema(type: string, field: Field): JsonObject {
  switch (type) {
    case 'int':
    case 'byte':
      return said({ type: 'integer', minimum: field.min, maximum: field.max })
    case 'float':
    case 'number':
      return said({ type: 'number', minimum: field.min, maximum: field.max })
    case 'boolean':
    case 'bool':
      return { type: 'boolean' }
    case 'intOrString':
      return { type: ['integer', 'string'] }
    case 'date':
      // cattle also takes milliseconds since 1970 (dialects, section 4).
      return { type: ['string', 'integer'] }
    case 'json':
      return {}
  }
  if (field.options.length > 0) return { type: 'string', enum: field.options }
  return said({ type: 'string', minLength: field.minLength, maxLength: field.maxLength })
}

function said(parts: Record<string, JsonValue | undefined>): JsonObject {
  return objectFrom(
    Object.entries(parts).filter((part): part is [string, JsonValue] => part[1] !== undefined),
  )
}
