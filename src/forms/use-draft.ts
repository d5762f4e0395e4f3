import { useCallback, useSyncExternalStore } from 'react'
import type { Path } from '../json/path'
import type { JsonValue } from '../json/value'
import type { Draft } from './draft'

/** The value at a path; renders again only when that value changes. */
export function useDraftValue(draft: Draft, path: Path): JsonValue | undefined {
  return useDraftResult(draft, () => draft.at(path))
}

/** Something computed from a draft; renders again only when it is another value by `Object.is`. */
export function useDraftResult<T>(draft: Draft, read: () => T): T {
  return useSyncExternalStore(draft.subscribe, read)
}

/** Something computed from several drafts, in the same way. */
export function useDraftsResult<T>(drafts: readonly Draft[], read: () => T): T {
  const subscribe = useCallback(
    (listener: () => void) => subscribeToAll(drafts, listener),
    [drafts],
  )
  return useSyncExternalStore(subscribe, read)
}

/** Tells of every change of any of the drafts, until the function that comes back is called. */
export function subscribeToAll(drafts: readonly Draft[], listener: () => void): () => void {
  const leave = drafts.map((draft) => draft.subscribe(listener))
  return () => leave.forEach((stop) => stop())
}
