import { useSyncExternalStore } from 'react'
import type { OpenSocket, StreamStatus } from '../../api/change-stream-facts'
import type { ChangeLog } from './change-log'

const off: StreamStatus = { phase: 'off', reason: undefined }

/** The running change stream of one scope. */
export interface LiveConnection {
  /** ws or wss. */
  readonly url: string
  readonly log: ChangeLog
  /** Connects now. */
  start(): void
  turnOff(): void
  /** Ends it for good. */
  end(): void
}

/** How the page hears of changes; a store for `useSyncExternalStore`. What does the hearing is loaded later. */
export class Live {
  /** What runs now; undefined before the first start. */
  connection: LiveConnection | undefined
  private status = off
  private readonly listeners = new Set<() => void>()

  /** Without the means to open a socket it stays off. */
  constructor(readonly open: OpenSocket | undefined) {}

  readonly snapshot = (): StreamStatus => this.status

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
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
