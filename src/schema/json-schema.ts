import { encodeText } from '../json/encode-text'
import { objectFrom, type JsonObject, type JsonValue } from '../json/value'
import { fieldTypeText, type FieldType } from './field-type'
import { plainText } from './rich-text'
import { simpleJsonSchema } from './json-schema-simple'
import type { Field, Schema } from './schema'
import type { SchemaSet } from './schema-set'
import { isRequired, writableFields, type WriteMode } from './writable-fields'

/**
 * What may be written as a JSON Schema (draft-07, as editors take it). Embedded types stand once each under
 * `definitions`, so types may contain themselves. Names the schema does not know are allowed: servers take more
 * than they say. Nothing in it refers to an address, so nothing is fetched for it.
 */
export function jsonSchemaFor(schema: Schema, schemas: SchemaSet, mode: WriteMode): JsonObject {
  return new Translation(schemas, mode).whole(schema)
}

class Translation {
  private readonly definitions = new Map<string, JsonValue>()
  constructor(
    private readonly schemas: SchemaSet,
    private readonly mode: WriteMode,
  ) {}

  whole(schema: Schema): JsonObject {
    const object = this.object(schema, false)
    return objectFrom([
      ['$schema', 'http://json-schema.org/draft-07/schema#'],
      ['title', schema.id],
      ...Object.entries(object),
      ['definitions', objectFrom(this.definitions)],
    ])
  }

  private object(schema: Schema, embedded: boolean): JsonObject {
    const fields = writableFields(schema, this.mode, embedded)
    // A default takes the place of a missing value.
    const required = fields
      .filter((field) => isRequired(field, this.mode, embedded) && field.default === undefined)
      .map(({ name }) => name)
    return compact({
      type: 'object',
      description: plainText(schema.description),
      properties: objectFrom(fields.map((field) => [field.name, this.field(field)])),
      required,
    })
  }

  private field(field: Field): JsonValue {
    const value = this.type(field.type, field)
    return compact({
      description: descriptionOf(field),
      default: field.default,
      ...(field.nullable || field.nullIsNothing === true ? orNull(value) : value),
    })
  }

  private type(type: FieldType, field: Field): JsonObject {
    switch (type.kind) {
      case 'simple':
        return simpleJsonSchema(type.name, field)
      case 'reference':
        return compact({ type: 'string', minLength: 1 })
      case 'array':
        return compact({ type: 'array', items: this.item(type.item, field) })
      case 'map':
        return compact({ type: 'object', additionalProperties: this.item(type.item, field) })
      case 'named':
        return this.reference(type.name)
    }
  }

  /** Items are checked as the field's own values are (dialects, section 2); null is let through, since servers do. */
  private item(type: FieldType | undefined, field: Field): JsonObject | undefined {
    return type === undefined ? undefined : orNull(this.type(type, field))
  }

  private reference(name: string): JsonObject {
    const schema = this.schemas.get(name)
    if (schema === undefined || writableFields(schema, this.mode, true).length === 0) return {}
    if (!this.definitions.has(schema.id)) {
      // Held first: the type may contain itself.
      this.definitions.set(schema.id, {})
      this.definitions.set(schema.id, this.object(schema, true))
    }
    return { $ref: `#/definitions/${pointerStep(schema.id)}` }
  }
}

/** A name as a step of a JSON pointer in a URI fragment (RFC 6901, sections 3 and 6). */
function pointerStep(name: string): string {
  return encodeText(name.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function descriptionOf({ type, description, nullable, unique }: Field): string {
  const facts = [fieldTypeText(type), nullable && 'nullable', unique && 'unique'].filter(Boolean)
  return [plainText(description), facts.join(', ')].filter((text) => text !== '').join('\n\n')
}

function orNull(schema: JsonObject): JsonObject {
  if (Object.keys(schema).length === 0) return schema
  return { anyOf: [schema, { type: 'null' }] }
}

/** Without what the schema does not say. */
function compact(parts: Record<string, JsonValue | undefined>): JsonObject {
  const said = Object.entries(parts).filter(
    (part): part is [string, JsonValue] =>
      part[1] !== undefined && part[1] !== '' && !(Array.isArray(part[1]) && part[1].length === 0),
  )
  return objectFrom(said)
}
