import { isArray, isObject, objectFrom, own, text, type JsonObject, type JsonValue } from './value'

const files = new Map<string, File>()

// So that one of a page that was left is known for what it is.
const mark = 'a file held by the page, '

/**
 * A file as a value among others: its name, size in bytes, type, and a secret key by which this page, and only as long
 * as it is open, finds the file again. What is in the file is never part of a value, so it is never kept or shown.
 */
export function holdFile(file: File): JsonObject {
  const key = [...crypto.getRandomValues(new Uint32Array(4))]
    .map((part) => part.toString(36))
    .join('')
  files.set(mark + key, file)
  return objectFrom([
    ['file', file.name],
    ['bytes', file.size],
    ['type', file.type],
    ['held', mark + key],
  ])
}

/** The file that a value stands for; undefined for other values, and for files of a page that was left. */
export function heldFile(value: JsonValue | undefined): File | undefined {
  return files.get(keyOf(value))
}

/** The name of the file that a value stood for in a page that was left; undefined for other values. */
export function lostFile(value: JsonValue | undefined): string | undefined {
  const key = keyOf(value)
  return key.startsWith(mark) && !files.has(key) ? (text(own(value, 'file')) ?? '') : undefined
}

/** All that stands for files in a value, at any depth. */
export function filesWithin(value: JsonValue): readonly JsonObject[] {
  if (isArray(value)) return value.flatMap(filesWithin)
  if (!isObject(value)) return []
  return keyOf(value).startsWith(mark) ? [value] : Object.values(value).flatMap(filesWithin)
}

/** A value without all that stands for files, at any depth; undefined for one that is nothing else. */
export function withoutFiles(value: JsonValue): JsonValue | undefined {
  if (isArray(value)) return value.map(withoutFiles).filter((item) => item !== undefined)
  if (!isObject(value)) return value
  if (keyOf(value).startsWith(mark)) return undefined
  return objectFrom(
    Object.entries(value).flatMap(([name, item]): [string, JsonValue][] => {
      const rest = withoutFiles(item)
      return rest === undefined ? [] : [[name, rest]]
    }),
  )
}

function keyOf(value: JsonValue | undefined): string {
  return text(own(value, 'held')) ?? ''
}
