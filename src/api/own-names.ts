import { own, text, type JsonValue } from '../json/value'
import type { Endpoint } from './endpoint'
import { headerOf, type Reply } from './reply'

/**
 * Lets the endpoint hear by which other origins the server calls itself: behind a proxy that does not tell it, it may
 * not know the name it is reached by. Only what stands at the very address that was asked for says so.
 */
export function hearOwnNames(
  endpoint: Endpoint,
  json: JsonValue,
  reply: Pick<Reply, 'url'> & Partial<Pick<Reply, 'headers'>>,
): void {
  endpoint.hear(reply.url, text(own(own(json, 'links'), 'self')))
  const schemas = reply.headers && headerOf({ headers: reply.headers }, 'x-api-schemas')
  if (/\/schemas\/*$/i.test(schemas ?? '')) endpoint.hear(`${endpoint.root}/schemas`, schemas)
}
