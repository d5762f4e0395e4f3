/** What a snippet needs to know to wait until the resource that a request made or changed has settled. */
export interface UntilDone {
  /** The field to print in the end; undefined for id and state. */
  readonly print: string | undefined
  /** The absolute URL of the resource where it is known before the reply, which then may be empty. */
  readonly self: string | undefined
  /** The time limit in seconds. */
  readonly seconds: number
  /** The pause between two looks in seconds. */
  readonly pause: number
}

/** Where to look when the reply has no link: the resource itself, where that is known. */
export function knownAddress(
  { method, url }: { readonly method: string; readonly url: string },
  { self }: UntilDone,
): string | undefined {
  return self ?? (method === 'DELETE' ? url : undefined)
}

/** The sentences that a waiting snippet ends with when it fails; what follows the colon is the server's. */
export const failures = {
  late: 'It was not done within the time limit.',
  lost: 'The reply has no links.self to look at.',
  failed: 'It failed:',
  refused: 'The server answered',
} as const
