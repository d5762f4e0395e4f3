import { ApiProblem } from './problem'
import type { Reply } from './reply'
import type { ApiRequest } from './request'

/** One request of this tab and what became of it. */
export interface ActivityEntry {
  readonly id: number
  /** In ms since 1970. */
  readonly startedAt: number
  readonly request: ApiRequest
  /** The same request with its secrets starred out; for showing, copying and exporting. */
  readonly safeRequest: ApiRequest
  readonly reply: Reply | undefined
  /** Why there is no reply; undefined while it is awaited. */
  readonly problem: ApiProblem | undefined
}

/** Beyond this the oldest reads go; what changed something is kept. */
const mostEntries = 500
/** Bodies of reads longer than this are not kept: a tab may stay open for days. */
const longestReadBody = 20_000

/** Everything sent in this tab, in memory only. A store for `useSyncExternalStore`. */
export class Activity {
  private entries: readonly ActivityEntry[] = []
  private readonly listeners = new Set<() => void>()
  private count = 0

  readonly snapshot = (): readonly ActivityEntry[] => this.entries

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Notes a request that leaves now; returns the id for `finish`. */
  begin(request: ApiRequest, safeRequest: ApiRequest, startedAt: number): number {
    const id = ++this.count
    const entry = { id, startedAt, request, safeRequest, reply: undefined, problem: undefined }
    this.put(thinned([...this.entries, entry]))
    return id
  }

  finish(id: number, outcome: Reply | ApiProblem): void {
    const ended =
      outcome instanceof ApiProblem ? { problem: outcome } : { reply: lightened(outcome) }
    this.put(this.entries.map((entry) => (entry.id === id ? { ...entry, ...ended } : entry)))
  }

  clear(): void {
    this.put([])
  }

  private put(entries: readonly ActivityEntry[]): void {
    this.entries = entries
    for (const listener of this.listeners) listener()
  }
}

/** Whether a request may have changed something. */
export function isChange({ method }: ApiRequest): boolean {
  return method !== 'GET' && method !== 'HEAD'
}

function thinned(entries: readonly ActivityEntry[]): readonly ActivityEntry[] {
  let surplus = entries.length - mostEntries
  return surplus <= 0
    ? entries
    : entries.filter(({ request }) => isChange(request) || surplus-- <= 0)
}

function lightened(reply: Reply): Reply {
  return isChange(reply.request) || reply.body.length <= longestReadBody
    ? reply
    : withoutBody(reply)
}

function withoutBody({ file: _dropped, ...reply }: Reply): Reply {
  return { ...reply, body: '' }
}
