import type { ApiRequest } from '../../api/request'

/** Bytes of the body in UTF-8. */
export function byteLength(body: string): number {
  return new TextEncoder().encode(body).length
}

/** The `Content-Length` a browser sends: the body's bytes, 0 for a POST or PUT without one, else undefined for none. */
export function contentLength({ method, body }: ApiRequest): number | undefined {
  if (body !== null) return byteLength(body)
  return method === 'POST' || method === 'PUT' ? 0 : undefined
}
