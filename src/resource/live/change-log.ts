/** One message of the change stream, as it came. */
export interface LoggedMessage {
  /** Counts all messages since the page was opened. */
  readonly number: number
  /** In ms since 1970. */
  readonly at: number
  readonly text: string
  readonly name: string
  /** Empty for messages that are about no resource. */
  readonly type: string
  readonly id: string
}

const mostMessages = 500
/** Readers are told at most so often, in ms. */
const pace = 250

/** The last messages of the change stream; a store for `useSyncExternalStore`. */
export class ChangeLog {
  private ring: LoggedMessage[] = []
  private shown: readonly LoggedMessage[] = []
  private count = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly listeners = new Set<() => void>()

  readonly snapshot = (): readonly LoggedMessage[] => this.shown

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    this.tellSoon(0)
    return () => {
      this.listeners.delete(listener)
    }
  }

  add(message: Omit<LoggedMessage, 'number'>): void {
    this.ring.push({ ...message, number: ++this.count })
    if (this.ring.length > 2 * mostMessages) this.ring = this.ring.slice(-mostMessages)
    if (this.listeners.size > 0) this.tellSoon(pace)
  }

  clear(): void {
    this.ring = []
    this.tellSoon(0)
  }

  private tellSoon(ms: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.shown = this.ring.slice(-mostMessages)
      for (const listener of this.listeners) listener()
    }, ms)
  }
}
