import { equalJson } from './equal'
import { valueAt, type Path } from './path'
import { isArray, isObject, numberFromText, type JsonValue } from './value'

/** One step of a JSONPath: a key or index (from the end, if negative), all there is, or the items that are so. */
export type JsonPathStep = string | number | All | Filter

interface All {
  readonly all: true
}

/** The items whose value at a path is this one, or is not. */
interface Filter {
  readonly at: Path
  readonly is: JsonValue
  readonly equal: boolean
}

const longest = 1000
const quoted = String.raw`'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"`
const patterns = {
  name: /\.((?:\\.|[^\s.,[\]$@{}()\\'"?*=!<>&|])+)/y,
  quotedName: new RegExp(String.raw`\.?\[\s*(?:${quoted})\s*\]`, 'y'),
  index: /\.?\[\s*(-?\d{1,9})\s*\]/y,
  all: /\.?\[\s*\*\s*\]|\.\*/y,
  filter: new RegExp(
    String.raw`\.?\[\s*\?\s*\(\s*@([^\s=!<>()]*)\s*(==|!=)\s*(?:${quoted}|([\w.+-]+))\s*\)\s*\]`,
    'y',
  ),
}

/**
 * The steps of a JSONPath as Kubernetes writes them, with or without braces and `$`: `.spec.a`, `['a.b']`, `.a\.b`,
 * `[0]`, `[-1]`, `[*]`, `[?(@.type=="Ready")]`. Undefined for everything else that such a path could be.
 */
export function readJsonPath(text: string): readonly JsonPathStep[] | undefined {
  const inside = /^\{(.*)\}$/s.exec(text.trim())?.[1] ?? text
  const path = inside.trim().replace(/^\$/, '')
  if (path === '' || path.length > longest) return undefined
  const steps: JsonPathStep[] = []
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(path)
    if (found !== null) at = pattern.lastIndex
    return found ?? undefined
  }
  while (at < path.length) {
    const step = readStep(take)
    if (step === undefined) return undefined
    steps.push(step)
  }
  return steps
}

type Take = (pattern: RegExp) => RegExpExecArray | undefined

function readStep(take: Take): JsonPathStep | undefined {
  const name = take(patterns.name)
  if (name !== undefined) return unescaped(name[1] ?? '')
  const quotedName = take(patterns.quotedName)
  if (quotedName !== undefined) return unescaped(quotedName[1] ?? quotedName[2] ?? '')
  const index = take(patterns.index)
  if (index !== undefined) return Number(index[1])
  if (take(patterns.all) !== undefined) return { all: true }
  const filter = take(patterns.filter)
  return filter && readFilter(filter)
}

function readFilter([, path = '', sign, single, double, bare]: RegExpExecArray) {
  const at = path === '' ? [] : readJsonPath(path)
  const words = single ?? double
  const is = words === undefined ? bareValue(bare ?? '') : unescaped(words)
  return at === undefined || !isPlainPath(at) || is === undefined
    ? undefined
    : { at, is, equal: sign === '==' }
}

function bareValue(text: string): JsonValue | undefined {
  if (text === 'true' || text === 'false') return text === 'true'
  return text === 'null' ? null : numberFromText(text)
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/gs, '$1')
}

/** Whether the steps lead to one place, whatever the value holds. */
export function isPlainPath(steps: readonly JsonPathStep[]): steps is Path {
  return steps.every((step) => typeof step === 'string' || (typeof step === 'number' && step >= 0))
}

/** What the steps lead to: one value, several as a list; undefined for none. */
export function findJson(root: JsonValue, steps: readonly JsonPathStep[]): JsonValue | undefined {
  let found: readonly JsonValue[] = [root]
  for (const step of steps) found = found.flatMap((value) => [...into(value, step)])
  return found.length > 1 ? found : found[0]
}

function into(value: JsonValue, step: JsonPathStep): readonly JsonValue[] {
  if (typeof step === 'object') return among(value, step)
  const place = typeof step === 'number' && step < 0 && isArray(value) ? value.length + step : step
  const next = valueAt(value, [place])
  return next === undefined ? [] : [next]
}

function among(value: JsonValue, step: All | Filter): readonly JsonValue[] {
  const items = isArray(value) ? value : isObject(value) ? Object.values(value) : []
  if ('all' in step) return items
  return items.filter((item) => {
    const there = valueAt(item, step.at)
    return there !== undefined && equalJson(there, step.is) === step.equal
  })
}
