import { ApiError, invalidField } from '../api-error'
import type { Stored } from '../data/store'
import type { World } from '../data/world'
import type { Place } from '../http/place'
import { isObject, merged, objectOf, own, type Json, type JsonObject } from '../json'
import type { Field, Schema } from '../schema/schema'
import { checkValue, type Surroundings } from './check-value'
import { findVisible } from './scope'

/** What the values are for: a new resource, a change of an existing one, or the input of an action. */
export type Purpose =
  { readonly kind: 'create' | 'input' } | { readonly kind: 'update'; readonly of: Stored }

/**
 * The values of a body that count, checked and converted; others are ignored. For `create` and
 * `input` defaults are filled in and required fields insisted on; for `update` only what was given
 * is looked at. Throws a 422, or a 409 where a value has to be unique.
 */
export function checkValues(
  world: World,
  place: Place,
  schema: Schema,
  body: JsonObject,
  purpose: Purpose,
): JsonObject {
  const around = surroundings(world, place)
  const values = objectOf()
  for (const field of schema.fields.values()) {
    if (!isWritable(schema, field, purpose)) continue
    const given = own(body, field.name)
    const value =
      purpose.kind === 'update'
        ? changedValue(field, given, around)
        : firstValue(field, given, around)
    if (value === undefined) continue
    if (field.unique) checkUnique(world, schema, field, value, purpose)
    values[field.name] = value
  }
  return values
}

// Schemas of other families say nothing about create and update: then everything can be written.
function isWritable(schema: Schema, field: Field, purpose: Purpose): boolean {
  if (['id', 'type', 'links', 'actions'].includes(field.name)) return false
  const key = purpose.kind === 'update' ? 'update' : 'create'
  const silent = ![...schema.fields.values()].some((f) => f[key] !== undefined)
  return silent || field[key] === true
}

function firstValue(field: Field, given: Json | undefined, around: Surroundings): Json | undefined {
  const isGiven = given !== undefined && (given !== null || field.nullable)
  const value = isGiven ? given : field.default
  if (value === undefined && (field.required || given === null))
    throw field.required
      ? invalidField(field.name, 'MissingRequired', `${field.name} is required`)
      : notNullable(field)
  if (field.required && Array.isArray(value) && value.length === 0)
    throw invalidField(field.name, 'MissingRequired', `${field.name} needs at least one entry`)
  if (value === undefined || value === null) return value
  // Nobody can do anything about a default that breaks the rules of its own field.
  return isGiven ? checkValue(field, value, around) : value
}

function changedValue(
  field: Field,
  given: Json | undefined,
  around: Surroundings,
): Json | undefined {
  if (given === undefined) return undefined
  if (given !== null) return checkValue(field, given, around)
  if (field.nullable) return null
  if (field.default !== undefined) return undefined
  throw notNullable(field)
}

function notNullable(field: Field): ApiError {
  return invalidField(field.name, 'NotNullable', `${field.name} cannot be null`)
}

function checkUnique(
  world: World,
  schema: Schema,
  field: Field,
  value: Json,
  purpose: Purpose,
): void {
  const taken = world.store.list(schema.id).some((row) => {
    const self = purpose.kind === 'update' && row === purpose.of
    return !self && row.data.removed == null && value !== null && row.data[field.name] === value
  })
  if (taken)
    throw new ApiError(
      409,
      'NotUnique',
      `There already is a ${schema.id} with this ${field.name}`,
      {
        fieldName: field.name,
      },
    )
}

function surroundings(world: World, place: Place): Surroundings {
  const around: Surroundings = {
    exists: (type, id) => {
      const target = world.catalog.get(type)
      // Whatever cannot be listed cannot be looked up either.
      if (!target || target.path === null) return true
      return findVisible(world, place, target.id, id) !== undefined
    },
    embedded: (id, value, fieldName) => {
      const schema = world.catalog.get(id)
      if (value === null || !schema) return value
      if (!isObject(value))
        throw invalidField(fieldName, 'InvalidFormat', `${fieldName} has to be a ${id}`)
      // Embedded values are checked as new ones, whatever the operation around them.
      const checked = checkValues(world, place, schema, value, { kind: 'input' })
      return merged(objectOf([['type', schema.id]]), checked)
    },
  }
  return around
}
