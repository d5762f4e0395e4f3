import type { StreamPlace } from './dialects/dialect'

/**
 * The address of the change stream (ws or wss) for the scope whose schemas stand at `schemasUrl`: where the type
 * `subscribe` says, else beside the schemas. A link to another host is not followed.
 */
export function changeStreamUrl(
  { schemas, schemasUrl, endpoint }: StreamPlace,
  ...parameters: readonly (readonly [name: string, value: string])[]
): string {
  const link = schemas.get('subscribe')?.links.get('collection')
  const place = link === undefined ? undefined : endpoint.locate(link, schemasUrl)
  const beside = schemasUrl.replace(/[?#].*$/, '').replace(/\/schemas\/*$/i, '')
  return socketUrl(place?.kind === 'inside' ? place.url : `${beside}/subscribe`, parameters)
}

/** The same address for a WebSocket, with parameters. */
export function socketUrl(
  address: string,
  parameters: readonly (readonly [name: string, value: string])[] = [],
): string {
  const url = new URL(address)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  for (const [name, value] of parameters) url.searchParams.append(name, value)
  return url.href
}
