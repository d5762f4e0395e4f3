import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http'

/** An API key. It is sent and never shown. */
export interface Keys {
  readonly access: string
  readonly secret: string
}

/** The key in the environment, or null when it is not set or not whole. */
export function readKeys(environment: Readonly<Record<string, string | undefined>>): Keys | null {
  const { API_ACCESS_KEY: access, API_SECRET_KEY: secret } = environment
  return access && secret ? { access, secret } : null
}

const hopByHop: ReadonlySet<string> = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection'],
  ...['expect', 'te', 'trailer', 'transfer-encoding', 'upgrade'],
])

// With a key the browser's own identity must not come along.
const browserOnly: ReadonlySet<string> = new Set(['authorization', 'cookie', 'origin', 'referer'])

/** The headers the real server gets: a program's, not a browser's, and saying where links should lead. */
export function forwardedHeaders(
  request: IncomingMessage,
  api: URL,
  keys: Keys | null,
  upgrade: boolean,
): OutgoingHttpHeaders {
  const dropped = (name: string) =>
    hopByHop.has(name) ||
    name.startsWith('sec-fetch-') ||
    name.startsWith('sec-ch-') ||
    (keys !== null && browserOnly.has(name))
  const kept = Object.entries(request.headers).filter(([name]) => !dropped(name))
  return {
    ...Object.fromEntries(kept),
    ...(hasBody(request) && { 'transfer-encoding': request.headers['transfer-encoding'] }),
    ...(upgrade && { connection: 'Upgrade', upgrade: request.headers.upgrade ?? 'websocket' }),
    ...(keys && { authorization: basic(keys) }),
    ...forwarded(request.headers),
    host: api.host,
    'user-agent': 'api-ui-demo',
  }
}

/** The headers the browser gets; a redirect to the real server leads through here again. */
export function returnedHeaders(
  incoming: IncomingMessage,
  request: IncomingMessage,
  api: URL,
): OutgoingHttpHeaders {
  const kept = Object.entries(incoming.headers).filter(([name]) => !hopByHop.has(name))
  const headers: OutgoingHttpHeaders = Object.fromEntries(kept)
  const { location } = incoming.headers
  if (location?.startsWith(`${api.origin}/`))
    headers.location = `http://${request.headers.host ?? 'localhost'}${location.slice(api.origin.length)}`
  return headers
}

function forwarded(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const host = headers.host ?? 'localhost'
  return {
    'x-forwarded-host': host,
    'x-forwarded-proto': 'http',
    'x-forwarded-port': /:(\d+)$/.exec(host)?.[1] ?? '80',
  }
}

function hasBody(request: IncomingMessage): boolean {
  return request.headers['transfer-encoding'] !== undefined
}

function basic({ access, secret }: Keys): string {
  return `Basic ${Buffer.from(`${access}:${secret}`).toString('base64')}`
}
