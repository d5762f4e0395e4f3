import type { Keyring } from './auth'
import { csrfHeader, csrfToken } from './csrf'
import type { Endpoint } from './endpoint'
import { isRead, type ApiRequest } from './request'
import type { Fetch } from './send'

/** A header that is added when a request is sent; `secret` ones have no value to be shown. */
export interface AddedHeader {
  readonly name: string
  readonly value: string
  readonly secret: boolean
}

/** The page around: its origin and, each time anew, its cookies as `document.cookie` writes them. */
export interface Page {
  readonly origin: string
  readonly cookies: () => string
}

/** How requests leave: with credentials for the endpoint's own origin, and with nothing for any other. */
export interface Transport {
  readonly fetch: Fetch
  /** What `fetch` adds now to a request like this. */
  readonly added: (request: Pick<ApiRequest, 'method' | 'url' | 'headers'>) => AddedHeader[]
}

/** The transport of one endpoint. Nothing of what it adds is ever part of an `ApiRequest`. */
export function authTransport(facts: {
  readonly endpoint: Endpoint
  readonly keyring: Keyring
  readonly page: Page
  readonly fetch: Fetch
  /** Whether cookies go along to an endpoint of another origin. */
  readonly cookies?: (() => boolean) | undefined
}): Transport {
  const added: Transport['added'] = ({ method, url, headers }) => {
    const given = new Set(headers.map(([name]) => name.toLowerCase()))
    return additions(facts, method, url).filter(({ name }) => !given.has(name.toLowerCase()))
  }
  return {
    added,
    fetch: (request, upload) => {
      const extra = added({
        method: request.method,
        url: request.url,
        headers: [...request.headers],
      })
      const withCookies = isAbroad(facts, request.url) && facts.cookies?.() === true
      if (extra.length === 0 && !withCookies) return facts.fetch(request, upload)
      const headers = new Headers(request.headers)
      for (const { name, value } of extra) headers.set(name, value)
      return facts.fetch(
        new Request(request, {
          headers,
          ...(withCookies && { credentials: 'include' }),
        }),
        upload,
      )
    },
  }
}

/** Whether this goes to the endpoint, and that is another origin than the page's. */
function isAbroad({ endpoint, page }: { endpoint: Endpoint; page: Page }, url: string): boolean {
  return page.origin !== endpoint.origin && new URL(url).origin === endpoint.origin
}

function additions(
  { endpoint, keyring, page }: { endpoint: Endpoint; keyring: Keyring; page: Page },
  method: string,
  url: string,
): AddedHeader[] {
  // Links decide where requests go; credentials stay at home.
  if (new URL(url).origin !== endpoint.origin) return []
  const authorization = keyring.authorization()
  const added: AddedHeader[] = []
  if (authorization !== undefined)
    added.push({ name: 'Authorization', value: authorization, secret: true })
  // Elsewhere the browser asks nobody for a password, and servers would have to allow the header (CORS).
  if (page.origin !== endpoint.origin) return added
  added.push({ name: 'X-API-No-Challenge', value: 'true', secret: false })
  const token = isRead(method) ? undefined : csrfToken(page.cookies())
  if (token !== undefined) added.push({ name: csrfHeader, value: token, secret: true })
  return added
}
