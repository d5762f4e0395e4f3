import type { Collection } from '../api/resource'
import { objectFrom, type JsonValue } from '../json/value'
import type { Api } from './api-context'
import { beginGathering, gatherPages } from './collection/gather-pages'

/** All schemas of a server that hands them out in pages, as one reply; those that are there where a later page fails. */
export async function wholeSchemas(
  api: Api,
  { url, collection, signal }: { url: string; collection: Collection; signal: AbortSignal },
): Promise<JsonValue> {
  const link = collection.pagination?.next
  const place = link === undefined ? undefined : api.endpoint.locate(link, url)
  const next = place?.kind === 'inside' && place.url !== url ? place.url : undefined
  let gathered = beginGathering(api, url, collection, { rows: collection.data, next })
  try {
    await gatherPages(api, gathered, signal, (step) => (gathered = step))
  } catch (error) {
    if (signal.aborted) throw error
  }
  const data = gathered.rows.map(({ value }) => value)
  return objectFrom([...Object.entries(collection.value), ['data', data]])
}
