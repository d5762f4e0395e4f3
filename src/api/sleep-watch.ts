import type { StreamClock } from './change-stream-facts'

const pace = 10_000
/** Hidden pages get their timers once a minute; only what is far longer was a sleep. */
const longest = 100_000

/**
 * Notices that the device slept: far more time has passed than a timer was set for. Connections seldom outlive that,
 * and say nothing. `wall` is the time in ms since 1970, which goes on during sleep. Returns what ends it.
 */
export function watchSleep(clock: StreamClock, wall: () => number, woke: () => void): () => void {
  let last = wall()
  let cancel = clock.after(pace, look)
  function look(): void {
    const now = wall()
    if (now - last > longest) woke()
    last = now
    cancel = clock.after(pace, look)
  }
  return () => cancel()
}
