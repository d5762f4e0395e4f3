import type { Exchange } from '../api/exchange'
import type { ApiDocument } from '../api/resource'

/**
 * A document that a page of the API brought along in its own script. It is shown until the same address has been
 * read, and never anything else: its numbers are rounded, and its characters may be read in the wrong encoding.
 */
export class BroughtAlong {
  #document: (Exchange & { readonly document: ApiDocument }) | undefined
  readonly #url: string

  constructor(url: string, document: Exchange & { readonly document: ApiDocument }) {
    this.#url = url
    this.#document = document
  }

  /** What to show at an address meanwhile. */
  at(url: string): (Exchange & { readonly document: ApiDocument }) | undefined {
    return url === this.#url ? this.#document : undefined
  }

  /** The address has been read: what was brought along is worth nothing any more. */
  drop(url: string): void {
    if (url === this.#url) this.#document = undefined
  }
}
