import { createDemoApi, type DemoApi, type DemoOptions } from '../../demo/api'

/** A reply read: `at` looks into the document, undefined where there is nothing. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly at: (...path: (string | number)[]) => unknown
  /** The ids of a collection's resources. */
  readonly ids: () => unknown[]
}

/** A demo API with a clock that only moves when told, and short ways to ask it. */
export interface Client {
  readonly api: DemoApi
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>
  /** Lets this many milliseconds pass. */
  readonly pass: (milliseconds: number) => void
}

/** The origin every request of a client goes to. */
export const origin = 'http://demo.test:8080'

/** Makes a client; one transition takes 1000 ms of its clock. */
export function client(options: DemoOptions = {}): Client {
  let now = Date.UTC(2026, 9, 1)
  const api = createDemoApi({ delay: 1000, now: () => now, ...options })
  const ask = async (request: Request) => read(await api.fetch(request))
  return {
    api,
    get: (path, headers = {}) =>
      ask(
        new Request(new URL(path, origin), { headers: { Accept: 'application/json', ...headers } }),
      ),
    send: (method, path, body, headers = {}) =>
      ask(
        new Request(new URL(path, origin), {
          method,
          headers: { 'Content-Type': 'application/json', ...headers },
          ...(body !== undefined && {
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
        }),
      ),
    pass: (milliseconds) => {
      now += milliseconds
    },
  }
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  const document: unknown = isJson && text !== '' ? JSON.parse(text) : undefined
  const at = (...path: (string | number)[]) => dig(document, path)
  const ids = () => {
    const data = at('data')
    return Array.isArray(data) ? data.map((one) => dig(one, ['id'])) : []
  }
  return { status: response.status, headers: response.headers, text, at, ids }
}

/** Follows a path into a document; undefined where it leads nowhere. */
export function dig(document: unknown, path: readonly (string | number)[]): unknown {
  let at = document
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string | number, unknown>)[key]
  }
  return at
}
