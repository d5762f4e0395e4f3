import { useSyncExternalStore } from 'react'
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
