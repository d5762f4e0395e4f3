import { isArray, isObject, objectFrom, own, type JsonValue } from './value'

/** Where a value stands: object keys and array indexes, outermost first. Never a dotted string: keys may hold dots. */
export type Path = readonly (string | number)[]

/** The value at a path; undefined where nothing stands. */
export function valueAt(root: JsonValue | undefined, path: Path): JsonValue | undefined {
  let value = root
  for (const step of path) {
    if (typeof step === 'number') value = isArray(value) ? value[step] : undefined
    else value = own(value, step)
    if (value === undefined) return undefined
  }
  return value
}

/**
 * A copy of the root with the value at the path replaced, everything beside the path shared with the original.
 * `undefined` takes the key or item away; missing containers on the way are made.
 */
export function withValueAt(
  root: JsonValue | undefined,
  path: Path,
  value: JsonValue | undefined,
): JsonValue | undefined {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof step === 'number') {
    const items = isArray(root) ? [...root] : []
    const next = withValueAt(items[step], rest, value)
    if (next === undefined) items.splice(step, 1)
    else items[step] = next
    return items
  }
  const entries = isObject(root) ? Object.entries(root) : []
  const next = withValueAt(own(root, step), rest, value)
  const place = entries.findIndex(([key]) => key === step)
  if (next === undefined) return objectFrom(entries.filter(([key]) => key !== step))
  if (place < 0) entries.push([step, next])
  else entries[place] = [step, next]
  return objectFrom(entries)
}

/** A key for lists and lookups that no two different paths share. */
export function pathKey(path: Path): string {
  return JSON.stringify(path)
}
