import { encodeText } from '../../json/encode-text'

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
])

/** A modifier as people read it. */
export function modifierText(modifier: string): string {
  return words.get(modifier) ?? modifier
}

/** Whether a modifier says all by itself (specification, "Filtering"). */
export function needsNoValue(modifier: string): boolean {
  return modifier === 'null' || modifier === 'notnull'
}

/** The path with one more filter; another one on the same field stays. Markers go, since they count pages of the other list. */
export function withFilter(path: string, name: string, modifier: string, value: string): string {
  const key = encodeText(modifier === 'eq' ? name : `${name}_${modifier}`)
  const part = needsNoValue(modifier) ? key : `${key}=${encodeText(value)}`
  return withParts(path, [...partsOf(path).filter(({ key }) => key !== 'marker'), { text: part }])
}

/** The path without one filter, and without its marker. */
export function withoutFilter(path: string, name: string, modifier: string, value: string): string {
  const keys = modifier === 'eq' ? [name, `${name}_eq`] : [`${name}_${modifier}`]
  let found = false
  const kept = partsOf(path).filter(({ key, value: text }) => {
    if (key === 'marker') return false
    const hit = !found && keys.includes(key) && (text === value || value === '')
    if (hit) found = true
    return !hit
  })
  return withParts(path, kept)
}

/** The path with one query parameter set, in its place where it had one, and without its marker. */
export function withParameter(path: string, name: string, value: string): string {
  const text = `${encodeText(name)}=${encodeText(value)}`
  const parts = partsOf(path).filter(({ key }) => key !== 'marker')
  const at = parts.findIndex(({ key }) => key === name)
  const others = parts.filter(({ key }) => key !== name)
  return withParts(
    path,
    at < 0 ? [...parts, { text }] : others.toSpliced(at, 0, { text, key: name, value }),
  )
}

/** The value of a path's query parameter; undefined when it has none. */
export function parameterOf(path: string, name: string): string | undefined {
  return partsOf(path).find(({ key }) => key === name)?.value
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
