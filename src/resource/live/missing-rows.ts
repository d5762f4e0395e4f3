import type { Collection } from '../../api/resource'
import { changeKey, type Changes } from './apply-changes'

/** The pause in ms between two readings for this reason. */
export const missingPause = 1500
/** After this a resource that did not belong to the collection may have come to. */
const outsideFor = 60_000

/**
 * Says when a collection has to be read again because a resource of its type changed that is not in it: it may be
 * new. One that was not there after reading does not ask again for a minute. Times are in ms.
 */
export class MissingRows {
  private wanted = false
  private askedAt = -Infinity
  private readonly outside = new Map<string, number>()

  note({ pagination, resourceType, data }: Collection, changes: Changes, now: number): void {
    // Of a part of a collection nobody knows whether it belongs there.
    if (pagination?.partial === true || pagination?.next !== undefined) return
    const types = new Set(data.map(({ type }) => type)).add(resourceType)
    const known = new Set(data.map(changeKey))
    for (const [key, { resource, removed }] of changes) {
      if (removed || known.has(key) || !types.has(resource.type)) continue
      if (now - (this.outside.get(key) ?? -Infinity) < outsideFor) continue
      this.outside.set(key, now)
      this.wanted = true
    }
  }

  /** Whether to read now; `took` is how long the last reading took: a slow server is asked seldom. */
  take(now: number, took: number): 'now' | 'later' | 'no' {
    if (!this.wanted) return 'no'
    if (now - this.askedAt < Math.max(missingPause, 4 * took)) return 'later'
    this.wanted = false
    this.askedAt = now
    return 'now'
  }
}
