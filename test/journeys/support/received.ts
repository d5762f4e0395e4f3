/** One request as it reached the demo API. */
export interface ReceivedRequest {
  method: string
  /** Absolute. */
  url: string
  headers: [name: string, value: string][]
  /** The exact text; empty without a body. */
  body: string
}

/** What the demo API was asked since the last `clear`. */
export interface Received {
  (): Promise<ReceivedRequest[]>
  clear: () => Promise<void>
}
