import type { Endpoint } from './endpoint'

/**
 * A part of the API with types and resources of its own, below a resource: a project of cattle
 * (`/v1/projects/1a5/…`), a cluster or project of Norman (`/v3/project/local:p-1/…`).
 */
export interface Scope {
  /** The type of that resource, e.g. `project`. */
  readonly kind: string
  readonly id: string
  /** The path that everything in it begins with, as the server writes it, without a slash at the end. */
  readonly path: string
  /** What stands above it, where that is not its path without the end. */
  readonly above?: string
}

/** A scope that can be chosen. */
export interface NamedScope extends Scope {
  /** Its own word for itself; empty where it has none. */
  readonly name: string
}

/** The scope whose schemas stand at this URL; undefined for those of the whole API. */
export function scopeOfSchemas(url: string, endpoint: Endpoint): Scope | undefined {
  const place = endpoint.locate(url)
  if (place.kind !== 'inside') return undefined
  const [, segment, id] =
    /^\/([^/?#]+)\/([^/?#]+)\/schemas\/?$/i.exec(belowRoot(place.path, endpoint) ?? '') ?? []
  if (segment === undefined || id === undefined) return undefined
  const path = place.path.replace(/\/schemas\/?$/i, '')
  return { kind: singular(segment), id: decoded(id), path }
}

/** Whether this is where Norman says the schemas of a list of scopes are, e.g. `/v3/cluster/schemas`: nothing stands there. */
export function isSchemasOfNone(path: string, endpoint: Endpoint): boolean {
  return /^\/(?:project|cluster)\/schemas\/?$/i.test(belowRoot(path, endpoint) ?? '')
}

/** What of a path (with query) lies inside a scope: empty for its own resource; undefined for what is not below it. */
export function pathWithin(path: string, scope: Scope, endpoint: Endpoint): string | undefined {
  const rest = below(path, scope.path)
  if (rest !== undefined) return rest
  // Norman reads both /project/ID and /projects/ID; its links use either.
  const [, segment, id, inside] =
    /^\/([^/?#]+)\/([^/?#]+)(.*)$/.exec(belowRoot(path, endpoint) ?? '') ?? []
  if (segment === undefined || id === undefined || inside === undefined) return undefined
  const same =
    singular(segment) === scope.kind && decoded(id).toLowerCase() === scope.id.toLowerCase()
  return same && (inside === '' || /^[/?#]/.test(inside)) ? inside : undefined
}

/** Where the same collection is in another scope (undefined: outside of all); `keep` says that what stands here can be seen there too. */
export function pathInScope(
  path: string,
  { from, to, endpoint, keep }: ScopeChange & { readonly endpoint: Endpoint },
): string {
  const rest =
    (from === undefined ? undefined : pathWithin(path, from, endpoint)) ??
    belowRoot(path, endpoint) ??
    ''
  const base = to?.path ?? endpoint.rootPath
  const isType = /^\/schemas(?:\/|$)/i.test(rest)
  if (keep || isType) return base + rest
  const [collection = '', query = ''] = [/^\/[^/?#]+/.exec(rest)?.[0], /\?.*/.exec(rest)?.[0]]
  // The list of scopes itself stands outside of them.
  if (to !== undefined && singular(collection.slice(1)) === to.kind) return base
  return base + collection + (rest === collection + query ? withoutMarker(query) : '')
}

interface ScopeChange {
  readonly from: Scope | undefined
  readonly to: Scope | undefined
  readonly keep: boolean
}

/** A page's marker counts rows of the scope it was made in. */
function withoutMarker(query: string): string {
  const parts = query.slice(1).split('&')
  const kept = parts.filter(
    (part) => part !== '' && !/^(?:marker|page|continue|revision)=/.test(part),
  )
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

function belowRoot(path: string, { rootPath }: Endpoint): string | undefined {
  return below(path, rootPath === '/' ? '' : rootPath)
}

function below(path: string, root: string): string | undefined {
  if (!path.toLowerCase().startsWith(root.toLowerCase())) return undefined
  const rest = path.slice(root.length)
  return rest === '' || /^[/?#]/.test(rest) ? rest : undefined
}

function singular(segment: string): string {
  return segment.toLowerCase().replace(/s$/, '')
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
