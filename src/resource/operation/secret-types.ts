import { isArray, isObject, objectFrom, type JsonObject, type JsonValue } from '../../json/value'
import { isSecretName } from '../../request-preview/activity/secret-names'
import type { FieldType } from '../../schema/field-type'
import type { Field, Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'

/** Whether the schema says that a value of the type may hold a secret somewhere inside. */
export function holdsSecret(type: FieldType | undefined, schemas: SchemaSet): boolean {
  return search(type, schemas, new Set(), () => false)
}

/** Whether a value of the whole type may hold one, by its schema or by the names of its fields. */
export function schemaHoldsSecret(schema: Schema | undefined, schemas: SchemaSet): boolean {
  const type: FieldType | undefined = schema && { kind: 'named', name: schema.id }
  return search(type, schemas, new Set(), isNamedSecret)
}

/** The same for one field. */
export function fieldHoldsSecret(field: Field | undefined, schemas: SchemaSet): boolean {
  if (field === undefined) return false
  return isNamedSecret(field) || search(field.type, schemas, new Set(), isNamedSecret)
}

function search(
  type: FieldType | undefined,
  schemas: SchemaSet,
  seen: Set<string>,
  isMeant: (field: Field) => boolean,
): boolean {
  if (type === undefined || type.kind === 'reference') return false
  if (type.kind === 'simple') return isSecret(type)
  if (type.kind !== 'named') return search(type.item, schemas, seen, isMeant)
  const schema = schemas.get(type.name)
  if (schema === undefined || seen.has(schema.id)) return false
  seen.add(schema.id)
  return [...schema.fields.values()].some(
    (field) => isMeant(field) || search(field.type, schemas, seen, isMeant),
  )
}

/** Servers also take keys and tokens as plain strings: then the name tells. */
function isNamedSecret({ name, type }: Field): boolean {
  return isSecretName(name) && (type.kind !== 'simple' || !harmless.has(type.name))
}

const harmless = new Set(['boolean', 'bool', 'enum', 'date', 'int'])

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
  return objectFrom(
    Object.entries(value).flatMap(([name, child]) => {
      const left = drop(child, name, schema?.fields.get(name)?.type, schemas)
      return left === undefined ? [] : [[name, left] as const]
    }),
  )
}

/** Undefined where nothing may be left. */
function drop(
  value: JsonValue,
  name: string,
  type: FieldType | undefined,
  schemas: SchemaSet,
): JsonValue | undefined {
  if (value === null) return value
  if (typeof value === 'string' && isSecretName(name) && type?.kind !== 'reference')
    return type?.kind === 'simple' && harmless.has(type.name) ? value : undefined
  const item = type?.kind === 'array' || type?.kind === 'map' ? type.item : undefined
  // Of secrets in a row not even the number is kept.
  if (isSecret(type) || isSecret(item)) return undefined
  const isFitting = type === undefined || fits(type, value)
  // A text that is no object yet may hold any.
  if (!isFitting && holdsSecret(type, schemas)) return undefined
  if (isArray(value)) return value.map((child) => drop(child, name, item, schemas) ?? null)
  if (!isObject(value)) return value
  if (type?.kind === 'named') return dropSecrets(value, schemas.get(type.name), schemas)
  return objectFrom(
    Object.entries(value).flatMap(([key, child]) => {
      const left = drop(child, key, item, schemas)
      return left === undefined ? [] : [[key, left] as const]
    }),
  )
}

function fits({ kind }: FieldType, value: JsonValue): boolean {
  if (kind === 'array') return isArray(value)
  return (kind === 'named' || kind === 'map') === isObject(value)
}
