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
/** Some servers send whole collections, again and again: what is kept has an end, in characters. */
const mostText = 20_000_000
/** Readers are told at most so often, in ms. */
const pace = 250

/** The last messages of the change stream; a store for `useSyncExternalStore`. */
export class ChangeLog {
  private ring: LoggedMessage[] = []
  private shown: readonly LoggedMessage[] = []
  private count = 0
  private text = 0
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
    this.text += message.text.length
    if (this.ring.length > 2 * mostMessages || this.text > mostText) this.shorten()
    if (this.listeners.size > 0) this.tellSoon(pace)
  }

  clear(): void {
    this.ring = []
    this.text = 0
    this.tellSoon(0)
  }

  /** Leaves half of the most text or number of messages, so that this is done seldom; the last message stays. */
  private shorten(): void {
    let first = this.ring.length
    this.text = 0
    while (first > 0 && this.ring.length - first < mostMessages) {
      const { text = '' } = this.ring[first - 1] ?? {}
      if (this.text > 0 && this.text + text.length > mostText / 2) break
      this.text += text.length
      first--
    }
    this.ring = this.ring.slice(first)
  }

  private tellSoon(ms: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.shown = this.ring.slice(-mostMessages)
      for (const listener of this.listeners) listener()
    }, ms)
  }
}
