import type { Resource } from '../../api/resource'
import { valueAt, type Path } from '../../json/path'
import { stringifyJson } from '../../json/stringify'
import { isArray, own, type JsonObject, type JsonValue } from '../../json/value'

/** A value as one text: a string as it stands, a list of strings with commas, nothing for null, else JSON. */
export function valueText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ')
  return stringifyJson(value)
}

/** Where the value of a cell stands: in the field of that name, or somewhere inside the resource. */
export interface CellPlace {
  readonly name: string
  readonly path?: Path | undefined
  /** Finds the value where it takes more than a path. */
  readonly find?: (resource: JsonObject) => JsonValue | undefined
}

/** The value of one cell; undefined where the resource has none. */
export function cellValue(
  { value }: Resource,
  { name, path, find }: CellPlace,
): JsonValue | undefined {
  if (find !== undefined) return find(value)
  return path === undefined ? own(value, name) : valueAt(value, path)
}

/** The text of one cell of the table, in full. */
export function cellText(resource: Resource, place: CellPlace): string {
  return place.name === 'id' ? (resource.id ?? '') : valueText(cellValue(resource, place))
}

/** What makes a row the same row when the collection is read again; `index` is for resources without an id. */
export function rowKey(resource: Resource, index: number): string {
  return `${resource.type ?? ''}/${resource.id ?? ''}/${resource.id === undefined ? index : ''}`
}
