import { useSyncExternalStore } from 'react'
import type { OpenSocket, StreamStatus } from '../../api/change-stream-facts'
import type { ChangeLog } from './change-log'

/** So many are heard of at once; what was on screen long ago is read again when it is next. */
const mostTypes = 20
const off: StreamStatus = { phase: 'off', reason: undefined }

/** The running change stream of one scope. */
export interface LiveConnection {
  /** ws or wss. */
  readonly url: string
  readonly log: ChangeLog
  /** Connects now. */
  start(): void
  turnOff(): void
  /** Asks for what happens to a type, or for no more of it, where the server tells of nothing unasked. */
  ask(type: string, stop: boolean): void
  /** Ends it for good. */
  end(): void
}

/** How the page hears of changes; a store for `useSyncExternalStore`. What does the hearing is loaded later. */
export class Live {
  /** What runs now; undefined before the first start. */
  connection: LiveConnection | undefined
  /** The types of what was on screen, the last one last. */
  readonly types = new Set<string>()
  private status = off
  private readonly listeners = new Set<() => void>()

  /** Without the means to open a socket it stays off. */
  constructor(readonly open: OpenSocket | undefined) {}

  readonly snapshot = (): StreamStatus => this.status

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** This type is on screen. */
  follow(type: string): void {
    const known = this.types.delete(type)
    this.types.add(type)
    if (!known) this.connection?.ask(type, false)
    const [oldest] = this.types
    if (this.types.size <= mostTypes || oldest === undefined) return
    this.types.delete(oldest)
    this.connection?.ask(oldest, true)
  }

  readonly set = (status: StreamStatus): void => {
    this.status = status
    for (const listener of this.listeners) listener()
  }
}

/** How the page hears of changes now. */
export function useLiveStatus(live: Live): StreamStatus {
  return useSyncExternalStore(live.subscribe, live.snapshot)
}
