import { pathKey, type Path } from '../json/path'
import { isArray, isObject, type JsonValue } from '../json/value'

/** One line of a JSON text: a scalar, or the opening or closing of an object or list. */
export interface JsonRow {
  readonly kind: 'scalar' | 'open' | 'closed' | 'close'
  readonly depth: number
  readonly path: Path
  /** The object key; undefined in lists and at the root. */
  readonly key: string | undefined
  readonly value: JsonValue
  /** Entries of an object or list. */
  readonly count: number
  /** Whether a comma follows. */
  readonly comma: boolean
}

/** The lines of a value as they are to be seen, without what stands inside the folded paths (by `pathKey`). Safe for any depth. */
export function jsonRows(root: JsonValue, folded: ReadonlySet<string>): JsonRow[] {
  const rows: JsonRow[] = []
  type Step =
    | { row: JsonRow }
    | { value: JsonValue; path: Path; key: string | undefined; comma: boolean; depth: number }
  const steps: Step[] = [{ value: root, path: [], key: undefined, comma: false, depth: 0 }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('row' in step) {
      rows.push(step.row)
      continue
    }
    const { value, path, key, comma, depth } = step
    const entries = entriesOf(value)
    if (entries === undefined || entries.length === 0) {
      rows.push({ kind: 'scalar', depth, path, key, value, count: 0, comma })
      continue
    }
    const count = entries.length
    if (folded.has(pathKey(path))) {
      rows.push({ kind: 'closed', depth, path, key, value, count, comma })
      continue
    }
    rows.push({ kind: 'open', depth, path, key, value, count, comma: false })
    steps.push({ row: { kind: 'close', depth, path, key: undefined, value, count, comma } })
    for (let index = count - 1; index >= 0; index--) {
      const entry = entries[index]
      if (entry === undefined) continue
      const [name, item] = entry
      steps.push({
        value: item,
        path: [...path, name],
        key: typeof name === 'string' ? name : undefined,
        comma: index < count - 1,
        depth: depth + 1,
      })
    }
  }
  return rows
}

function entriesOf(value: JsonValue): [string | number, JsonValue][] | undefined {
  if (isArray(value)) return value.map((item, index) => [index, item])
  return isObject(value) ? Object.entries(value) : undefined
}

/** The paths of all objects and lists below the root that hold anything, for folding everything. */
export function foldablePaths(root: JsonValue): Set<string> {
  const open = jsonRows(root, new Set()).filter((row) => row.kind === 'open' && row.path.length > 0)
  return new Set(open.map((row) => pathKey(row.path)))
}
