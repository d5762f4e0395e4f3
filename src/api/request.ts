/** One HTTP request as one frozen value: it is built once, shown, confirmed and sent. Nothing edits it. */
export interface ApiRequest {
  /** Upper case. */
  readonly method: string
  /** Absolute, http or https, without credentials and fragment, percent-encoded as a browser sends it. */
  readonly url: string
  /** In the order shown. What only the browser adds (cookies, Origin) is not among them. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The exact text that is sent as UTF-8; null for a request without a body. */
  readonly body: string | null
}

export interface RequestParts {
  method: string
  url: string | URL
  body?: string | null
  headers?: readonly (readonly [name: string, value: string])[]
}

/** Thrown for a request that must not be built, such as a link with another scheme than http(s). */
export class UnsafeRequest extends Error {
  override readonly name = 'UnsafeRequest'
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
const headerText = /^[\t\x20-\x7e\x80-\xff]*$/

/** Builds the frozen request; `Accept` and, with a body, `Content-Type` are added unless given. Throws `UnsafeRequest`. */
export function apiRequest({ method, url, body = null, headers = [] }: RequestParts): ApiRequest {
  const address = new URL(url)
  if (address.protocol !== 'http:' && address.protocol !== 'https:')
    throw new UnsafeRequest(`Only http and https addresses are requested, not ${address.protocol}`)
  if (address.username !== '' || address.password !== '')
    throw new UnsafeRequest('An address with credentials in it is not requested')
  address.hash = ''
  if (!token.test(method)) throw new UnsafeRequest(`Not an HTTP method: ${method}`)
  const given = new Set(headers.map(([name]) => name.toLowerCase()))
  const all: (readonly [string, string])[] = [...headers]
  // Browsers send `*/*` by themselves, and servers of this kind answer that with an HTML page.
  if (!given.has('accept')) all.unshift(['Accept', 'application/json'])
  // No charset parameter: some servers refuse any value but this one.
  if (body !== null && !given.has('content-type')) all.push(['Content-Type', 'application/json'])
  for (const [name, value] of all) {
    if (!token.test(name) || !headerText.test(value))
      throw new UnsafeRequest(`Not a header: ${name}`)
  }
  return Object.freeze({
    method: method.toUpperCase(),
    url: address.href,
    headers: Object.freeze(all.map((header) => Object.freeze(header))),
    body,
  })
}
