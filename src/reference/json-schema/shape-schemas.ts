import { objectFrom, type JsonObject, type JsonValue } from '../../json/value'
import type { FieldType } from '../../schema/field-type'
import { simpleJsonSchema } from '../../schema/json-schema-simple'
import type { Field, Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import { fileName, uniqueNames } from '../names'
import { plainText } from '../../schema/rich-text'
import { isResource, needs, shapeFields, shapeInside, shapeWord, type Shaped } from '../shapes'

/**
 * Types in their shapes as JSON Schema 2020-12, each once under a name of its own, so that types may contain
 * themselves. Names the schema does not know are allowed: servers send and take more than they say.
 */
export class ShapeSchemas {
  /** By name; grows as shapes are asked for. */
  readonly definitions = new Map<string, JsonObject>()
  private readonly names: ReadonlyMap<string, string>

  /** `at` is where the definitions stand, such as `#/$defs/`. */
  constructor(
    private readonly schemas: SchemaSet,
    private readonly at: string,
    taken: readonly string[] = [],
  ) {
    this.names = uniqueNames(
      schemas.all.map(({ id }) => id),
      fileName,
      taken,
    )
  }

  /** A reference to a shape, which is among the definitions then. */
  ref(shaped: Shaped): JsonObject {
    const name = this.nameOf(shaped)
    if (!this.definitions.has(name)) {
      // Held first: the type may contain itself.
      this.definitions.set(name, {})
      this.definitions.set(name, this.object(shaped))
    }
    return objectFrom([['$ref', this.at + name]])
  }

  /** The name of a shape among the definitions. */
  nameOf(shaped: Shaped): string {
    const word = shapeWord(shaped, this.schemas)
    const name = this.names.get(shaped.schema.id) ?? fileName(shaped.schema.id)
    return word === '' ? name : `${name}.${word}`
  }

  /** A shape as it stands, its embedded types among the definitions. */
  object(shaped: Shaped): JsonObject {
    const { schema, shape } = shaped
    const fields = shapeFields(shaped)
    const wire = shape === 'output' ? this.wire(schema) : []
    return said({
      title: schema.id,
      description: plainText(schema.description),
      type: 'object',
      properties: objectFrom([
        ...wire,
        ...fields.map((field): [string, JsonValue] => [field.name, this.field(field, shaped)]),
      ]),
      required: [
        ...(shape === 'output' && isResource(schema, this.schemas) ? ['id', 'type'] : []),
        ...fields.filter((field) => needs(shaped, field)).map(({ name }) => name),
      ],
    })
  }

  /** What every resource has on the wire; an embedded value has its type at most. */
  private wire(schema: Schema): [string, JsonValue][] {
    const type: [string, JsonValue] = ['type', { type: 'string' }]
    const id: [string, JsonValue] = ['id', { type: 'string' }]
    if (!isResource(schema, this.schemas)) return schema.fields.has('id') ? [id, type] : [type]
    const links = { type: 'object', additionalProperties: { type: 'string' } }
    return [id, type, ['links', links], ['actions', links]]
  }

  private field(field: Field, { shape }: Shaped): JsonValue {
    const value = this.type(field.type, field, shape)
    return said({
      description: plainText(field.description),
      default: field.default,
      readOnly:
        shape === 'output' && field.create === false && field.update === false ? true : undefined,
      ...(field.nullable ? orNull(value) : value),
    })
  }

  private type(type: FieldType, field: Field, shape: Shaped['shape']): JsonObject {
    switch (type.kind) {
      case 'simple':
        if (type.name === 'date' && shape === 'output') return { type: 'string' }
        return simpleJsonSchema(type.name, field)
      case 'reference':
        return { type: 'string' }
      case 'array':
        return said({ type: 'array', items: this.item(type.item, field, shape) })
      case 'map':
        return said({ type: 'object', additionalProperties: this.item(type.item, field, shape) })
      case 'named': {
        const schema = this.schemas.get(type.name)
        return schema === undefined ? {} : this.ref({ schema, shape: shapeInside(shape) })
      }
    }
  }

  private item(type: FieldType | undefined, field: Field, shape: Shaped['shape']) {
    return type === undefined ? undefined : orNull(this.type(type, field, shape))
  }
}

function orNull(schema: JsonObject): JsonObject {
  if (Object.keys(schema).length === 0) return schema
  return { anyOf: [schema, { type: 'null' }] }
}

/** Without what nobody says. */
export function said(parts: Record<string, JsonValue | undefined>): JsonObject {
  return objectFrom(
    Object.entries(parts).filter(
      (part): part is [string, JsonValue] =>
        part[1] !== undefined &&
        part[1] !== '' &&
        !(Array.isArray(part[1]) && part[1].length === 0),
    ),
  )
}
