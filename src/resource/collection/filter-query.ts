import type { Dialect, QueryPart } from '../../api/dialects/dialect'
import type { AppliedFilter } from '../../api/resource'
import { encodeText } from '../../json/encode-text'
import { stringifyJson } from '../../json/stringify'
import { isArray } from '../../json/value'

/** How a modifier reads in a sentence; others are shown as the server spells them. */
const words: ReadonlyMap<string, string> = new Map([
  ['eq', '='],
  ['ne', '≠'],
  ['lt', '<'],
  ['lte', '≤'],
  ['gt', '>'],
  ['gte', '≥'],
  ['prefix', 'starts with'],
  ['like', 'like'],
  ['notlike', 'not like'],
  ['null', 'is null'],
  ['notnull', 'is set'],
  ['in', 'in'],
  ['notin', 'not in'],
  // As Steve writes them.
  ['!=', '≠'],
  ['~', 'contains'],
  ['!~', 'does not contain'],
])

/** A modifier as people read it. */
export function modifierText(modifier: string): string {
  return words.get(modifier) ?? modifier
}

/** A filter: on which field, how it compares, and with what. */
export interface Filter {
  readonly name: string
  readonly modifier: string
  readonly value: string
}

/** How a family writes what a list is asked for. */
export type Grammar = Pick<Dialect, 'filterParts' | 'pageParameters'>

/** Whether a modifier says all by itself. */
export function needsNoValue(modifier: string, { filterParts }: Grammar): boolean {
  return filterParts('x', modifier, 'x')[0]?.value === undefined
}

/** The path with one more filter; another one on the same field stays. Markers go, since they count pages of the other list. */
export function withFilter(path: string, filter: Filter, grammar: Grammar): string {
  const [part] = grammar.filterParts(filter.name, filter.modifier, filter.value)
  if (part === undefined) return path
  const key = encodeText(part.key)
  const text = part.value === undefined ? key : `${key}=${encodeText(part.value)}`
  return withParts(path, [...staying(path, grammar), { text }])
}

/** The path without one filter, and without its marker. */
export function withoutFilter(path: string, filter: Filter, grammar: Grammar): string {
  const ways = grammar.filterParts(filter.name, filter.modifier, filter.value)
  let found = false
  const kept = staying(path, grammar).filter(({ key, value }) => {
    const says = (way: QueryPart) =>
      way.key === key && ((way.value ?? '') === '' || value === way.value)
    const hit = !found && ways.some(says)
    if (hit) found = true
    return !hit
  })
  return withParts(path, kept)
}

/** What a filter that a server applied compares with; Norman's `in` has several values. */
export function filterTexts({ value }: AppliedFilter): readonly string[] {
  if (isArray(value)) return value.flatMap((item) => filterTexts({ modifier: '', value: item }))
  return [typeof value === 'string' ? value : value === null ? '' : stringifyJson(value)]
}

/** The path without a filter that the server says it applied; each of several values is a parameter. */
export function withoutApplied(
  path: string,
  name: string,
  filter: AppliedFilter,
  grammar: Grammar,
): string {
  const { modifier } = filter
  return filterTexts(filter).reduce(
    (left, value) => withoutFilter(left, { name, modifier, value }, grammar),
    path,
  )
}

/** The path with one query parameter set, in its place where it had one, and without its marker. */
export function withParameter(path: string, name: string, value: string, grammar: Grammar): string {
  const text = `${encodeText(name)}=${encodeText(value)}`
  const parts = staying(path, grammar)
  const at = parts.findIndex(({ key }) => key === name)
  const others = parts.filter(({ key }) => key !== name)
  return withParts(
    path,
    at < 0 ? [...parts, { text }] : others.toSpliced(at, 0, { text, key: name, value }),
  )
}

/** The path without a query parameter, and without its marker. */
export function withoutParameter(path: string, name: string, grammar: Grammar): string {
  return withParts(
    path,
    staying(path, grammar).filter(({ key }) => key !== name),
  )
}

/** The value of a path's query parameter; undefined when it has none. */
export function parameterOf(path: string, name: string): string | undefined {
  return partsOf(path).find(({ key }) => key === name)?.value
}

function staying(path: string, { pageParameters }: Grammar): Part[] {
  return partsOf(path).filter(({ key }) => !pageParameters.includes(key))
}

interface Part {
  /** As it stands in the path. */
  readonly text: string
  readonly key: string
  readonly value: string
}

function partsOf(path: string): Part[] {
  const [, query = ''] = splitOnce(path, '?')
  return query
    .split('&')
    .filter((text) => text !== '')
    .map((text) => {
      const [key = '', value = ''] = splitOnce(text, '=').map(decode)
      return { text, key, value }
    })
}

function withParts(path: string, parts: readonly Pick<Part, 'text'>[]): string {
  const [bare = ''] = splitOnce(path, '?')
  return parts.length === 0 ? bare : `${bare}?${parts.map(({ text }) => text).join('&')}`
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
