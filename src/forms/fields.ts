import type { Path } from '../json/path'
import { own, type JsonObject } from '../json/value'
import type { Field, Schema } from '../schema/schema'
import type { DraftMode } from './draft'

const wire = new Set(['id', 'type', 'links', 'actions'])

/** The fields a form offers: required ones first, then those the value sets, then the rest as the schema has them. */
export function formFields(schema: Schema, mode: DraftMode, value: JsonObject): readonly Field[] {
  const fields = writable(schema, (field) => (mode === 'update' ? field.update : field.create))
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
    ({ name }) => !offered.has(name) && !wire.has(name) && own(value, name) !== undefined,
  )
}

/**
 * The fields of an embedded value. In an update cattle checks them by their create flags and Norman by their
 * update flags (dialects, section 2), so either is enough.
 */
export function embeddedFields(schema: Schema, mode: DraftMode): readonly Field[] {
  const fields = writable(schema, (field) =>
    mode === 'update' ? field.create || field.update : field.create,
  )
  return [
    ...fields.filter(({ required }) => required),
    ...fields.filter((field) => !field.required),
  ]
}

/**
 * Whether a value is required at this place. An update may leave a field out; what it does send is checked by
 * cattle with the rules of creating (dialects, section 2), so inside of an embedded value required stays required.
 */
export function isNeeded(field: Field, path: Path, mode: DraftMode): boolean {
  return field.required && (mode !== 'update' || path.length > 1)
}

function writable(schema: Schema, flag: (field: Field) => boolean | undefined): Field[] {
  const fields = [...schema.fields.values()]
  // go-rancher sends no flags at all on action inputs: unknown is not forbidden.
  const silent = fields.every(({ create, update }) => create === undefined && update === undefined)
  return fields.filter((field) => (silent ? !wire.has(field.name) : flag(field) === true))
}
