import type { FieldType } from '../../schema/field-type'
import type { Field, Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import { shapeInside, type Shape, type Shaped } from '../shapes'

/** How code names a shape. */
export type NameShape = (shaped: Shaped) => string

/** The TypeScript type of a field's values. */
export function typeText(
  field: Field,
  shape: Shape,
  schemas: SchemaSet,
  nameOf: NameShape,
): string {
  const text = of(field.type)
  return field.nullable && text !== 'unknown' ? `${text} | null` : text

  function of(type: FieldType): string {
    switch (type.kind) {
      case 'simple':
        return simple(type.name, field, shape)
      case 'reference':
        return 'string'
      case 'array':
        return `${grouped(type.item === undefined ? 'unknown' : of(type.item))}[]`
      case 'map':
        return `{ [key: string]: ${type.item === undefined ? 'unknown' : of(type.item)} }`
      case 'named': {
        const schema: Schema | undefined = schemas.get(type.name)
        return schema === undefined ? 'unknown' : nameOf({ schema, shape: shapeInside(shape) })
      }
    }
  }
}

function grouped(text: string): string {
  return text.includes(' | ') ? `(${text})` : text
}

function simple(name: string, field: Field, shape: Shape): string {
  switch (name) {
    case 'int':
    case 'byte':
    case 'float':
    case 'number':
      return 'number'
    case 'boolean':
    case 'bool':
      return 'boolean'
    case 'intOrString':
      return 'number | string'
    case 'date':
      // cattle also takes milliseconds since 1970 (dialects, section 4).
      return shape === 'output' ? 'string' : 'string | number'
    case 'json':
    case 'blob':
      return 'unknown'
  }
  if (field.options.length === 0) return 'string'
  return [...new Set(field.options)].map((option) => JSON.stringify(option)).join(' | ')
}
