import { Keyring } from '../api/auth'
import { authTransport } from '../api/auth-transport'
import type { EarlyReplies } from '../api/early-replies'
import { Endpoint } from '../api/endpoint'
import { readRequest } from '../api/operations'
import type { Fetch } from '../api/send'
import { readAddress, type Address } from '../resource/address'
import { apiInAddress, savedInAddress } from './endpoint-address'
import { tabStorage } from './tab-storage'
import { pageCookies } from './page-cookies'

/** What the first view of a page shows: a document, and the schemas that go with it as far as the address tells. */
export interface FirstReads {
  readonly document: string
  readonly schemas: string
  readonly address: Address
}

/**
 * Where the first view of a page will be read from; undefined where that is to be seen later: another API is asked
 * for, or the API is on another origin, where it is not known yet what may go along.
 */
export function firstReads(
  endpoint: Endpoint,
  page: Pick<Location, 'origin' | 'search' | 'hash'>,
): FirstReads | undefined {
  const isElsewhere = apiInAddress(page.search) ?? savedInAddress(page.search)
  if (endpoint.origin !== page.origin || isElsewhere !== undefined) return undefined
  const address = readAddress(parts(page.hash.slice(1)))
  const { path, view } = address
  const isNowhere = path === '' || path === '/'
  const bare = path.split('?', 1)[0] ?? ''
  return {
    document: endpoint.url(isNowhere ? endpoint.rootPath : path),
    schemas: view === 'scope' ? endpoint.url(`${bare}/schemas`) : `${endpoint.root}/schemas`,
    address,
  }
}

/** As the router reads the page's hash. */
function parts(address: string): { pathname: string; search: string; hash: string } {
  const [, pathname = '', search = '', hash = ''] =
    /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? []
  return { pathname, search, hash }
}

/** Asks for what the first view shows, side by side, exactly as the program will. */
export function askEarly(
  early: EarlyReplies,
  endpoint: Endpoint,
  reads: FirstReads,
  fetch: Fetch,
): void {
  const transport = authTransport({
    endpoint,
    fetch,
    keyring: new Keyring(endpoint.root, tabStorage()),
    page: { origin: window.location.origin, cookies: pageCookies },
  })
  for (const url of [reads.document, reads.schemas]) early.ask(readRequest(url), transport.fetch)
}

/**
 * The same before `config.json` has said where the API is: where it was at the last visit, else where the address of
 * the page lets suppose it. A wrong guess is never looked at.
 */
export function askAsBefore(early: EarlyReplies, fetch: Fetch): void {
  const root = rootBefore() ?? rootInAddress(window.location)
  if (root === undefined) return
  const endpoint = new Endpoint(root, window.location.href)
  const reads = firstReads(endpoint, window.location)
  if (reads !== undefined) askEarly(early, endpoint, reads, fetch)
}

/** The root of an API beside the page, such as `https://host/v1`, that an address like `#/v1/hosts` is one of; undefined for others. */
export function rootInAddress(page: Pick<Location, 'origin' | 'hash'>): string | undefined {
  const [, root] = /^#(\/v\d[\w-]*)\//.exec(page.hash) ?? []
  return root === undefined ? undefined : page.origin + root
}

const keptRoot = () => `api-ui.own ${window.location.pathname}`

/** Keeps where the page's own API is, for the next visit. */
export function keepRoot({ root }: Endpoint): void {
  try {
    localStorage.setItem(keptRoot(), root)
  } catch {
    // Storage may be forbidden: then it is asked for later.
  }
}

function rootBefore(): string | undefined {
  try {
    const root = localStorage.getItem(keptRoot()) ?? undefined
    return root !== undefined && /^https?:/.test(root) && URL.canParse(root) ? root : undefined
  } catch {
    return undefined
  }
}
