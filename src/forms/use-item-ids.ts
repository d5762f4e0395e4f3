import { useState } from 'react'

/** What just happened to the items, so that each keeps its identity. */
export interface ItemMoves {
  /** Says that one item comes at the end; returns its id. */
  added(): number
  /** Says that a copy of the item at a place comes right behind it; returns its id. */
  copied(index: number): number
  /** Says which old place each place now holds. */
  rearranged(order: readonly number[]): void
}

/** A stable id for each of `length` items that have none of their own; it follows an item when it is moved. */
export function useItemIds(length: number): [ids: readonly number[], moves: ItemMoves] {
  const [known, setKnown] = useState<readonly number[]>([])
  const ids = fitted(known, length)
  if (ids !== known) setKnown(ids)
  return [
    ids,
    {
      added() {
        const longer = fitted(ids, length + 1)
        setKnown(longer)
        return longer.at(-1) ?? 0
      },
      copied(index) {
        const copy = Math.max(0, ...ids) + 1
        setKnown(ids.toSpliced(index + 1, 0, copy))
        return copy
      },
      rearranged(order) {
        setKnown(order.map((index) => ids[index] ?? 0))
      },
    },
  ]
}

/** The ids for a list that became longer or shorter without telling: a whole value was put in its place. */
function fitted(ids: readonly number[], length: number): readonly number[] {
  if (ids.length === length) return ids
  const first = Math.max(0, ...ids) + 1
  const missing = Math.max(0, length - ids.length)
  return [...ids.slice(0, length), ...Array.from({ length: missing }, (_, index) => first + index)]
}
