import { notFound } from '../api-error'
import type { Catalog } from '../schema/catalog'
import { relationsOf } from '../schema/relations'
import type { Schema } from '../schema/schema'

/** What an address means. */
export type Route =
  | { readonly kind: 'base' | 'root' | 'schemas' }
  | { readonly kind: 'schema'; readonly id: string }
  | { readonly kind: 'collection'; readonly schema: Schema }
  | { readonly kind: 'resource'; readonly schema: Schema; readonly id: string }
  | { readonly kind: 'link'; readonly schema: Schema; readonly id: string; readonly link: string }
  | { readonly kind: 'script'; readonly token: string }

/** An address taken apart: the project it looks through, and what is meant there. */
export interface Address {
  readonly project: string | null
  /** null for the base URL, which lies above the version root. */
  readonly segments: readonly string[] | null
}

/** Takes a path apart. Case does not matter, empty segments do not count. Throws 404 outside of the API. */
export function readAddress(catalog: Catalog, pathname: string): Address {
  const root = catalog.root.toLowerCase()
  const path = pathname.replace(/\/+$/, '')
  if (path === '') return { project: null, segments: null }
  if (path.toLowerCase() !== root && !path.toLowerCase().startsWith(`${root}/`))
    throw notFound(path)
  const segments = path.slice(root.length).split('/').filter(Boolean).map(decode)
  const [first, project, ...rest] = segments
  const owner = first?.toLowerCase() === 'projects' ? catalog.atPath('projects') : undefined
  const [inside] = rest
  if (owner && project !== undefined && inside !== undefined && !isLink(catalog, owner, inside))
    return { project, segments: rest }
  return { project: null, segments }
}

// A project may have links of its own beside the collections in it.
function isLink(catalog: Catalog, owner: Schema, segment: string): boolean {
  if (catalog.atPath(segment) !== undefined) return false
  return relationsOf(catalog, owner).some(
    ({ name }) => name.toLowerCase() === segment.toLowerCase(),
  )
}

/** What an address means within its project. Throws 404 when nothing can be there. */
export function readRoute(catalog: Catalog, { segments }: Address): Route {
  if (segments === null) return { kind: 'base' }
  const [first, id, link] = segments
  if (first === undefined) return { kind: 'root' }
  const path = segments.join('/')
  if (segments.length > 3) throw notFound(path)
  const name = first.toLowerCase()
  if (name === 'schemas' && link === undefined)
    return id === undefined ? { kind: 'schemas' } : { kind: 'schema', id }
  const schema = catalog.atPath(first)
  // An API may well have scripts of its own.
  if (!schema && name === 'scripts' && id !== undefined) return { kind: 'script', token: id }
  if (!schema) throw notFound(path)
  if (id === undefined) return { kind: 'collection', schema }
  return link === undefined ? { kind: 'resource', schema, id } : { kind: 'link', schema, id, link }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
