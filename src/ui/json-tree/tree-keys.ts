import type { KeyboardEvent } from 'react'
import type { JsonRow } from './rows'
import type { JsonTreeState } from './use-json-tree'

const page = 20

/** The keys of a tree (ARIA, "Tree View"): arrows move, fold and unfold; Home, End and the page keys go far. */
export function moveByKey(event: KeyboardEvent, tree: JsonTreeState): void {
  const { rows, activeIndex } = tree
  const row = rows[activeIndex]
  if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  const target = targetOf(event.key, tree, row)
  if (target === undefined) return
  event.preventDefault()
  if (target !== row) tree.setActive(target.at)
}

function targetOf(key: string, tree: JsonTreeState, row: JsonRow): JsonRow | undefined {
  const { rows, activeIndex } = tree
  // The line that closes an object is no stop of its own.
  const stopFrom = (index: number, step: 1 | -1): JsonRow => {
    for (
      let at = Math.min(rows.length - 1, Math.max(0, index));
      rows[at] !== undefined;
      at += step
    ) {
      const found = rows[at]
      if (found !== undefined && found.kind !== 'close') return found
    }
    return row
  }
  switch (key) {
    case 'ArrowDown':
      return stopFrom(activeIndex + 1, 1)
    case 'ArrowUp':
      return stopFrom(activeIndex - 1, -1)
    case 'PageDown':
      return stopFrom(activeIndex + page, -1)
    case 'PageUp':
      return stopFrom(activeIndex - page, 1)
    case 'Home':
      return stopFrom(0, 1)
    case 'End':
      return stopFrom(rows.length - 1, -1)
    case 'ArrowRight':
      if (row.kind === 'closed') tree.fold(row.at, false)
      return row.kind === 'open' ? stopFrom(activeIndex + 1, 1) : row
    case 'ArrowLeft':
      if (row.kind === 'open') tree.fold(row.at, true)
      return row.kind === 'open' ? row : (row.parent ?? row)
    default:
      return undefined
  }
}
