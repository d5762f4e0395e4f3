import { own, text, type JsonValue } from '../json/value'

/** Where a link of the API leads: to the API itself, to another host, or nowhere that may be followed. */
export type Place =
  | { readonly kind: 'inside'; readonly url: string; readonly path: string }
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'unusable'; readonly reason: string }

/** The API that is being browsed: its root, and which links mean it. */
export class Endpoint {
  /** The version root such as `https://host/v1`, without a trailing slash. */
  readonly root: string
  private readonly rootUrl: URL
  private readonly aliases: Set<string>
  /** What a proxy takes off the paths that it hands on, such as `/api` of `/api/v1`; the server's own links are without it. */
  private prefix = ''

  /**
   * `apiRoot` may be a path on the page's origin or an absolute URL; `aliases` are origins whose links mean this
   * API as well, for a server behind a proxy that it does not know of. Throws `TypeError` for what is no URL.
   */
  constructor(apiRoot: string, pageUrl: string, aliases: readonly string[] = []) {
    this.rootUrl = new URL(apiRoot, pageUrl)
    if (!isHttp(this.rootUrl)) throw new TypeError(`Not an http address: ${apiRoot}`)
    // Nobody is asked with credentials that stand in an address, and none is shown.
    for (const part of ['hash', 'search', 'username', 'password'] as const) this.rootUrl[part] = ''
    this.root = this.rootUrl.href.replace(/\/+$/, '')
    this.aliases = new Set(aliases.map(originOf).filter((origin) => origin !== undefined))
  }

  get origin(): string {
    return this.rootUrl.origin
  }

  /** The root as the page's own address carries it: path only. */
  get rootPath(): string {
    return this.rootUrl.pathname.replace(/\/+$/, '') || '/'
  }

  /** The absolute URL for a path (with query) on the API's origin. */
  url(path: string): string {
    // A path such as `//other.host/x` must stay a path.
    return this.origin + (path.startsWith('/') ? path : `/${path}`)
  }

  /**
   * Hears what the server calls the address `url` in the document that stands there: behind a proxy it may not know
   * the name and the path it is reached by. From then on its links mean this API, too; what is asked for goes where it
   * went before.
   */
  hear(url: string, document: JsonValue): void {
    const self = text(own(own(document, 'links'), 'self')) ?? ''
    if (!URL.canParse(self)) return
    const [known, said] = [new URL(url), new URL(self)]
    const [outer, inner] = [barePath(known), barePath(said)]
    if (known.origin !== this.origin || !isHttp(said) || !outer.endsWith(inner)) return
    const prefix = known.pathname.slice(0, outer.length - inner.length)
    if (!this.rootPath.startsWith(`${prefix}/`)) return
    this.aliases.add(said.origin)
    this.prefix = prefix
  }

  /** Says where a link leads; relative links count from `base`, the URL of the document they stand in: usually the schemas'. */
  locate(link: string, base = `${this.root}/schemas`): Place {
    let url: URL
    try {
      url = new URL(link, base)
    } catch {
      return { kind: 'unusable', reason: 'This link is no valid address.' }
    }
    if (!isHttp(url))
      return { kind: 'unusable', reason: `Links with ${url.protocol} are not followed.` }
    // Credentials written into a link are never used.
    url.username = ''
    url.password = ''
    if (!this.means(url)) return { kind: 'outside', url: url.href }
    const path = this.outerPath(url.pathname) + url.search
    return { kind: 'inside', url: this.url(path), path }
  }

  /** The path by which the page reaches what the server calls by this one. */
  private outerPath(path: string): string {
    const { rootPath, prefix } = this
    const isBelow = (root: string) =>
      path.toLowerCase().startsWith(root.toLowerCase()) && /^(?:\/|$)/.test(path.slice(root.length))
    return !isBelow(rootPath) && isBelow(rootPath.slice(prefix.length)) ? prefix + path : path
  }

  /** A server behind a TLS proxy often writes http links to its own https address: the host decides, not the scheme. */
  private means(url: URL): boolean {
    if (url.origin === this.origin || this.aliases.has(url.origin)) return true
    return url.hostname === this.rootUrl.hostname && url.port === '' && this.rootUrl.port === ''
  }
}

function isHttp(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:'
}

// As servers mean it: without regard to case.
function barePath({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '').toLowerCase()
}

function originOf(address: string): string | undefined {
  try {
    return new URL(address).origin
  } catch {
    return undefined
  }
}
