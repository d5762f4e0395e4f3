import type { Path } from '../json/path'
import { own, type JsonObject } from '../json/value'
import type { Field, Schema } from '../schema/schema'
import { isRequired, wireFields, writableFields } from '../schema/writable-fields'
import type { DraftMode } from './draft-places'

/** The fields a form offers: required ones first, then those the value sets, then the rest as the schema has them. */
export function formFields(schema: Schema, mode: DraftMode, value: JsonObject): readonly Field[] {
  const fields = writableFields(schema, mode)
  const rank = (field: Field): number => {
    if (field.required) return 0
    return (own(value, field.name) ?? null) === null ? 2 : 1
  }
  return [0, 1, 2].flatMap((wanted) => fields.filter((field) => rank(field) === wanted))
}

/** The fields of a resource that can be read but not changed, for an update; those it does not have are left out. */
export function fixedFields(schema: Schema, value: JsonObject): readonly Field[] {
  const offered = new Set(formFields(schema, 'update', value).map(({ name }) => name))
  return [...schema.fields.values()].filter(
    ({ name }) => !offered.has(name) && !wireFields.has(name) && own(value, name) !== undefined,
  )
}

/** The fields of an embedded value, required ones first. */
export function embeddedFields(schema: Schema, mode: DraftMode): readonly Field[] {
  const fields = writableFields(schema, mode, true)
  return [
    ...fields.filter(({ required }) => required),
    ...fields.filter((field) => !field.required),
  ]
}

/** Whether a value is required at this place. */
export function isNeeded(field: Field, path: Path, mode: DraftMode): boolean {
  return isRequired(field, mode, path.length > 1)
}
