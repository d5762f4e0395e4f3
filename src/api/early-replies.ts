import type { JsonValue } from '../json/value'
import { readContent } from './content'
import type { Reply } from './reply'
import type { ApiRequest } from './request'
import { send, type Fetch } from './send'

/** What was asked for longer ago than this may have changed. In ms. */
const freshFor = 10_000

interface Early {
  readonly request: ApiRequest
  readonly reply: Promise<Reply>
  readonly end: AbortController
  /** By `performance.now()`. */
  readonly since: number
  /** What a good answer holds; undefined for any other. */
  readonly json: Promise<JsonValue | undefined>
  /** Whether the answer is there, and a good one. */
  good: boolean
}

/** Answers to reads that were asked for before the program that needs them was there. Each is handed over once. */
export class EarlyReplies {
  readonly #asked = new Map<string, Early>()

  /** Asks now, unless that was done already. */
  ask(request: ApiRequest, fetch: Fetch): void {
    if (this.#asked.has(request.url)) return
    const end = new AbortController()
    const reply = send(request, fetch, end.signal)
    const json = reply.then(
      (found) => {
        // Read while there is nothing else to do.
        const content = found.status === 200 ? readContent(found) : undefined
        early.good = content?.kind === 'json'
        return content?.kind === 'json' ? content.value : undefined
      },
      // Of a failure hears who takes it.
      () => undefined,
    )
    const early: Early = { request, reply, end, since: performance.now(), json, good: false }
    this.#asked.set(request.url, early)
  }

  /** Resolves with what was answered from this address, which stays to be taken; with undefined for no good answer. */
  async look(url: string): Promise<JsonValue | undefined> {
    return this.#asked.get(url)?.json
  }

  /** Whether a good answer from this address is there and was not taken yet. */
  isGood(url: string): boolean {
    return this.#asked.get(url)?.good === true
  }

  /** Resolves when what was asked for from this address has been answered or has failed. */
  async settled(url: string): Promise<void> {
    await this.#asked.get(url)?.reply.catch(() => {})
  }

  /** The answer to exactly this request, if it was asked for; from now on it is the taker's, and so is `signal`. */
  take(request: ApiRequest, signal?: AbortSignal): Promise<Reply> | undefined {
    const early = this.#asked.get(request.url)
    if (early === undefined || !isSame(request, early.request)) return undefined
    this.#asked.delete(request.url)
    if (performance.now() - early.since > freshFor) {
      early.end.abort()
      return undefined
    }
    const end = () => early.end.abort(signal?.reason)
    if (signal?.aborted === true) end()
    signal?.addEventListener('abort', end, { once: true })
    return early.reply
  }
}

function isSame(one: ApiRequest, other: ApiRequest): boolean {
  return (
    one.method === other.method &&
    one.body === other.body &&
    String(one.headers) === String(other.headers)
  )
}
