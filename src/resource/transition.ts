import type { Dialect } from '../api/dialects/dialect'
import type { ApiDocument } from '../api/resource'

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

/** Whether a resource, or any of a collection's, is between two states. */
export function isMoving(document: ApiDocument, dialect: Dialect): boolean {
  if (document.kind === 'value') return false
  const resources = document.kind === 'resource' ? [document.resource] : document.collection.data
  return resources.some((resource) => dialect.stateOf(resource).transition === 'moving')
}
