import { understandRead } from '../../api/exchange'
import { readRequest } from '../../api/operations'
import type { Collection, Resource } from '../../api/resource'
import type { Api } from '../api-context'

/** Where the reading of a whole collection stands, so that it can go on after a failure. */
export interface Gathered {
  readonly rows: readonly Resource[]
  /** The URL of the page that comes next; undefined when all are there. */
  readonly next: string | undefined
  /** How many there are in all, where the server says so. */
  readonly total: number | undefined
}

/** Where to begin for everything: with the rows that are here, or on the first page when this is a later one. */
export function beginGathering(
  api: Api,
  url: string,
  collection: Collection,
  loaded: { readonly rows: readonly Resource[]; readonly next: string | undefined },
): Gathered {
  const { first, previous, total } = collection.pagination ?? {}
  const place = first === undefined ? undefined : api.endpoint.locate(first, url)
  if (previous !== undefined && place?.kind === 'inside')
    return { rows: [], next: place.url, total }
  return { ...loaded, total }
}

/** Reads page after page by the server's links. Every step is handed to `onStep`. Rejects as `send` and `understand` do. */
export async function gatherPages(
  api: Api,
  from: Gathered,
  signal: AbortSignal,
  onStep: (gathered: Gathered) => void,
): Promise<Gathered> {
  const seen = new Set<string>()
  let gathered = from
  for (let url = from.next; url !== undefined; url = gathered.next) {
    // A server whose pages lead in a circle must not keep one here for ever.
    seen.add(url)
    const { document } = understandRead(await api.send(readRequest(url), signal), api.dialect)
    if (document.kind !== 'collection') return { ...gathered, next: undefined }
    const { data, pagination } = document.collection
    const place =
      pagination?.next === undefined ? undefined : api.endpoint.locate(pagination.next, url)
    gathered = {
      rows: [...gathered.rows, ...data],
      next: place?.kind === 'inside' && !seen.has(place.url) ? place.url : undefined,
      total: pagination?.total ?? gathered.total,
    }
    onStep(gathered)
  }
  return gathered
}
