import { useSyncExternalStore } from 'react'

const step = 20_000
/** As old as it may be when it is first looked at: young enough for words, old enough to be the same twice in a row. */
const fresh = 1000
const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const each of listeners) each()
  }, step)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The time in ms since 1970, exact enough for "3 minutes ago": it moves on every 20 seconds, for all at once. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, read)
}

function read(): number {
  // Before the clock runs for anyone, the first reader sets it.
  if (timer === undefined && Math.abs(Date.now() - now) > fresh) now = Date.now()
  return now
}
