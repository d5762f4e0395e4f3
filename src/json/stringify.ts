import { ExactNumber, isArray, type JsonObject, type JsonValue } from './value'

/** Writes JSON with every number exactly as it was read. `indent` 0 gives one line without spaces. */
export function stringifyJson(value: JsonValue, indent = 0): string {
  const parts: string[] = []
  write(value, parts, indent, '\n')
  return parts.join('')
}

function write(value: JsonValue, parts: string[], indent: number, newline: string): void {
  if (value instanceof ExactNumber) parts.push(value.text)
  else if (isArray(value)) writeList(value, parts, indent, newline)
  else if (typeof value === 'object' && value !== null) writeObject(value, parts, indent, newline)
  // JSON.stringify escapes lone surrogates, so the text is always valid UTF-8 on the wire.
  else parts.push(JSON.stringify(value))
}

function writeList(list: readonly JsonValue[], parts: string[], indent: number, newline: string): void {
  if (list.length === 0) return void parts.push('[]')
  const inner = newline + ' '.repeat(indent)
  list.forEach((item, index) => {
    parts.push(index === 0 ? '[' : ',', indent > 0 ? inner : '')
    write(item, parts, indent, inner)
  })
  parts.push(indent > 0 ? newline : '', ']')
}

function writeObject(object: JsonObject, parts: string[], indent: number, newline: string): void {
  const keys = Object.keys(object)
  if (keys.length === 0) return void parts.push('{}')
  const inner = newline + ' '.repeat(indent)
  keys.forEach((key, index) => {
    parts.push(index === 0 ? '{' : ',', indent > 0 ? inner : '')
    parts.push(JSON.stringify(key), indent > 0 ? ': ' : ':')
    write(object[key] ?? null, parts, indent, inner)
  })
  parts.push(indent > 0 ? newline : '', '}')
}
