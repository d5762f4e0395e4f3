import type { SchemaSet } from '../schema/schema-set'
import type { ActivityEntry } from './activity'
import type { Endpoint } from './endpoint'
import { actionRequest, deleteRequest } from './operations'
import { headerOf } from './reply'
import type { ApiRequest } from './request'

/**
 * The request that ends this browser's session, per family: Norman has an action of its tokens, which Steve shares; cattle deletes the
 * token whose cookie came along. Undefined where no session is known of.
 */
export function logoutRequest(
  endpoint: Endpoint,
  schemas: SchemaSet,
  entries: readonly ActivityEntry[],
): ApiRequest | undefined {
  const token = schemas.get('token')
  const link = token?.links.get('collection')
  if (link !== undefined && token?.collectionActions.has('logout') === true) {
    const place = endpoint.locate(link)
    return place.kind === 'inside' ? actionRequest(`${place.url}?action=logout`) : undefined
  }
  // Rancher's Steve shares its session with the Norman beside it, whose schemas it does not have.
  if (schemas.all.some(({ id }) => id.startsWith('management.cattle.io.')))
    return actionRequest(endpoint.url('/v3/tokens?action=logout'))
  return accountOf(entries) === undefined
    ? undefined
    : deleteRequest(`${endpoint.root}/token/current`)
}

/** Who the server last took this page for, as cattle says in every reply; undefined where it says nothing. */
export function accountOf(entries: readonly ActivityEntry[]): string | undefined {
  const reply = entries.findLast((entry) => entry.reply !== undefined)?.reply
  if (reply === undefined || headerOf(reply, 'x-api-account-id') === undefined) return undefined
  const [name, kind] = [
    headerOf(reply, 'x-api-account-name'),
    headerOf(reply, 'x-api-account-kind'),
  ]
  const id = headerOf(reply, 'x-api-account-id') ?? ''
  return [name || id, kind && kind !== name ? `(${kind})` : ''].join(' ').trim()
}
