import { parseJson } from '../json/parse'
import { pathKey, type Path } from '../json/path'
import { stringifyJson } from '../json/stringify'
import { newRow } from './map-rows'
import type { MapRow, TypedText } from './unfinished'

type KeptText = readonly [path: string, text: string, value: string, reason: string | null]
type KeptRow = readonly [key: string, aside?: string]

/** Notes as plain JSON; rows only where one of them is not in its object yet. */
export interface KeptNotes {
  readonly typed: readonly KeptText[]
  readonly rows: readonly (readonly [path: string, rows: readonly KeptRow[]])[]
}

/** What a draft remembers beside its value, by the path it belongs to: texts as typed, the rows of maps. */
export class Notes {
  typed = new Map<string, TypedText>()
  rows = new Map<string, readonly MapRow[]>()

  clear(): void {
    this.typed.clear()
    this.rows.clear()
  }

  /** Follows items or keys right below `container` to where they went. */
  move(container: Path, move: StepMove): void {
    this.typed = movedNotes(this.typed, container, move)
    this.rows = movedNotes(this.rows, container, move)
  }

  keep(): KeptNotes {
    const rows = [...this.rows].filter(([, rows]) => rows.some(({ aside }) => aside !== undefined))
    return {
      typed: [...this.typed].map(([path, { text, value, reason }]) => [
        path,
        text,
        stringifyJson(value),
        reason ?? null,
      ]),
      rows: rows.map(([path, rows]) => [path, rows.map(keptRow)]),
    }
  }

  restore({ typed, rows }: KeptNotes): void {
    for (const [path, text, value, reason] of typed)
      this.typed.set(path, { text, value: parseJson(value), reason: reason ?? undefined })
    for (const [path, kept] of rows)
      this.rows.set(
        path,
        kept.map(([key, aside]) => newRow(key, aside === undefined ? undefined : parseJson(aside))),
      )
  }
}

function keptRow({ key, aside }: MapRow): KeptRow {
  return aside === undefined ? [key] : [key, stringifyJson(aside)]
}

/** Where the notes of one step below a container go: to none, one or several steps. */
export type StepMove = (step: string | number) => readonly (string | number)[]

/** The notes after the items or keys right below `container` have moved. */
function movedNotes<N>(
  notes: ReadonlyMap<string, N>,
  container: Path,
  move: StepMove,
): Map<string, N> {
  const moved = new Map<string, N>()
  for (const [key, note] of notes) {
    const path = JSON.parse(key) as (string | number)[]
    const step = path[container.length]
    const inside = step !== undefined && container.every((part, index) => path[index] === part)
    if (!inside) moved.set(key, note)
    else
      for (const next of move(step))
        moved.set(pathKey([...container, next, ...path.slice(container.length + 1)]), note)
  }
  return moved
}
