import type { IncomingMessage, ServerResponse } from 'node:http'

/** Something that goes wrong on purpose. */
export interface Fault {
  /** An HTTP status, no answer at all (`hang`), or a connection that ends without one (`drop`). */
  readonly kind: number | 'hang' | 'drop'
  /** Requests whose path contains it; empty for all. */
  readonly path: string
  readonly method: string | null
  /** How often. */
  readonly times: number
  /** For how long, in ms; Infinity without an end. */
  readonly ms: number
  /** Text of the header Retry-After; null for none. */
  readonly retryAfter: string | null
  /** Text of the header Location; null for none. */
  readonly location: string | null
}

/** Reads a fault from a query such as `kind=503&times=2&retry-after=1&path=/v1/hosts&ms=3000`. */
export function readFault(query: URLSearchParams): Fault {
  const kind = query.get('kind') ?? '503'
  return {
    kind: kind === 'hang' || kind === 'drop' ? kind : Number(kind),
    path: query.get('path')?.toLowerCase() ?? '',
    method: query.get('method')?.toUpperCase() ?? null,
    times: Number(query.get('times') ?? Infinity),
    ms: Number(query.get('ms') ?? Infinity),
    retryAfter: query.get('retry-after'),
    location: query.get('location'),
  }
}

/** The faults a server has been given, and what they do to requests. */
export class Faults {
  private all: { fault: Fault; left: number; until: number }[] = []

  add(fault: Fault): void {
    this.all.push({ fault, left: fault.times, until: Date.now() + fault.ms })
  }

  clear(): void {
    this.all = []
  }

  /** Lets a request go wrong, if it is its turn; returns whether it did. */
  meets(request: IncomingMessage, response: ServerResponse): boolean {
    const url = request.url?.toLowerCase() ?? ''
    const met = this.all.find(
      ({ fault, left, until }) =>
        left > 0 &&
        Date.now() < until &&
        url.includes(fault.path) &&
        (fault.method ?? request.method) === request.method,
    )
    if (met === undefined) return false
    met.left--
    fail(met.fault, request, response)
    return true
  }
}

function fail(
  { kind, retryAfter, location }: Fault,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (kind === 'hang') return
  if (kind === 'drop') return void request.socket.destroy()
  if (retryAfter !== null) response.setHeader('Retry-After', retryAfter)
  if (location !== null) response.setHeader('Location', location)
  response.statusCode = kind
  // 304 has no body.
  if (kind === 304) return void response.end()
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify({ type: 'error', status: kind, code: 'Fault', message: 'Asked for' }))
}
