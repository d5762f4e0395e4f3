import type { Reply } from '../../api/reply'
import type { ApiRequest } from '../../api/request'

/** What became of one request of many. */
export type Progress =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'sending' }
  | { readonly phase: 'done'; readonly reply: Reply }
  | { readonly phase: 'failed'; readonly error: unknown }

/** How far all of them are. */
export interface RunState {
  readonly running: boolean
  readonly items: readonly Progress[]
}

const waiting: Progress = { phase: 'waiting' }

/**
 * Sends many requests, a few at a time. Each is sent once: only what waits is sent, and what failed waits again only
 * when it is asked for. Stopping lets those under way come to their end, so that of each it is known what became of it.
 */
export class BulkRun {
  private state: RunState
  private stopped = false
  private readonly listeners = new Set<() => void>()
  private readonly requests: readonly ApiRequest[]
  private readonly transport: (request: ApiRequest, index: number) => Promise<Reply>
  private readonly lanes: number

  /** `transport` must reject for every refusal. */
  constructor(
    requests: readonly ApiRequest[],
    transport: (request: ApiRequest, index: number) => Promise<Reply>,
    lanes = 4,
  ) {
    this.requests = requests
    this.transport = transport
    this.lanes = lanes
    this.state = { running: false, items: requests.map(() => waiting) }
  }

  /** For `useSyncExternalStore`. */
  readonly snapshot = (): RunState => this.state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Sends all that waits; resolves when nothing is under way any more. Does nothing while it runs. */
  async start(): Promise<void> {
    if (this.state.running) return
    this.stopped = false
    this.set({ running: true })
    await Promise.all(Array.from({ length: this.lanes }, () => this.lane()))
    this.set({ running: false })
  }

  /** Sends no more of them; those under way come to their end. */
  stop(): void {
    this.stopped = true
  }

  /** Sends those again that failed, and nothing else. */
  async retry(): Promise<void> {
    if (this.state.running) return
    const others = this.state.items.map((item) => (item.phase === 'waiting' ? 'kept' : item))
    // What a stop left behind is not part of a retry.
    this.set({ items: others.map((item) => againIfFailed(item)) })
    await this.start()
    this.set({
      items: this.state.items.map((item, at) => (others[at] === 'kept' ? waiting : item)),
    })
  }

  private async lane(): Promise<void> {
    for (;;) {
      const index = this.stopped ? -1 : this.state.items.indexOf(waiting)
      const request = this.requests[index]
      if (request === undefined) return
      this.put(index, { phase: 'sending' })
      try {
        this.put(index, { phase: 'done', reply: await this.transport(request, index) })
      } catch (error) {
        this.put(index, { phase: 'failed', error })
      }
    }
  }

  private put(index: number, item: Progress): void {
    this.set({ items: this.state.items.with(index, item) })
  }

  private set(change: Partial<RunState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of [...this.listeners]) listener()
  }
}

/** Left behind by a stop: it waits, and is not sent by a retry. */
const held: Progress = { phase: 'waiting' }

function againIfFailed(item: Progress | 'kept'): Progress {
  if (item === 'kept') return held
  return item.phase === 'failed' ? waiting : item
}
