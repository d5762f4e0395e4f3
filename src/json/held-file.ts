import { withValueAt, type Path } from './path'
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

/** What stands for a file in a value, and where. */
export interface HeldFile {
  readonly path: Path
  readonly value: JsonObject
}

/** All that stands for files in a value, in its order. */
export function filesWithin(value: JsonValue): readonly HeldFile[] {
  const found: HeldFile[] = []
  // A stack of our own: whatever depth was read can be sent again.
  const open: Standing[] = [{ value }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value } = next
    if (isArray(value))
      for (let at = value.length - 1; at >= 0; at--)
        open.push({ value: value[at] ?? null, step: at, parent: next })
    else if (!isObject(value)) continue
    else if (keyOf(value).startsWith(mark)) found.push({ path: pathTo(next), value })
    else
      for (const [step, item] of Object.entries(value).toReversed())
        open.push({ value: item, step, parent: next })
  }
  return found
}

/** A value without all that stands for files, at any depth; undefined for one that is nothing else. */
export function withoutFiles(value: JsonValue): JsonValue | undefined {
  // From the end, so that the places before stay where they are.
  return filesWithin(value).reduceRight<JsonValue | undefined>(
    (rest, { path }) => withValueAt(rest, path, undefined),
    value,
  )
}

interface Standing {
  readonly value: JsonValue
  readonly step?: string | number
  readonly parent?: Standing
}

function pathTo(place: Standing): Path {
  const path: (string | number)[] = []
  for (let at = place; at.step !== undefined && at.parent !== undefined; at = at.parent)
    path.push(at.step)
  return path.toReversed()
}

function keyOf(value: JsonValue | undefined): string {
  return text(own(value, 'held')) ?? ''
}
