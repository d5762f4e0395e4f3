import type { ApiRequest } from './request'

/** What came back, with the times in milliseconds counted from the start of the request. */
export interface Reply {
  readonly request: ApiRequest
  readonly status: number
  readonly statusText: string
  /** Names in lower case, as browsers hand them out. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
  /** The body as it came, where it is no text; `body` then reads like nothing. */
  readonly file?: Blob
  /** Bytes of the body after decompression. */
  readonly size: number
  /** The body is only the beginning of what came, since that is no JSON. */
  readonly cutOff?: boolean
  /** The address that answered; another than asked for after a redirect. */
  readonly url: string
  readonly firstByte: number
  readonly total: number
}

/** The value of a reply's header; undefined when it has none. */
export function headerOf(reply: Pick<Reply, 'headers'>, name: string): string | undefined {
  return reply.headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
}
