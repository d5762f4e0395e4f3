import { headerOf, type Reply } from './reply'

/** What a reply's Retry-After asks for in ms: seconds, or a time that is compared with the server's own clock. */
export function retryAfter(reply: Reply): number | undefined {
  const text = headerOf(reply, 'retry-after')?.trim()
  if (text === undefined || text === '') return undefined
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const until = Date.parse(text)
  if (Number.isNaN(until)) return undefined
  const now = Date.parse(headerOf(reply, 'date') ?? '')
  return Math.max(0, until - (Number.isNaN(now) ? Date.now() : now))
}
