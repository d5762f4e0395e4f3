import { ChangeStream } from '../../src/api/change-stream'
import type { SocketEvents, StreamStatus } from '../../src/api/change-stream-facts'

interface Task {
  readonly due: number
  readonly run: () => void
}

/** A clock that moves only when told. */
export class FakeClock {
  private time = 0
  private tasks: Task[] = []

  readonly now = (): number => this.time
  readonly random = (): number => 1

  readonly after = (ms: number, run: () => void): (() => void) => {
    const task = { due: this.time + ms, run }
    this.tasks.push(task)
    return () => (this.tasks = this.tasks.filter((other) => other !== task))
  }

  pass(ms: number): void {
    const end = this.time + ms
    for (;;) {
      const [next] = this.tasks.filter(({ due }) => due <= end).toSorted((a, b) => a.due - b.due)
      if (next === undefined) break
      this.tasks = this.tasks.filter((other) => other !== next)
      this.time = next.due
      next.run()
    }
    this.time = end
  }

  get waiting(): number {
    return this.tasks.length
  }
}

/** A stream whose sockets the test opens, feeds and cuts. */
export function fakeStream() {
  const clock = new FakeClock()
  const sockets: (SocketEvents & { closedByUs: boolean })[] = []
  const statuses: StreamStatus[] = []
  const facts = { connected: 0, rests: true }
  const stream = new ChangeStream({
    url: 'wss://api.example/v1/subscribe',
    clock,
    open: (_url, events) => {
      const socket = { ...events, closedByUs: false }
      sockets.push(socket)
      return { send: () => {}, close: () => (socket.closedByUs = true) }
    },
    receive: (text) => (text === 'ping' ? 'ping' : 'news'),
    connected: () => facts.connected++,
    changed: (status) => statuses.push(status),
    mayRest: () => facts.rests,
  })
  const last = () => sockets.at(-1)
  return {
    stream,
    clock,
    sockets,
    statuses,
    facts,
    phase: () => statuses.at(-1)?.phase,
    reason: () => statuses.at(-1)?.reason,
    open: () => last()?.opened(),
    cut: () => last()?.closed(),
    hear: (text: string) => last()?.received(text),
  }
}
