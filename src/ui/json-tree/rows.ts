import { stringifyJson } from '../../json/stringify'
import { isArray, isObject, type JsonValue } from '../../json/value'

/** One line of a JSON text: a scalar, or the opening or closing of an object or list. */
export interface JsonRow {
  readonly kind: 'scalar' | 'open' | 'closed' | 'close'
  readonly depth: number
  /** Its object key, or its index in a list; undefined at the root. */
  readonly name: string | number | undefined
  readonly value: JsonValue
  /** Entries of an object or list. */
  readonly count: number
  /** Whether a comma follows. */
  readonly comma: boolean
  /** Where it stands, as a JSON pointer (RFC 6901): the same for two readings of one document. */
  readonly at: string
  readonly parent: JsonRow | undefined
}

type Step =
  | { readonly row: JsonRow }
  | {
      readonly value: JsonValue
      readonly name: string | number | undefined
      readonly parent: JsonRow | undefined
      readonly comma: boolean
    }

/** The lines of a value as they are to be seen, without what stands inside the folded places. Safe for any depth. */
export function jsonRows(root: JsonValue, folded: ReadonlySet<string>): JsonRow[] {
  const rows: JsonRow[] = []
  const steps: Step[] = [{ value: root, name: undefined, parent: undefined, comma: false }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('row' in step) {
      rows.push(step.row)
      continue
    }
    const { value, name, parent, comma } = step
    const at = parent === undefined ? '' : `${parent.at}/${pointerPart(name ?? '')}`
    const depth = parent === undefined ? 0 : parent.depth + 1
    const names = namesIn(value)
    const count = names?.length ?? 0
    if (names === undefined || count === 0) {
      rows.push({ kind: 'scalar', depth, name, value, count, comma, at, parent })
      continue
    }
    if (folded.has(at)) {
      rows.push({ kind: 'closed', depth, name, value, count, comma, at, parent })
      continue
    }
    const open: JsonRow = { kind: 'open', depth, name, value, count, comma: false, at, parent }
    rows.push(open)
    steps.push({ row: { kind: 'close', depth, name, value, count, comma, at, parent } })
    for (let index = count - 1; index >= 0; index--) {
      const key = names[index] ?? index
      steps.push({ value: entry(value, key), name: key, parent: open, comma: index < count - 1 })
    }
  }
  return rows
}

function namesIn(value: JsonValue): readonly (string | number)[] | undefined {
  if (isArray(value)) return [...value.keys()]
  return isObject(value) ? Object.keys(value) : undefined
}

function entry(value: JsonValue, name: string | number): JsonValue {
  if (typeof name === 'number') return isArray(value) ? (value[name] ?? null) : null
  // Own keys only: they come from Object.keys.
  return isObject(value) ? (value[name] ?? null) : null
}

function pointerPart(name: string | number): string {
  return typeof name === 'number' || !/[~/]/.test(name)
    ? String(name)
    : name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The places of all objects and lists below the root that hold anything, for folding everything. */
export function foldablePlaces(rows: readonly JsonRow[]): Set<string> {
  return new Set(rows.filter(({ kind, at }) => kind === 'open' && at !== '').map(({ at }) => at))
}

/** The names from the root to a row. */
export function pathOf(row: JsonRow): (string | number)[] {
  const path: (string | number)[] = []
  for (let at: JsonRow | undefined = row; at?.name !== undefined; at = at.parent)
    path.unshift(at.name)
  return path
}

/** A path as jq takes it, e.g. `.data[0].labels["io.rancher.zone"]`. */
export function jqPath(path: readonly (string | number)[]): string {
  const parts = path.map((name) => {
    if (typeof name === 'number') return `[${name}]`
    return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
  })
  const text = parts.join('')
  return text.startsWith('.') ? text : `.${text}`
}

/** The rows whose key or text holds the wanted words, without regard to case. */
export function matchingRows(rows: readonly JsonRow[], wanted: string): JsonRow[] {
  const words = wanted.toLowerCase()
  if (words === '') return []
  return rows.filter((row) => {
    if (row.kind === 'close') return false
    if (typeof row.name === 'string' && row.name.toLowerCase().includes(words)) return true
    if (row.kind !== 'scalar') return false
    const text = typeof row.value === 'string' ? row.value : stringifyJson(row.value)
    return text.toLowerCase().includes(words)
  })
}
