import type { Resource } from '../../api/resource'
import { stringifyJson } from '../../json/stringify'
import { isArray, own, type JsonValue } from '../../json/value'

/** A value as one text: a string as it stands, a list of strings with commas, nothing for null, else JSON. */
export function valueText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ')
  return stringifyJson(value)
}

/** The text of one cell of the table, in full. */
export function cellText(resource: Resource, name: string): string {
  return name === 'id' ? (resource.id ?? '') : valueText(own(resource.value, name))
}

/** What makes a row the same row when the collection is read again; `index` is for resources without an id. */
export function rowKey(resource: Resource, index: number): string {
  return `${resource.type ?? ''}/${resource.id ?? ''}/${resource.id === undefined ? index : ''}`
}
