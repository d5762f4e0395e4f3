import { stringifyJson } from '../../json/stringify'
import { ExactNumber, isArray, isObject, type JsonValue } from '../../json/value'
import { byteLength } from './content-length'
import { wellFormed } from './escape-text'
import { longestArgument, shellQuote } from './shell-quote'

/** The flags for some fields; what they change, as sentences; and why there are none, as the ends of sentences. */
export interface Flags {
  readonly words: readonly string[]
  readonly remarks: readonly string[]
  readonly reasons: readonly string[]
}

/** Fields as the flags of `cattle`: texts, lists of texts, and maps as JSON. */
export function cattleFlags(fields: readonly (readonly [string, JsonValue])[]): Flags {
  const texts = fields.filter(([, value]) => becomesText(value)).map(([name]) => name)
  const maps = fields.filter(([, value]) => isObject(value)).map(([name]) => name)
  const reasons = fields.flatMap(([name, value]) => reasonsAgainst(name, value))
  return {
    // Only then are all names words, which may stand in a comment.
    words: reasons.length > 0 ? [] : fields.map(([name, value]) => flag(name, value)),
    remarks: [
      ...(texts.length > 0 ? [`These values are sent as text: ${texts.join(', ')}.`] : []),
      ...(maps.length > 0
        ? [`This works for maps, not for embedded objects: ${maps.join(', ')}.`]
        : []),
    ],
    reasons: [...new Set(reasons)],
  }
}

function flag(name: string, value: JsonValue): string {
  if (isArray(value))
    return [`--${name}`, ...value.map((item) => shellQuote(textOf(item)))].join(' ')
  const text = textOf(value)
  // After a space it would be taken for an option.
  return `--${name}${text.startsWith('-') ? '=' : ' '}${shellQuote(text)}`
}

function textOf(value: JsonValue): string {
  return wellFormed(typeof value === 'string' ? value : stringifyJson(value))
}

function becomesText(value: JsonValue): boolean {
  if (isArray(value)) return value.some(becomesText)
  return typeof value === 'number' || typeof value === 'boolean' || value instanceof ExactNumber
}

function reasonsAgainst(name: string, value: JsonValue): string[] {
  if (!/^[A-Za-z]\w*$/.test(name)) return ['the name of a field is not one word']
  if (value === null) return [`${name} is null`]
  if (byteLength(textOf(value)) > longestArgument) return [`${name} is too long for an argument`]
  if (isArray(value)) return listReasons(name, value)
  if (isObject(value)) return mapReasons(name, Object.values(value))
  return []
}

function listReasons(name: string, items: readonly JsonValue[]): string[] {
  if (items.includes(null)) return [`a value in ${name} is null`]
  if (items.some(isArray)) return [`${name} is a list of lists`]
  if (items.some(isObject)) return [`${name} is a list of embedded objects`]
  return items.some((item) => textOf(item).startsWith('-'))
    ? [`a value in ${name} begins with a dash, as an option does`]
    : []
}

function mapReasons(name: string, values: readonly JsonValue[]): string[] {
  if (values.some((value) => value === null || isArray(value) || isObject(value)))
    return [`${name} is an embedded object`]
  // It reads the JSON into doubles.
  return values.some((value) => value instanceof ExactNumber && !/^-?\d+$/.test(value.text))
    ? [`a number in ${name} would be rounded`]
    : []
}
