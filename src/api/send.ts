import { ApiProblem } from './problem'
import { readBody } from './read-body'
import type { Reply } from './reply'
import { isRead, type ApiRequest } from './request'
import { formPieces } from './request-form'

/** The one function through which requests leave, so that tests and hosts can put their own in its place. */
export type Fetch = (request: Request, upload?: Upload) => Promise<Response>

/** A body that is worth telling how much of it has left: the very bytes that the request holds. */
export interface Upload {
  readonly body: Blob
  /** Hears how many bytes have left so far. */
  readonly onProgress: (bytes: number) => void
}

/** Sends exactly this request once; `onProgress` hears of the bytes of a form as they leave. Rejects with an `ApiProblem` of kind `unreachable`, `cancelled` or `redirected`; every HTTP status is a reply. */
export async function send(
  request: ApiRequest,
  fetch: Fetch,
  signal?: AbortSignal,
  onProgress?: Upload['onProgress'],
): Promise<Reply> {
  const start = performance.now()
  try {
    const form = request.form && new Blob(formPieces(request.form))
    const response = await fetch(
      new Request(request.url, {
        method: request.method,
        headers: request.headers.map(([name, value]) => [name, value]),
        body: form ?? request.body,
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        // What changes something goes where it was shown to go, and nowhere else.
        redirect: isRead(request.method) ? 'follow' : 'manual',
        signal: signal ?? null,
      }),
      form && onProgress && { body: form, onProgress },
    )
    const firstByte = performance.now() - start
    if (response.type === 'opaqueredirect') throw new ApiProblem({ kind: 'redirected', request })
    const { bytes, cutOff } = await readBody(response, request.method)
    return {
      request,
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      ...readBytes(bytes, response.headers.get('content-type') ?? '', cutOff),
      size: bytes.byteLength,
      cutOff,
      url: response.url || request.url,
      firstByte,
      total: performance.now() - start,
    }
  } catch (cause) {
    if (cause instanceof ApiProblem) throw cause
    throw signal?.aborted === true && !isTimeout(signal.reason)
      ? new ApiProblem({ kind: 'cancelled', request, cause })
      : new ApiProblem({ kind: 'unreachable', request, cause })
  }
}

/** Nobody cancelled that: the answer took too long. */
function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError'
}

/** The text of a body; with the bytes beside it where they neither claim to be text nor are any. */
function readBytes(bytes: Uint8Array, type: string, cutOff: boolean): Pick<Reply, 'body' | 'file'> {
  const text = { body: new TextDecoder().decode(bytes) }
  if (/^text\/|\bjson\b/i.test(type)) return text
  try {
    // What was cut off may end within a letter.
    const body = new TextDecoder('utf-8', { fatal: true }).decode(bytes, {
      stream: cutOff,
    })
    if (!body.includes('\0')) return text
  } catch {
    // Whatever it is, it can be saved.
  }
  const plainType = /^[\w.+-]+\/[\w.+-]+/.exec(type)?.[0] ?? 'application/octet-stream'
  return { ...text, file: new Blob([new Uint8Array(bytes)], { type: plainType }) }
}
