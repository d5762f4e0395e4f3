import { isObject, objectFrom, own, text, type JsonObject, type JsonValue } from './value'

const files = new Map<string, File>()

/**
 * A file as a value among others: its name, size in bytes, type, and a secret key by which this page, and only as long
 * as it is open, finds the file again. What is in the file is never part of a value, so it is never kept or shown.
 */
export function holdFile(file: File): JsonObject {
  const key = [...crypto.getRandomValues(new Uint32Array(4))]
    .map((part) => part.toString(36))
    .join('')
  files.set(key, file)
  return objectFrom([
    ['file', file.name],
    ['bytes', file.size],
    ['type', file.type],
    ['held', key],
  ])
}

/** The file that a value stands for; undefined for other values, and for files of a page that was left. */
export function heldFile(value: JsonValue | undefined): File | undefined {
  return isObject(value) ? files.get(text(own(value, 'held')) ?? '') : undefined
}
