import { isArray, isObject, objectFrom, type JsonObject, type JsonValue } from '../../json/value'
import type { FieldType } from '../../schema/field-type'
import type { Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import { isSecret } from './secret-types'

/**
 * A body with the texts of its password and masked fields starred out, also inside lists, maps and embedded values.
 * Each star stands for one byte of the text as it is written, so that lengths stay true.
 */
export function withoutSecrets(
  body: JsonObject,
  schema: Schema | undefined,
  schemas: SchemaSet,
): JsonObject {
  if (schema === undefined) return body
  return objectFrom(
    Object.entries(body).map(([name, value]) => [
      name,
      hide(value, schema.fields.get(name)?.type, schemas),
    ]),
  )
}

function hide(value: JsonValue, type: FieldType | undefined, schemas: SchemaSet): JsonValue {
  if (type === undefined || type.kind === 'reference') return value
  if (type.kind === 'simple')
    return typeof value === 'string' && isSecret(type) ? stars(value) : value
  if (type.kind === 'named')
    return isObject(value) ? withoutSecrets(value, schemas.get(type.name), schemas) : value
  if (type.kind === 'array')
    return isArray(value) ? value.map((item) => hide(item, type.item, schemas)) : value
  if (!isObject(value)) return value
  return objectFrom(
    Object.entries(value).map(([key, item]) => [key, hide(item, type.item, schemas)]),
  )
}

function stars(text: string): string {
  const written = new TextEncoder().encode(JSON.stringify(text)).length - 2
  return '*'.repeat(written)
}
