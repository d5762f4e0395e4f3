import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { RecordedRequest } from '../api'
import type { Burst } from '../data/burst'

/** The API the site is served with: the demo's own, or a real server far away. */
export interface Backend {
  /** The version root's path, such as /v1. */
  readonly root: string
  /** The paths outside of that below which it answers as well. */
  readonly beside?: readonly string[]
  /** Whether there is no API, but only a file of schemas at the root. */
  readonly docs?: boolean
  /** Origins whose links mean this API, too. */
  readonly aliases: readonly string[]
  /** What to say about it when the demo starts. */
  readonly title: string
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly close: () => void
  /** What it was asked, when it keeps a record. */
  readonly record?: readonly RecordedRequest[]
  readonly forget?: () => void
  /** Switches of the change stream, when it is the demo's own. */
  readonly streams?: StreamSwitches
}

/** What can be done to the change stream while it runs, to see what a page makes of it. */
export interface StreamSwitches {
  /** Cuts every socket, and lets none in for so many milliseconds. */
  readonly cut: (ms: number) => void
  /** So many changes a second of made-up resources of a type, for so many seconds; null stops. Returns how many resources it has. */
  readonly stir: (burst: Burst | null) => number
  /** How many sockets there are. */
  readonly count: () => number
}

/** Refuses to turn a connection into a WebSocket. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
