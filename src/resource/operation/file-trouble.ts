import { filesWithin, lostFile } from '../../json/held-file'
import type { JsonObject } from '../../json/value'

/** Why a request that carries these bodies cannot take their files along, as a sentence; undefined where it can. */
export function fileTrouble(bodies: readonly JsonObject[]): string | undefined {
  const found = bodies.flatMap(filesWithin)
  const lost = found.map(({ value }) => lostFile(value)).find((name) => name !== undefined)
  if (lost !== undefined)
    return `${lost || 'A file'} was chosen before this page was loaded, and has to be chosen again.`
  return found.length > 0 && bodies.length > 1
    ? 'A file can only go along with one at a time: take it out, or the other drafts.'
    : undefined
}
