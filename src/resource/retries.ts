import { retryPause } from '../api/retry'

/** What of a query says how often it failed. */
export interface Failing {
  readonly state: {
    readonly error: unknown
    readonly errorUpdateCount: number
    readonly errorUpdatedAt: number
    readonly dataUpdateCount: number
  }
}

interface Counts {
  /** Of answers and of failures, when the last good answer was there. */
  readonly answers: number
  readonly failures: number
}

const counts = new WeakMap<object, Counts>()

/** The pause in ms after which a read that failed is tried again by itself; undefined where it is not. */
export function retryPauseOf(query: Failing): number | undefined {
  const { error, errorUpdateCount, errorUpdatedAt, dataUpdateCount } = query.state
  const known = counts.get(query)
  const failures = errorUpdateCount - (error === null ? 0 : 1)
  const since = known?.answers === dataUpdateCount ? known : { answers: dataUpdateCount, failures }
  counts.set(query, since)
  // Chance that is the same whenever it is asked for: nobody may count down to another time than the timer's.
  const chance = (errorUpdatedAt % 997) / 997
  return retryPause(error, errorUpdateCount - since.failures, chance)
}

/** When it is tried again, in ms since 1970. */
export function retryTimeOf(query: Failing): number | undefined {
  const pause = retryPauseOf(query)
  return pause === undefined ? undefined : query.state.errorUpdatedAt + pause
}
