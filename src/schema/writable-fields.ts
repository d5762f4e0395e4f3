import type { Field, Schema } from './schema'

/** What is written: a new resource, changes of one, or the input of an action. */
export type WriteMode = 'create' | 'update' | 'action'

/** What a resource is on the wire beside its own fields. */
export const wireFields: ReadonlySet<string> = new Set(['id', 'type', 'links', 'actions'])

/**
 * The fields that can be written, in the schema's order. In an update, cattle checks embedded values by their
 * create flags and Norman by their update flags (dialects, section 2), so inside of one either is enough.
 */
export function writableFields(schema: Schema, mode: WriteMode, embedded = false): Field[] {
  const fields = [...schema.fields.values()]
  // go-rancher sends no flags at all on action inputs: unknown is not forbidden.
  const silent = fields.every(({ create, update }) => create === undefined && update === undefined)
  if (silent) return fields.filter(({ name }) => !wireFields.has(name))
  return fields.filter(({ create, update }) => {
    if (mode !== 'update') return create === true
    return update === true || (embedded && create === true)
  })
}

/**
 * Whether a value has to be there. An update may leave a field out; what it does send is checked by cattle with
 * the rules of creating (dialects, section 2), so inside of an embedded value required stays required.
 */
export function isRequired(field: Field, mode: WriteMode, embedded: boolean): boolean {
  return field.required && (mode !== 'update' || embedded)
}
