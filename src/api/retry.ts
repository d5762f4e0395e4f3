import { ApiProblem } from './problem'
import { retryAfter } from './retry-after'

/** Statuses that say "not now": too many requests, and a server that starts or stands behind a proxy without it. */
const passing = new Set([429, 502, 503, 504])
const firstPause = 3000
const longestPause = 60_000
/** A server that asks for more is not waited for by itself. */
const longestAsked = 15 * 60_000
/** After so many tries in a row without an answer nobody is asked any more. */
const mostTries = 20

/**
 * The pause in ms after which a failed read is tried again by itself; undefined where that is left to people. `tries`
 * counts the failures in a row; `chance`, from 0 to 1, spreads the pages of many people.
 */
export function retryPause(error: unknown, tries: number, chance: number): number | undefined {
  if (!(error instanceof ApiProblem) || tries > mostTries) return undefined
  const { reply, kind } = error
  if (reply === undefined ? kind !== 'unreachable' : !passing.has(reply.status)) return undefined
  const asked = reply === undefined ? undefined : retryAfter(reply)
  if (asked !== undefined && asked > longestAsked) return undefined
  // Never before the server's time, and not all at the very end of it.
  if (asked !== undefined) return Math.max(1000, asked) * (1 + 0.1 * chance)
  return Math.min(longestPause, firstPause * 1.6 ** Math.max(0, tries - 1)) * (0.85 + 0.3 * chance)
}
