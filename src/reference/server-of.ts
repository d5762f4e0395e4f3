import type { Schema } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'

/** The version root that the schemas' own links stand below, such as `https://host/v1`; undefined where none says. */
export function rootOf(schemas: SchemaSet): string | undefined {
  for (const schema of schemas.all) {
    const url = urlOf(schema.links.get('self'))
    const end = url?.pathname.toLowerCase().lastIndexOf('/schemas/') ?? -1
    if (url !== undefined && end >= 0) return url.origin + url.pathname.slice(0, end)
  }
  const collection = schemas.all.map(({ links }) => urlOf(links.get('collection'))).find(Boolean)
  return collection === undefined
    ? undefined
    : collection.origin + collection.pathname.replace(/\/[^/]*\/?$/, '')
}

/** Where a type's collection stands: below the root as a path, or elsewhere with an origin of its own. */
export function collectionPath(
  schema: Schema,
  root: string,
): { path: string; server?: string } | undefined {
  const url = urlOf(schema.links.get('collection'), `${root}/`)
  if (url === undefined) return undefined
  const whole = (url.origin + url.pathname).replace(/\/+$/, '')
  if (whole.toLowerCase().startsWith(`${root.toLowerCase()}/`))
    return { path: whole.slice(root.length) }
  return { path: url.pathname.replace(/\/+$/, '') || '/', server: url.origin }
}

function urlOf(link: string | undefined, base?: string): URL | undefined {
  if (link === undefined) return undefined
  try {
    const url = new URL(link, base)
    return /^https?:$/.test(url.protocol) ? url : undefined
  } catch {
    return undefined
  }
}
