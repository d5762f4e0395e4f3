import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query'
import { understandRead, type Exchange } from '../api/exchange'
import { readRequest } from '../api/operations'
import type { ApiDocument } from '../api/resource'
import type { Api } from './api-context'
import { useApi } from './api-context'
import { isMoving, pauseBefore } from './transition'

/** A read address of the API: the reply and the document in it. */
export type Loaded = Exchange & { readonly document: ApiDocument }

/** How an address is read and kept: by its absolute URL. */
export function documentQuery(api: Api, url: string) {
  return queryOptions({
    queryKey: ['document', url],
    queryFn: async ({ signal }): Promise<Loaded> =>
      understandRead(await api.send(readRequest(url), signal), api.dialect),
  })
}

/** When each query's document began to move, as its count of updates: the pauses grow from there. */
const beginnings = new WeakMap<object, number>()

function pauseFor(
  query: { state: { data: Loaded | undefined; dataUpdateCount: number } },
  api: Api,
): number | false {
  const { data, dataUpdateCount } = query.state
  if (data === undefined || !isMoving(data.document, api.dialect)) {
    beginnings.delete(query)
    return false
  }
  const beginning = beginnings.get(query) ?? dataUpdateCount
  beginnings.set(query, beginning)
  // A large collection takes its time: the server is idle at least three quarters of it.
  return Math.max(pauseBefore(dataUpdateCount - beginning), 3 * data.reply.total)
}

/** As `documentQuery`, and looked at again while something in the document is on its way. */
export function watchedQuery(api: Api, url: string) {
  return queryOptions({
    ...documentQuery(api, url),
    // Another page or another order of the same collection: the rows of before stay until the new ones are there.
    placeholderData: (previous, query) =>
      query !== undefined && bare(query.queryKey[1]) === bare(url) ? previous : undefined,
    refetchInterval: (query) => pauseFor(query, api),
  })
}

/** Reads an address, and goes on looking at it while something in it is on its way. */
export function useDocument(url: string) {
  return useQuery(watchedQuery(useApi(), url))
}

function bare(url: string | undefined): string | undefined {
  return url?.split('?', 1)[0]
}

/** Everything read may have changed by a request that was sent: what is on screen is read again, the rest when it is next needed. */
export async function refreshDocuments(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: ['document'] })
}
