import type { ApiRequest } from '../../api/request'
import { formLength } from '../../api/request-form'

/** Bytes of the body in UTF-8. */
export function byteLength(body: string): number {
  return new TextEncoder().encode(body).length
}

/** The `Content-Length` a browser sends: the body's bytes, 0 for a POST or PUT without one, else undefined for none. */
export function contentLength({ method, body, form }: ApiRequest): number | undefined {
  if (form !== undefined) return formLength(form)
  if (body !== null) return byteLength(body)
  return method === 'POST' || method === 'PUT' ? 0 : undefined
}

/** A sentence where a program says `Content-Length: 0` and a browser does not, or the other way round. */
export function lengthRemarks(
  request: ApiRequest,
  program: string,
  saysNothingIsZero: (request: ApiRequest) => boolean,
): string[] {
  if (request.body !== null && request.body !== '') return []
  const byBrowser = contentLength(request) === 0
  if (saysNothingIsZero(request) === byBrowser) return []
  return [`${program} ${byBrowser ? 'leaves out' : 'adds'} Content-Length: 0.`]
}

/** Clients that expect a body with these methods announce an empty one. */
export function expectsBody({ method }: ApiRequest): boolean {
  return method === 'POST' || method === 'PUT' || method === 'PATCH'
}
