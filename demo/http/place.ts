/** Where a reader stands: all links it gets begin with `base`. */
export interface Place {
  /** Scheme, host and port as the reader sees them. */
  readonly origin: string
  /** The version root's path, such as /v1. */
  readonly root: string
  /** The project the reader looks through, or null for all. */
  readonly project: string | null
  /** origin, root and, within a project, `/projects/{id}`. */
  readonly base: string
}

/** Makes a place; `project` is the id as it should appear in links. */
export function placeAt(origin: string, root: string, project: string | null): Place {
  const scope = project === null ? '' : `/projects/${segment(project)}`
  return { origin, root, project, base: `${origin}${root}${scope}` }
}

/** The address of something in this place. Like the servers of this family it is all in lower case. */
export function urlAt(place: Place, ...segments: readonly string[]): string {
  return [place.base, ...segments.map(segment)].join('/')
}

/** The address that calls an action. */
export function actionUrl(url: string, action: string): string {
  return `${url}/?action=${encodeURIComponent(action.toLowerCase())}`
}

function segment(text: string): string {
  return encodeURIComponent(text.toLowerCase()).replaceAll('%3A', ':')
}

/**
 * The origin the sender of a request believes to talk to: what a proxy says in X-Forwarded-Proto,
 * -Host and -Port (the first of a list), otherwise the URL itself.
 */
export function publicOrigin(url: URL, headers: Headers): string {
  const first = (name: string) => headers.get(name)?.split(',')[0]?.trim() || null
  const proto = (first('x-forwarded-proto') ?? url.protocol.replace(':', '')).toLowerCase()
  const host = first('x-forwarded-host') ?? url.host
  const port = first('x-forwarded-port')
  const usual = proto === 'https' ? '443' : '80'
  const named = /:\d+$/.test(host)
  return `${proto}://${host}${port && !named && port !== usual ? `:${port}` : ''}`
}

/** The same path and query at another origin; a path that begins with two slashes stays a path. */
export function sameAt(origin: string, { pathname, search }: URL): URL {
  const url = new URL(origin)
  url.pathname = pathname
  url.search = search
  return url
}
