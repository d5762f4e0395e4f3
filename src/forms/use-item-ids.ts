import { useRef } from 'react'

/** What just happened to the items, so that each keeps its identity. */
export interface ItemIds {
  /** Says that one item comes at the end; returns its id. */
  added(): number
  /** Says which old place each place now holds. */
  rearranged(order: readonly number[]): void
}

/** A stable id for each of `length` items that have none of their own; it follows an item when it is moved. */
export function useItemIds(length: number): [ids: readonly number[], take: ItemIds] {
  const last = useRef(0)
  const ids = useRef<number[]>([])
  while (ids.current.length < length) ids.current.push(++last.current)
  if (ids.current.length > length) ids.current.length = length
  return [
    [...ids.current],
    {
      added() {
        ids.current = [...ids.current, ++last.current]
        return last.current
      },
      rearranged(order) {
        ids.current = order.map((index) => ids.current[index] ?? ++last.current)
      },
    },
  ]
}
