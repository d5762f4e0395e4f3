import { isArray, isObject, objectFrom, own, type JsonValue } from './value'

/** Where a value stands: object keys and array indexes, outermost first. Never a dotted string: keys may hold dots. */
export type Path = readonly (string | number)[]

/** The value at a path; undefined where nothing stands. */
export function valueAt(root: JsonValue | undefined, path: Path): JsonValue | undefined {
  let value = root
  for (const step of path) {
    if (value === undefined) return undefined
    value = child(value, step)
  }
  return value
}

/**
 * A copy of the root with the value at the path replaced, everything beside the path shared with the original.
 * `undefined` takes the key or item away; missing containers on the way are made, skipped items become null.
 * The root itself when nothing changes. Throws `RangeError` for an index that no array has.
 */
export function withValueAt(
  root: JsonValue | undefined,
  path: Path,
  value: JsonValue | undefined,
): JsonValue | undefined {
  const containers: (JsonValue | undefined)[] = []
  let old = root
  for (const step of path) {
    containers.push(old)
    old = child(old, step)
  }
  if (old === value) return root
  return path.reduceRight<JsonValue | undefined>(
    (next, step, depth) => withChild(containers[depth], step, next),
    value,
  )
}

/** A path as people write it: `metadata.fields[2]`. */
export function fieldText(path: Path): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`))
    .join('')
}

/** A key for lists and lookups that no two different paths share. */
export function pathKey(path: Path): string {
  return JSON.stringify(path)
}

function child(value: JsonValue | undefined, step: string | number): JsonValue | undefined {
  if (typeof step === 'string') return own(value, step)
  return isArray(value) ? value[step] : undefined
}

function withChild(
  parent: JsonValue | undefined,
  step: string | number,
  value: JsonValue | undefined,
): JsonValue {
  return typeof step === 'number'
    ? withItem(isArray(parent) ? parent : [], step, value)
    : withKey(isObject(parent) ? Object.entries(parent) : [], step, value)
}

function withItem(
  list: readonly JsonValue[],
  index: number,
  value: JsonValue | undefined,
): JsonValue {
  // Array.splice and bracket access would give -1 and 0.5 a meaning of their own.
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`Not an index: ${index}`)
  const items = [...list]
  if (value === undefined) items.splice(index, 1)
  else {
    while (items.length < index) items.push(null)
    items[index] = value
  }
  return items
}

function withKey(
  entries: [string, JsonValue][],
  key: string,
  value: JsonValue | undefined,
): JsonValue {
  if (value === undefined) return objectFrom(entries.filter(([other]) => other !== key))
  // objectFrom keeps the place of a key it meets again.
  return objectFrom([...entries, [key, value]])
}
