import type { Json } from '../json'
import type { FieldType } from '../schema/field-type'
import type { Schema } from '../schema/schema'

type Comparable = string | number | bigint | boolean

/** How the values of one field are read from a URL and compared. */
export type Ordering = 'number' | 'date' | 'boolean' | 'id' | 'text'

/** How values of a field are compared; unknown fields compare as text. */
export function orderingOf(schema: Schema, name: string): Ordering {
  if (name === 'id') return 'id'
  const type: FieldType | undefined = schema.fields.get(name)?.type
  if (type?.kind !== 'simple') return 'text'
  if (['int', 'float', 'number', 'byte'].includes(type.name)) return 'number'
  if (type.name === 'date') return 'date'
  return type.name === 'boolean' || type.name === 'bool' ? 'boolean' : 'text'
}

/** The value as something to compare, or null when there is nothing or nothing sensible. */
export function comparable(ordering: Ordering, value: Json | undefined): Comparable | null {
  if (value === null || value === undefined || typeof value === 'object') return null
  if (ordering === 'number') return numberIn(value)
  if (ordering === 'date') return dateIn(value)
  if (ordering === 'boolean') return booleanIn(value)
  return String(value)
}

/** Less than zero when `a` comes before `b`. Ids count by their numbers: 1i9 before 1i10. */
export function compareValues(ordering: Ordering, a: Comparable, b: Comparable): number {
  if (ordering === 'id') return compareIds(String(a), String(b))
  if (a < b) return -1
  return a > b ? 1 : 0
}

function compareIds(a: string, b: string): number {
  const [, headA = '', tailA = ''] = /^(.*?)(\d*)$/s.exec(a) ?? []
  const [, headB = '', tailB = ''] = /^(.*?)(\d*)$/s.exec(b) ?? []
  if (headA !== headB) return headA < headB ? -1 : 1
  return Number(tailA) - Number(tailB)
}

function numberIn(value: string | number | bigint | boolean): number | bigint | null {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  const text = String(value).trim()
  if (/^-?\d+$/.test(text)) return BigInt(text)
  const number = text === '' ? Number.NaN : Number(text)
  return Number.isNaN(number) ? null : number
}

function dateIn(value: string | number | bigint | boolean): number | null {
  const text = String(value)
  const time = /^-?\d{5,}$/.test(text) ? Number(text) : Date.parse(text)
  return Number.isNaN(time) ? null : time
}

function booleanIn(value: string | number | bigint | boolean): boolean | null {
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : null
}
