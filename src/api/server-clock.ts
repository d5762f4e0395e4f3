import { headerOf, type Reply } from './reply'

/** Below this, the way of the reply and the whole seconds of the header tell more than the clocks. In ms. */
const tolerance = 60_000

/** How far the server's clock is from this device's, as its replies say. A store for `useSyncExternalStore`. */
export class ServerClock {
  private offset = 0
  private readonly listeners = new Set<() => void>()

  /** In ms; positive where the server is ahead, 0 where both agree or the server does not say. */
  readonly snapshot = (): number => this.offset

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Reads the time of a reply that came at `now`, in ms since 1970. */
  note(reply: Reply, now: number): void {
    const said = Date.parse(headerOf(reply, 'date') ?? '')
    if (Number.isNaN(said)) return
    const apart = said - now
    const offset = Math.abs(apart) < tolerance ? 0 : apart
    // Each reply measures a little differently; only what can be seen is told.
    if (Math.abs(offset - this.offset) < tolerance / 2) return
    this.offset = offset
    for (const listener of this.listeners) listener()
  }
}
