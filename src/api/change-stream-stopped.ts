import type { StreamClock } from './change-stream-facts'

const firstWait = 1000
const longestWait = 60_000
/** What was told of for so long was not stopped at once. */
const goodAfter = 10_000

interface Stopped {
  readonly askedAt: number
  /** How often in a row it was stopped at once. */
  readonly failures: number
  readonly cancel: () => void
}

/**
 * Types that the server has stopped telling of, and when they are asked for again: soon, and ever later where it stops
 * each time at once. Steve does that with all that Kubernetes cannot watch.
 */
export class StoppedTypes {
  private readonly types = new Map<string, Stopped>()

  /** `again` asks for a type once more. */
  constructor(
    private readonly clock: StreamClock,
    private readonly again: (type: string) => void,
  ) {}

  stopped(type: string): void {
    const now = this.clock.now()
    const known = this.types.get(type)
    known?.cancel()
    const atOnce = known !== undefined && now - known.askedAt < goodAfter
    const failures = atOnce ? known.failures + 1 : 0
    const wait = Math.min(longestWait, firstWait * 2 ** failures)
    const cancel = this.clock.after(wait, () => this.again(type))
    this.types.set(type, { askedAt: now + wait, failures, cancel })
  }

  end(): void {
    for (const { cancel } of this.types.values()) cancel()
    this.types.clear()
  }
}
