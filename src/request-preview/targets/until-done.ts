/** What a snippet needs to know to wait until the resource that a request made or changed has settled. */
export interface UntilDone {
  /** The field to print in the end; undefined for the whole resource. */
  readonly print: string | undefined
  /** The absolute URL of the resource where it is known before the reply, which then may be empty. */
  readonly self: string | undefined
  /** The time limit. */
  readonly seconds: number
}

/** Pause between two looks, in seconds. */
export const lookEvery = 2
