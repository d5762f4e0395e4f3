import { ExactNumber, isArray, isObject, type JsonObject, type JsonValue } from './value'

/**
 * Writes JSON with every number exactly as it was read. `indent` 0 gives one line without spaces.
 * Invisible controls and lone surrogates are written as escapes: what is shown can be read, and is valid UTF-8.
 */
export function stringifyJson(value: JsonValue, indent = 0): string {
  const parts: string[] = []
  // A stack of our own: whatever depth was read can be written again.
  const open: Frame[] = []
  const newLine = lineBreaks(indent)
  const colon = indent > 0 ? ': ' : ':'
  let next: JsonValue = value
  for (;;) {
    let frame = frameFor(next)
    if (frame === undefined) parts.push(scalarText(next))
    else {
      parts.push(frame.keys === undefined ? '[' : '{')
      open.push(frame)
    }
    frame = open.at(-1)
    while (frame !== undefined && frame.at === frame.length) {
      open.pop()
      if (frame.length > 0) parts.push(newLine(open.length))
      parts.push(frame.keys === undefined ? ']' : '}')
      frame = open.at(-1)
    }
    if (frame === undefined) return parts.join('')
    if (frame.at > 0) parts.push(',')
    parts.push(newLine(open.length))
    if (frame.keys === undefined) next = frame.list[frame.at] ?? null
    else {
      const key = frame.keys[frame.at] ?? ''
      parts.push(stringText(key), colon)
      next = frame.object[key] ?? null
    }
    frame.at++
  }
}

type Frame = { at: number; readonly length: number } & (
  | { readonly list: readonly JsonValue[]; readonly keys?: never }
  | { readonly object: JsonObject; readonly keys: readonly string[] }
)

function frameFor(value: JsonValue): Frame | undefined {
  if (isArray(value)) return { at: 0, length: value.length, list: value }
  if (!isObject(value)) return undefined
  const keys = Object.keys(value)
  return { at: 0, length: keys.length, object: value, keys }
}

// Below this depth lines no longer move to the right; else a text nested 100,000 deep would be gigabytes of spaces.
const deepestIndent = 100

function lineBreaks(indent: number): (depth: number) => string {
  if (indent <= 0) return () => ''
  const known: string[] = []
  return (depth) => {
    const level = Math.min(depth, deepestIndent)
    return (known[level] ??= '\n' + ' '.repeat(indent * level))
  }
}

function scalarText(value: JsonValue): string {
  if (value instanceof ExactNumber) return value.text
  return typeof value === 'string' ? stringText(value) : JSON.stringify(value)
}

// DEL and C1 controls can steer a terminal; direction marks and line separators make a text look like another one.
// Joiners stay: emoji and several scripts are spelled with them.
const invisible = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

function stringText(text: string): string {
  return JSON.stringify(text).replace(
    invisible,
    (character) => '\\u' + character.charCodeAt(0).toString(16).padStart(4, '0'),
  )
}
