import { equalJson } from '../json/equal'
import { pathKey, valueAt, withValueAt, type Path } from '../json/path'
import { isArray, isObject, objectFrom, type JsonObject, type JsonValue } from '../json/value'
import type { WriteMode } from '../schema/writable-fields'
import { keysOf, rowsOf } from './map-rows'
import { Notes } from './notes'
import type { MapRow, TypedText, Unfinished } from './unfinished'

/** `create` and `action` send all that is set, `update` only what differs from the original. */
export type DraftMode = WriteMode

/** The places of a draft: one immutable value, read and written by path, and what it began with. */
export class DraftPlaces implements Unfinished {
  readonly mode: DraftMode
  protected began: JsonObject
  protected current: JsonObject
  protected readonly notes = new Notes()
  private readonly listeners = new Set<() => void>()

  constructor(original: JsonObject, mode: DraftMode) {
    this.began = original
    this.mode = mode
    this.current = original
  }

  /** What the form began with. */
  get original(): JsonObject {
    return this.began
  }

  get value(): JsonObject {
    return this.current
  }

  /** For `useSyncExternalStore`. */
  readonly snapshot = (): JsonObject => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  at(path: Path): JsonValue | undefined {
    return valueAt(this.current, path)
  }

  /** What stood at the path in the beginning. */
  originalAt(path: Path): JsonValue | undefined {
    return valueAt(this.began, path)
  }

  /**
   * Puts a value at the path. `undefined` makes it not set; for a field of an update that means back to the
   * original, since leaving a field out of an update leaves it as it is. An object that becomes empty that
   * way and was not there in the beginning goes too, so that typing and clearing again is no change.
   */
  set(path: Path, value: JsonValue | undefined): void {
    if (path.length === 0) return
    if (value !== undefined) return this.put(path, value)
    if (this.at(path) === undefined) return
    const back = this.mode === 'update' && path.length === 1 ? this.originalAt(path) : undefined
    this.put(path, back)
    const parent = path.slice(0, -1)
    if (back === undefined && typeof parent.at(-1) === 'string' && isBare(this.at(parent)))
      if (isUnset(this.originalAt(parent))) this.setBack(parent)
  }

  /** Clears: not set (or null) again where it began so, else the given empty value, which is a change. */
  clear(path: Path, empty: JsonValue): void {
    const began = this.originalAt(path)
    if (isUnset(began)) this.setBack(path)
    else this.set(path, empty)
  }

  /** Keeps, in place of a list's items, those of the given old indexes in the given order. */
  rearrange(path: Path, order: readonly number[]): void {
    const items = this.at(path)
    if (!isArray(items)) return
    const kept = order.map((index) => items[index]).filter((item) => item !== undefined)
    this.notes.move(path, (step) => order.flatMap((from, to) => (from === step ? [to] : [])))
    if (kept.length === 0) this.clear(path, [])
    else this.set(path, kept)
  }

  typedAt(path: Path): TypedText | undefined {
    const note = this.notes.typed.get(pathKey(path))
    return note !== undefined && equalJson(note.value, this.at(path)) ? note : undefined
  }

  /** Sets the value that a typed text stands for and remembers the text as typed. */
  setTyped(path: Path, note: TypedText): void {
    this.notes.typed.set(pathKey(path), note)
    this.set(path, note.value)
  }

  rowsAt(path: Path): readonly MapRow[] {
    const key = pathKey(path)
    const rows = rowsOf(this.at(path), this.notes.rows.get(key))
    this.notes.rows.set(key, rows)
    return rows
  }

  /** Sets a map's object together with the rows it is shown as. `renamed` says which key took the place of which. */
  setRows(
    path: Path,
    rows: readonly MapRow[],
    object: JsonObject,
    renamed?: readonly [from: string, to: string],
  ): void {
    if (renamed !== undefined)
      this.notes.move(path, (step) => [step === renamed[0] ? renamed[1] : step])
    this.notes.rows.set(pathKey(path), rows)
    const before = this.current
    if (isBare(object)) this.clear(path, object)
    else this.set(path, object)
    if (this.current !== before) return
    // Rows that are not in the object yet are news too, for whoever looks at problems.
    this.current = objectFrom(Object.entries(before))
    this.emit()
  }

  private setBack(path: Path): void {
    this.set(path, this.originalAt(path))
  }

  private put(path: Path, value: JsonValue | undefined): void {
    const next = withValueAt(this.current, path, value)
    this.current = isObject(next) ? next : objectFrom([])
    this.emit()
  }

  protected emit(): void {
    for (const listener of [...this.listeners]) listener()
  }
}

function isUnset(value: JsonValue | undefined): boolean {
  return value === undefined || value === null
}

function isBare(value: JsonValue | undefined): boolean {
  return isObject(value) && keysOf(value).length === 0
}
