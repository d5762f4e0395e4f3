import type { Endpoint } from '../../api/endpoint'
import type { Scope } from '../../api/scope'
import { encodeText } from '../../json/encode-text'
import type { Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'

/** Where the page of a type stands: at its own link, or where its link would be if it led to this API. */
export function typePath(
  schema: Schema,
  endpoint: Endpoint,
  scope: Pick<Scope, 'path'> | undefined,
): string {
  const self = schema.links.get('self')
  const place = self === undefined ? undefined : endpoint.locate(self)
  if (place?.kind === 'inside') return place.path
  return `${referencePath(endpoint, scope)}/schemas/${encodeText(schema.id)}`
}

/** Where the views of the whole reference stand: at the root, or at the scope that is looked through. */
export function referencePath(endpoint: Endpoint, scope: Pick<Scope, 'path'> | undefined): string {
  return scope?.path ?? (endpoint.rootPath === '/' ? '' : endpoint.rootPath)
}

/** The type whose page a path is; undefined for every other path, and for types that nobody knows. */
export function typeAt(path: string, schemas: SchemaSet): Schema | undefined {
  const [, id] = /\/schemas\/([^/?#]+)\/?(?:[?#]|$)/i.exec(path) ?? []
  if (id === undefined) return undefined
  try {
    return schemas.get(decodeURIComponent(id))
  } catch {
    return undefined
  }
}
