import type { Path } from 'react-router'

/** What may be open on top of a place, kept in the address so that it survives reload and sharing. */
export type Operation =
  /** `values`, here and below, is the JSON text of what a link to the form fills in. */
  | { readonly kind: 'create'; readonly type: string; readonly values?: string }
  | { readonly kind: 'edit' }
  | { readonly kind: 'clone' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'action'; readonly name: string; readonly values?: string }

/**
 * `scope` is the front door of a project or the like: the collections inside it. `types` and what follows are views of
 * the whole reference, whatever stands at the path.
 */
export type View = (typeof views)[number]
const views = ['main', 'json', 'docs', 'scope', 'types', 'graph', 'compare'] as const

/**
 * A place in the page. The path (with query) is the API's own; what is only ours stands behind a `#`, so nothing
 * of the API's query is ever touched, and the same address works where the browser's URL is the API's URL.
 */
export interface Address {
  /** Path and query on the API's origin. */
  readonly path: string
  readonly view: View
  readonly operation: Operation | undefined
  /** Path and query of what the operation is about, where that is another resource than the one at `path`. */
  readonly of?: string | undefined
}

/** Reads the router's location. */
export function readAddress(location: { pathname: string; search: string; hash: string }): Address {
  const own = new URLSearchParams(location.hash.replace(/^#/, ''))
  const view = own.get('view')
  const operation = readOperation(own)
  return {
    path: location.pathname + location.search,
    view: views.find((each) => each === view) ?? 'main',
    operation,
    of: operation && (own.get('of') || undefined),
  }
}

function readOperation(own: URLSearchParams): Operation | undefined {
  const create = own.get('create')
  const action = own.get('action')
  const text = own.get('values')
  const values = text === null ? {} : { values: text }
  if (create !== null) return { kind: 'create', type: create, ...values }
  if (action !== null) return { kind: 'action', name: action, ...values }
  if (own.has('edit')) return { kind: 'edit' }
  if (own.has('clone')) return { kind: 'clone' }
  return own.has('delete') ? { kind: 'delete' } : undefined
}

/** The router's target for an address. */
export function toAddress(
  path: string,
  view: View = 'main',
  operation?: Operation,
  of?: string,
): Path {
  const own = new URLSearchParams()
  if (view !== 'main') own.set('view', view)
  if (operation?.kind === 'create') own.set('create', operation.type)
  else if (operation?.kind === 'action') own.set('action', operation.name)
  else if (operation !== undefined) own.set(operation.kind, '')
  if (operation !== undefined && of !== undefined) own.set('of', of)
  if (operation !== undefined && 'values' in operation && operation.values !== undefined)
    own.set('values', operation.values)
  const hash = own
    .toString()
    .replace(/=(?=&|$)/g, '')
    .replaceAll(/%2F|%3A/g, decodeURIComponent)
  const query = path.indexOf('?')
  const bare = query < 0 ? path : path.slice(0, query)
  return {
    // A browser would read what follows two slashes as another host.
    pathname: bare.replace(/^\/{2,}/, '/'),
    search: query < 0 ? '' : path.slice(query),
    hash: hash === '' ? '' : `#${hash}`,
  }
}

/** One level up: without the query first, then without the last part of the path, down to `/`. */
export function pathAbove(path: string): string {
  const [bare = '/'] = path.split('?', 1)
  if (bare !== path) return bare
  return bare.replace(/\/+$/, '').replace(/\/[^/]*$/, '') || '/'
}

/** The last part of a path, its query aside, for headings; `/` for the base. */
export function lastPart(path: string): string {
  const bare = path.split('?', 1)[0] ?? ''
  return bare.split('/').findLast((part) => part !== '') ?? '/'
}
