import { encodeText } from '../json/encode-text'
import type { Resource } from '../api/resource'
import type { SchemaSet } from '../schema/schema-set'

/**
 * The URL a reference field leads to: the resource's own link of that name if it has one (`accountId` → `account`),
 * else the id below the collection of the target type. Undefined when neither is known.
 */
export function referenceUrl(
  fieldName: string,
  target: string | undefined,
  id: string,
  resource: Resource | undefined,
  schemas: SchemaSet,
): string | undefined {
  const link = fieldName.endsWith('Id') ? resource?.links.get(fieldName.slice(0, -2)) : undefined
  return link ?? resourceUrl(target, id, schemas)
}

/** The URL of a resource from its type and id; undefined when the type is unknown or has no collection. */
export function resourceUrl(
  type: string | undefined,
  id: string,
  schemas: SchemaSet,
): string | undefined {
  const collection = schemas.get(type)?.links.get('collection')
  if (collection === undefined) return undefined
  const bare = collection.split(/[?#]/, 1)[0] ?? ''
  // Steve's ids hold slashes that belong to the path.
  return `${bare.replace(/\/+$/, '')}/${id.split('/').map(encodeText).join('/')}`
}

/** Where a resource is: its own link, else by its type; undefined where neither is known. */
export function linkOf({ id, type, links }: Resource, schemas: SchemaSet): string | undefined {
  return links.get('self') ?? (id === undefined ? undefined : resourceUrl(type, id, schemas))
}
