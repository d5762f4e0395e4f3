/** How changes arrive: `live` by the stream, `polling` by looking again, `off` not at all. */
export type StreamPhase = 'off' | 'connecting' | 'live' | 'reconnecting' | 'polling'

/** Why the stream is not live. */
export type StreamReason = 'turned-off' | 'unasked' | 'hidden' | 'refused' | 'lost' | 'silent'

export interface StreamStatus {
  readonly phase: StreamPhase
  readonly reason: StreamReason | undefined
}

export interface StreamSocket {
  send(text: string): void
  close(): void
}

export interface SocketEvents {
  opened(): void
  received(text: string): void
  /** Also for a connection that never came about. */
  closed(): void
}

/** Opens a WebSocket; may throw where that is forbidden. */
export type OpenSocket = (url: string, events: SocketEvents) => StreamSocket

/** Time as the stream sees it, in ms; `after` returns what takes the task back. */
export interface StreamClock {
  now(): number
  after(ms: number, run: () => void): () => void
  /** From 0 up to 1. */
  random(): number
}

export interface StreamFacts {
  readonly url: string
  readonly open: OpenSocket
  readonly clock: StreamClock
  /** Takes a message, as it came; says whether it was only a sign of life. */
  receive(text: string): 'ping' | 'news'
  /** A connection stands. Whatever was read before may have changed since: it has to be read again. */
  connected(): void
  changed(status: StreamStatus): void
  /** Whether the connection may be given up while nobody sees the page. */
  mayRest(): boolean
}
