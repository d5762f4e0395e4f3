import { anyType } from '../schema/field-type'
import type { Field } from '../schema/schema'

const made = new WeakMap<Field, Field>()

/**
 * The field as each of its items sees it: of the item's type, with the same constraints but those that are
 * about the whole. The same object for the same field.
 */
export function itemField(field: Field): Field {
  const known = made.get(field)
  if (known !== undefined) return known
  const { type } = field
  const item = type.kind === 'array' || type.kind === 'map' ? type.item : undefined
  const inner: Field = {
    ...field,
    type: item ?? anyType,
    required: false,
    nullable: false,
    default: undefined,
    description: '',
    minLength: undefined,
    maxLength: undefined,
  }
  made.set(field, inner)
  return inner
}
