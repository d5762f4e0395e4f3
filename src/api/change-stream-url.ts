import type { SchemaSet } from '../schema/schema-set'
import type { Endpoint } from './endpoint'

/**
 * The address of the change stream (ws or wss) for the scope whose schemas stand at `schemasUrl`: where the type
 * `subscribe` says, else beside the schemas. A link to another host is not followed.
 */
export function changeStreamUrl(
  schemas: SchemaSet,
  schemasUrl: string,
  endpoint: Endpoint,
): string {
  const link = schemas.get('subscribe')?.links.get('collection')
  const place = link === undefined ? undefined : endpoint.locate(link, schemasUrl)
  const beside = schemasUrl.replace(/[?#].*$/, '').replace(/\/schemas\/*$/i, '')
  const url = new URL(place?.kind === 'inside' ? place.url : `${beside}/subscribe`)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  url.searchParams.append('eventNames', 'resource.change')
  return url.href
}
