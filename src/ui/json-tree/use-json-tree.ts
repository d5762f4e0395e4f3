import { useMemo, useState } from 'react'
import type { JsonValue } from '../../json/value'
import { foldablePlaces, jsonRows, matchingRows, type JsonRow } from './rows'

const nothingFolded: ReadonlySet<string> = new Set()

/** What a JSON tree shows: its rows, what is folded, the active row and the search. All places are JSON pointers. */
export function useJsonTree(value: JsonValue) {
  const [folded, setFolded] = useState(nothingFolded)
  const [active, setActive] = useState('')
  const [wanted, setWanted] = useState('')
  const all = useMemo(() => jsonRows(value, nothingFolded), [value])
  const rows = useMemo(
    () => (folded.size === 0 ? all : jsonRows(value, folded)),
    [all, value, folded],
  )
  const matches = useMemo(() => matchingRows(all, wanted.trim()), [all, wanted])
  const matchAt = matches.findIndex(({ at }) => at === active)

  function fold(at: string, closed: boolean) {
    const next = new Set(folded)
    if (closed) next.add(at)
    else next.delete(at)
    setFolded(next)
  }

  /** Makes a row active and opens everything around it. */
  function reveal(row: JsonRow) {
    const next = new Set(folded)
    for (let parent = row.parent; parent !== undefined; parent = parent.parent)
      next.delete(parent.at)
    if (next.size < folded.size) setFolded(next)
    setActive(row.at)
  }

  /** Goes to the match after (1) or before (-1) the active row, around the ends. */
  function stepMatch(step: 1 | -1) {
    if (matches.length === 0) return
    const from = matchAt < 0 ? (step > 0 ? -1 : 0) : matchAt
    const next = matches[(from + step + matches.length) % matches.length]
    if (next !== undefined) reveal(next)
  }

  return {
    rows,
    active,
    activeIndex: Math.max(
      0,
      rows.findIndex(({ at, kind }) => at === active && kind !== 'close'),
    ),
    setActive,
    fold,
    foldAll: () => setFolded(foldablePlaces(all)),
    unfoldAll: () => setFolded(nothingFolded),
    wanted,
    setWanted,
    matches,
    matchAt,
    stepMatch,
  }
}

export type JsonTreeState = ReturnType<typeof useJsonTree>
