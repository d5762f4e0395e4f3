import type { ApiRequest } from './request'
import { ApiProblem } from './problem'

/** What came back, with the times in milliseconds counted from the start of the request. */
export interface Reply {
  readonly request: ApiRequest
  readonly status: number
  readonly statusText: string
  /** Names in lower case, as browsers hand them out. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
  /** Bytes of the body after decompression. */
  readonly size: number
  /** The address that answered; another than asked for after a redirect. */
  readonly url: string
  readonly firstByte: number
  readonly total: number
}

/** The one function through which requests leave, so that tests and hosts can put their own in its place. */
export type Fetch = (request: Request) => Promise<Response>

/** Sends exactly this request once. Rejects with an `ApiProblem` of kind `unreachable` or `cancelled`; every HTTP status is a reply. */
export async function send(
  request: ApiRequest,
  fetch: Fetch,
  signal?: AbortSignal,
): Promise<Reply> {
  const start = performance.now()
  try {
    const response = await fetch(
      new Request(request.url, {
        method: request.method,
        headers: request.headers.map(([name, value]) => [name, value]),
        body: request.body,
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: signal ?? null,
      }),
    )
    const firstByte = performance.now() - start
    const bytes = await response.arrayBuffer()
    return {
      request,
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      body: new TextDecoder().decode(bytes),
      size: bytes.byteLength,
      url: response.url || request.url,
      firstByte,
      total: performance.now() - start,
    }
  } catch (cause) {
    throw signal?.aborted === true
      ? new ApiProblem({ kind: 'cancelled', request, cause })
      : new ApiProblem({ kind: 'unreachable', request, cause })
  }
}

/** The value of a reply's header; undefined when it has none. */
export function headerOf(reply: Reply, name: string): string | undefined {
  return reply.headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
}
