import { isObject, objectFrom, own, type JsonObject, type JsonValue } from '../json/value'
import type { MapRow } from './unfinished'

/** The rows of a map together with the object they stand for. */
export interface MapState {
  readonly rows: readonly MapRow[]
  readonly object: JsonObject
}

interface OpenRow {
  readonly id: number
  readonly key: string
  readonly value: JsonValue
  /** Whether the row may stand under the empty key: only one that came with it. */
  readonly keepsEmptyKey: boolean
}

let lastId = 0

/** A row with an identity of its own; with a value aside it is not in the object. */
export function newRow(key: string, aside?: JsonValue): MapRow {
  return aside === undefined ? { id: ++lastId, key } : { id: ++lastId, key, aside }
}

/** An object's own keys; none for anything else. */
export function keysOf(value: JsonValue | undefined): string[] {
  return isObject(value) ? Object.keys(value) : []
}

/** The rows a map is shown as: the remembered ones as long as they stand for the same keys, else one for each key. */
export function rowsOf(
  value: JsonValue | undefined,
  remembered: readonly MapRow[] | undefined,
): readonly MapRow[] {
  const keys = new Set(keysOf(value))
  if (remembered !== undefined) {
    const shown = remembered.filter(({ aside }) => aside === undefined)
    if (shown.length === keys.size && shown.every(({ key }) => keys.has(key))) return remembered
  }
  // The object came from elsewhere; what waits for a key goes on waiting.
  const waiting = (remembered ?? []).filter(
    ({ key, aside }) => aside !== undefined && (key === '' || keys.has(key)),
  )
  return [...[...keys].map((key) => newRow(key)), ...waiting]
}

/** The map with rows added at the end; an empty key or one that is taken keeps a row out of the object. */
export function withRows(
  state: MapState,
  added: readonly (readonly [string, JsonValue])[],
): MapState {
  return close([
    ...open(state),
    ...added.map(([key, value]) => ({ id: ++lastId, key, value, keepsEmptyKey: false })),
  ])
}

/** The map with one row's key changed, the row staying where it is. */
export function withKey(state: MapState, id: number, key: string): MapState {
  return close(
    open(state).map((row) => (row.id === id ? { ...row, key, keepsEmptyKey: false } : row)),
  )
}

/** The map without one row; a row that waited for its key comes into the object. */
export function withoutRow(state: MapState, id: number): MapState {
  return close(open(state).filter((row) => row.id !== id))
}

function open({ rows, object }: MapState): OpenRow[] {
  return rows.map(({ id, key, aside }) => ({
    id,
    key,
    value: aside ?? own(object, key) ?? null,
    keepsEmptyKey: aside === undefined,
  }))
}

function close(open: readonly OpenRow[]): MapState {
  const taken = new Set<string>()
  const entries: [string, JsonValue][] = []
  const rows = open.map(({ id, key, value, keepsEmptyKey }): MapRow => {
    if (taken.has(key) || (key === '' && !keepsEmptyKey)) return { id, key, aside: value }
    taken.add(key)
    entries.push([key, value])
    return { id, key }
  })
  return { rows, object: objectFrom(entries) }
}

/** The keys and values of pasted lines such as `a=b` or `a: b`; undefined when the text is something else. */
export function pairsFromText(text: string): [string, string][] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const pairs = lines.map((line): [string, string] | undefined => {
    const match = /^\s*([^=]*?[^=\s])\s*=(.*)$/.exec(line) ?? /^\s*(\S.*?)\s*:\s(.*)$/.exec(line)
    return match === null ? undefined : [match[1] ?? '', match[2]?.trim() ?? '']
  })
  const found = pairs.filter((pair) => pair !== undefined)
  return found.length > 0 && found.length === lines.length ? found : undefined
}
