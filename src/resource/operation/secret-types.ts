import { isArray, isObject, objectFrom, type JsonObject, type JsonValue } from '../../json/value'
import type { FieldType } from '../../schema/field-type'
import type { Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'

/** Whether a value of the type may hold a secret somewhere inside. */
export function holdsSecret(type: FieldType | undefined, schemas: SchemaSet): boolean {
  return search(type, schemas, new Set())
}

/** Whether a value of the whole type may. */
export function schemaHoldsSecret(schema: Schema | undefined, schemas: SchemaSet): boolean {
  return schema !== undefined && search({ kind: 'named', name: schema.id }, schemas, new Set())
}

function search(type: FieldType | undefined, schemas: SchemaSet, seen: Set<string>): boolean {
  if (type === undefined || type.kind === 'reference') return false
  if (type.kind === 'simple') return isSecret(type)
  if (type.kind !== 'named') return search(type.item, schemas, seen)
  const schema = schemas.get(type.name)
  if (schema === undefined || seen.has(schema.id)) return false
  seen.add(schema.id)
  return [...schema.fields.values()].some((field) => search(field.type, schemas, seen))
}

/** Whether the values of a type are secrets themselves. */
export function isSecret(type: FieldType | undefined): boolean {
  return type?.kind === 'simple' && (type.name === 'password' || type.name === 'masked')
}

/** A value without its secrets, also inside lists, maps and embedded values: for places where none may be written. */
export function dropSecrets(
  value: JsonObject,
  schema: Schema | undefined,
  schemas: SchemaSet,
): JsonObject {
  if (schema === undefined) return value
  return objectFrom(
    Object.entries(value).flatMap(([name, child]) => {
      const left = drop(child, schema.fields.get(name)?.type, schemas)
      return left === undefined ? [] : [[name, left] as const]
    }),
  )
}

/** Undefined where nothing may be left. */
function drop(
  value: JsonValue,
  type: FieldType | undefined,
  schemas: SchemaSet,
): JsonValue | undefined {
  if (value === null || !holdsSecret(type, schemas)) return value
  if (type?.kind === 'named' && isObject(value))
    return dropSecrets(value, schemas.get(type.name), schemas)
  const item = type?.kind === 'array' || type?.kind === 'map' ? type.item : undefined
  // Of secrets in a row not even the number is kept; a text that is no object yet may hold any.
  if (isSecret(item)) return undefined
  if (type?.kind === 'array' && isArray(value))
    return value.map((child) => drop(child, item, schemas) ?? null)
  if (type?.kind === 'map' && isObject(value))
    return objectFrom(
      Object.entries(value).flatMap(([key, child]) => {
        const left = drop(child, item, schemas)
        return left === undefined ? [] : [[key, left] as const]
      }),
    )
  return undefined
}
