import type { StreamClock } from './change-stream-facts'

/** What is taken for the time between two pings until it is known (Steve's; cattle and Norman send one every 5 s). */
const usualPause = 30_000
const shortestPause = 1000
const missed = 3

/**
 * Notices a connection that died without a word: no message while three pings should have come. A server that never
 * pings may be silent as long as it likes.
 */
export class StreamWatch {
  private heardAt = 0
  private pingedAt: number | undefined
  private pause: number | undefined
  private cancel: (() => void) | undefined

  constructor(
    private readonly clock: StreamClock,
    private readonly silent: () => void,
  ) {}

  heard(ping: boolean): void {
    this.heardAt = this.clock.now()
    if (!ping) return
    if (this.pingedAt !== undefined) {
      // The longest pause seen: one that came late must not count as three missed.
      const pause = Math.max(shortestPause, this.heardAt - this.pingedAt)
      this.pause = Math.min(usualPause, Math.max(this.pause ?? 0, pause))
    }
    this.pingedAt = this.heardAt
    // One timer looks again by itself: a thousand messages a second must not set a thousand.
    this.cancel ??= this.look()
  }

  end(): void {
    this.cancel?.()
    this.cancel = undefined
    this.pingedAt = undefined
    this.pause = undefined
  }

  private look(): () => void {
    // Once the pause is known, the limit may be shorter than what is left of the present one.
    const limit = this.limit()
    const left = this.heardAt + limit - this.clock.now()
    return this.clock.after(Math.max(0, Math.min(left, shortestPause * 5)), () => {
      if (this.clock.now() - this.heardAt >= this.limit()) {
        this.cancel = undefined
        this.silent()
      } else this.cancel = this.look()
    })
  }

  private limit(): number {
    return missed * (this.pause ?? usualPause)
  }
}
