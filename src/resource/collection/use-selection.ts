import { useCallback, useEffect, useMemo, useState } from 'react'
import { NavigationType, useNavigationType } from 'react-router'
import type { Resource } from '../../api/resource'
import { rowKey } from './cell-text'

/** The rows that are ticked. Only rows that are shown count: nothing is ever done to what is out of sight. */
export interface Selection {
  /** Each resource once, even where the server lists it twice. */
  readonly resources: readonly Resource[]
  readonly has: (index: number) => boolean
  /** Ticks or unticks a row; with `range` all rows from the one before it. */
  readonly toggle: (index: number, range: boolean) => void
  readonly setAll: (on: boolean) => void
}

interface Ticked {
  readonly keys: ReadonlySet<string>
  /** The row ticked last, where a range begins. */
  readonly last: string | undefined
}

const nothing: Ticked = { keys: new Set(), last: undefined }

/** What was ticked at each address, for who comes back. */
const remembered = new WeakMap<object, Map<string, Ticked>>()

/**
 * Selects among the rows of a table; it stays when the same resources are read again, and is there again for who goes
 * back to the address. `keeper` is what remembers that, for as long as it lives.
 */
export function useSelection(
  rows: readonly Resource[],
  { keeper, url }: { keeper: object; url: string },
): Selection {
  const isBack = useNavigationType() === NavigationType.Pop
  const [ticked, setTicked] = useState(
    () => (isBack ? remembered.get(keeper)?.get(url) : undefined) ?? nothing,
  )
  useEffect(() => {
    const kept = remembered.get(keeper) ?? new Map<string, Ticked>()
    remembered.set(keeper, kept.set(url, ticked))
  }, [keeper, url, ticked])
  const toggle = useCallback(
    (index: number, range: boolean) => setTicked((now) => toggled(now, rows, index, range)),
    [rows],
  )
  const resources = useMemo(() => tickedOf(rows, ticked.keys), [rows, ticked])
  return {
    resources,
    has: (index) => {
      const resource = rows[index]
      return resource !== undefined && ticked.keys.has(rowKey(resource, index))
    },
    toggle,
    setAll: (on) => setTicked(on ? { keys: new Set(rows.map(rowKey)), last: undefined } : nothing),
  }
}

function tickedOf(rows: readonly Resource[], keys: ReadonlySet<string>): readonly Resource[] {
  if (keys.size === 0) return []
  const found = new Map<string, Resource>()
  for (const [index, resource] of rows.entries()) {
    const key = rowKey(resource, index)
    if (keys.has(key) && !found.has(key)) found.set(key, resource)
  }
  return [...found.values()]
}

function toggled(now: Ticked, rows: readonly Resource[], index: number, range: boolean): Ticked {
  const resource = rows[index]
  if (resource === undefined) return now
  const key = rowKey(resource, index)
  const on = !now.keys.has(key)
  const from = range ? rows.findIndex((each, at) => rowKey(each, at) === now.last) : -1
  const [first, last] = from < 0 ? [index, index] : [Math.min(from, index), Math.max(from, index)]
  const keys = new Set(now.keys)
  for (let at = first; at <= last; at++) {
    const each = rows[at]
    if (each === undefined) continue
    if (on) keys.add(rowKey(each, at))
    else keys.delete(rowKey(each, at))
  }
  return { keys, last: key }
}
