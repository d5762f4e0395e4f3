import type { Dialect } from '../api/dialects/dialect'
import type { ApiDocument, Resource } from '../api/resource'

const firstPause = 600
const longestPause = 5000

/** The pause in ms before looking again at something that is on its way: growing, so that a slow server is not pressed. */
export function pauseBefore(look: number): number {
  return Math.min(longestPause, firstPause * 1.35 ** Math.max(0, look))
}

/** A pause made a little longer or shorter by chance, so that not all pages ask at once. */
export function spread(pause: number): number {
  return pause * (0.85 + 0.3 * Math.random())
}

/** A document never changes; looking through thousands of rows at every rendering would be felt. */
const known = new WeakMap<ApiDocument, { readonly dialect: Dialect; readonly moves: boolean }>()

/** Whether a resource, or any of a collection's, is between two states. */
export function isMoving(document: ApiDocument, dialect: Dialect): boolean {
  const before = known.get(document)
  if (before?.dialect === dialect) return before.moves
  const moves = resourcesOf(document).some(
    (resource) => dialect.stateOf(resource).transition === 'moving',
  )
  known.set(document, { dialect, moves })
  return moves
}

function resourcesOf(document: ApiDocument): readonly Resource[] {
  if (document.kind === 'collection') return document.collection.data
  return document.kind === 'resource' ? [document.resource] : []
}
