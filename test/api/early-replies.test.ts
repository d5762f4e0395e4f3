import { describe, expect, test, vi } from 'vitest'
import { EarlyReplies } from '../../src/api/early-replies'
import { readRequest } from '../../src/api/operations'
import { apiRequest } from '../../src/api/request'

const url = 'http://api.example/v1/hosts'

function asked(
  answer: () => Promise<Response> = () => Promise.resolve(Response.json({ id: 'a' })),
) {
  const sent: Request[] = []
  const early = new EarlyReplies()
  const fetch = (request: Request) => {
    sent.push(request)
    return answer()
  }
  early.ask(readRequest(url), fetch)
  return { early, fetch, sent }
}

describe('What was asked for early', () => {
  test('is asked for once and handed over once', async () => {
    const { early, fetch, sent } = asked()
    early.ask(readRequest(url), fetch)
    expect(sent).toHaveLength(1)
    await expect(early.take(readRequest(url))).resolves.toMatchObject({ status: 200 })
    expect(early.take(readRequest(url))).toBeUndefined()
  })

  test('answers only exactly the request it was', () => {
    const { early } = asked()
    expect(early.take(readRequest(`${url}?limit=1`))).toBeUndefined()
    expect(early.take(apiRequest({ method: 'DELETE', url }))).toBeUndefined()
    const headers = [['X-Other', '1']] as const
    expect(early.take(apiRequest({ method: 'GET', url, headers }))).toBeUndefined()
    expect(early.take(readRequest(url))).toBeDefined()
  })

  test('is let go when it has become old', () => {
    const { early, sent } = asked(() => new Promise(() => {}))
    const later = performance.now() + 11_000
    vi.spyOn(performance, 'now').mockReturnValue(later)
    expect(early.take(readRequest(url))).toBeUndefined()
    expect(sent[0]?.signal.aborted).toBe(true)
    vi.restoreAllMocks()
  })

  test('fails for whom it is handed to, and for nobody else', async () => {
    const { early } = asked(() => Promise.reject(new TypeError('no network')))
    await early.settled(url)
    expect(early.isGood(url)).toBe(false)
    await expect(early.take(readRequest(url))).rejects.toMatchObject({ kind: 'unreachable' })
  })

  test('can be cancelled by who took it', async () => {
    const { early, sent } = asked(
      () =>
        new Promise((_resolve, reject) => {
          setTimeout(() => sent[0]?.signal.addEventListener('abort', () => reject(new Error('a'))))
        }),
    )
    const stop = new AbortController()
    const taken = early.take(readRequest(url), stop.signal)
    await new Promise((resolve) => setTimeout(resolve))
    stop.abort()
    await expect(taken).rejects.toMatchObject({ kind: 'cancelled' })
  })

  test('is good only as JSON with a status that says so', async () => {
    const good = async (answer: Response) => {
      const { early } = asked(() => Promise.resolve(answer))
      await early.settled(url)
      return early.isGood(url)
    }
    expect(await good(Response.json({}))).toBe(true)
    expect(await good(Response.json({}, { status: 401 }))).toBe(false)
    expect(await good(new Response('<html>', { headers: { 'content-type': 'text/html' } }))).toBe(
      false,
    )
  })
})
