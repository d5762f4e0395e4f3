import { ApiProblem } from './problem'
import { readBody } from './read-body'
import type { Reply } from './reply'
import type { ApiRequest } from './request'

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
    const { bytes, cutOff } = await readBody(response, request.method)
    return {
      request,
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      body: new TextDecoder().decode(bytes),
      size: bytes.byteLength,
      cutOff,
      url: response.url || request.url,
      firstByte,
      total: performance.now() - start,
    }
  } catch (cause) {
    throw signal?.aborted === true && !isTimeout(signal.reason)
      ? new ApiProblem({ kind: 'cancelled', request, cause })
      : new ApiProblem({ kind: 'unreachable', request, cause })
  }
}

/** Nobody cancelled that: the answer took too long. */
function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError'
}
