import { formText, formType, type RequestForm } from './request-form'

/** One HTTP request as one frozen value: it is built once, shown, confirmed and sent. Nothing edits it. */
export interface ApiRequest {
  /** Upper case. */
  readonly method: string
  /** Absolute, http or https, without credentials and fragment, percent-encoded as a browser sends it. */
  readonly url: string
  /** In the order shown, each name once. What only the browser adds (cookies, Origin) is not among them. */
  readonly headers: readonly RequestHeader[]
  /** The exact text that is sent as UTF-8; null for a request without a body. Of a form it is the text for people. */
  readonly body: string | null
  /** The body of a request that carries files, and then what is sent. */
  readonly form?: RequestForm
}

export type RequestHeader = readonly [name: string, value: string]

export interface RequestParts {
  method: string
  url: string | URL
  body?: string | null
  /** Takes the place of `body`. */
  form?: RequestForm
  headers?: readonly RequestHeader[]
}

/** Thrown for a request that must not be built, such as a link with another scheme than http(s), or that a browser would send differently. */
export class UnsafeRequest extends Error {
  override readonly name = 'UnsafeRequest'
}

/** Builds the frozen request; `Accept` and, with a body, `Content-Type` are added unless given. Throws `UnsafeRequest`. */
export function apiRequest({ method, url, form, headers = [], ...rest }: RequestParts): ApiRequest {
  const body = form === undefined ? (rest.body ?? null) : formText(form)
  return Object.freeze({
    method: checkedMethod(method, body),
    url: checkedAddress(url),
    headers: Object.freeze(checkedHeaders(headers, body, form)),
    body: checkedBody(body),
    ...(form && { form }),
  })
}

/** Whether requests with this method only look. */
export function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

function checkedAddress(url: string | URL): string {
  if (!URL.canParse(url)) throw new UnsafeRequest(`Not an absolute address: ${String(url)}`)
  const address = new URL(url)
  if (address.protocol !== 'http:' && address.protocol !== 'https:')
    throw new UnsafeRequest(`Only http and https addresses are requested, not ${address.protocol}`)
  if (address.username !== '' || address.password !== '')
    throw new UnsafeRequest('An address with credentials in it is not requested')
  address.hash = ''
  // Clients disagree on whether a lone `?` is sent; without it they agree.
  if (address.search === '') address.search = ''
  return address.href
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

function checkedMethod(text: string, body: string | null): string {
  if (!token.test(text)) throw new UnsafeRequest(`Not an HTTP method: ${text}`)
  const method = text.toUpperCase()
  // What fetch would refuse is never shown as if it could be sent.
  if (method === 'CONNECT' || method === 'TRACE' || method === 'TRACK')
    throw new UnsafeRequest(`Browsers do not send ${method}`)
  if (body !== null && (method === 'GET' || method === 'HEAD'))
    throw new UnsafeRequest(`Browsers do not send a body with ${method}`)
  return method
}

function checkedBody(body: string | null): string | null {
  // Neither JSON nor a command line can hold it.
  if (body?.includes('\0') === true) throw new UnsafeRequest('The body holds a NUL character')
  return body
}

function checkedHeaders(
  given: readonly RequestHeader[],
  body: string | null,
  form: RequestForm | undefined,
): RequestHeader[] {
  const headers = new Map<string, RequestHeader>()
  for (const [name, text] of given) {
    refuseHeader(name, text)
    const key = name.toLowerCase()
    const [firstName, earlier] = headers.get(key) ?? [name]
    // As fetch does: values of one name are joined, and space around a value is not part of it.
    headers.set(key, [firstName, trimmed(earlier === undefined ? text : `${earlier}, ${text}`)])
  }
  // No charset parameter: some servers refuse any value but this one.
  if (form !== undefined) headers.set('content-type', ['Content-Type', formType(form)])
  if (body !== null && !headers.has('content-type'))
    headers.set('content-type', ['Content-Type', 'application/json'])
  const all = [...headers.values()]
  // Browsers send `*/*` by themselves, and servers of this kind answer that with an HTML page.
  if (!headers.has('accept')) all.unshift(['Accept', 'application/json'])
  return all.map((header) => Object.freeze(header))
}

// Not Latin-1: a browser sends it as one byte, a command line as two.
const headerText = /^[\t\x20-\x7e]*$/

// https://fetch.spec.whatwg.org/#forbidden-request-header: dropped in silence when a page sets them.
const browsersOwn =
  /^(?:accept-charset|accept-encoding|access-control-request-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i

function refuseHeader(name: string, value: string): void {
  if (!token.test(name) || !headerText.test(value)) throw new UnsafeRequest(`Not a header: ${name}`)
  if (browsersOwn.test(name)) throw new UnsafeRequest(`Only the browser itself may set ${name}`)
}

function trimmed(value: string): string {
  return value.replace(/^[\t ]+/, '').replace(/[\t ]+$/, '')
}
