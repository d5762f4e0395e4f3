import { queryOptions, replaceEqualDeep, useQuery, type QueryClient } from '@tanstack/react-query'
import type { Exchange } from '../api/exchange'
import { readRequest } from '../api/operations'
import { timeLimit } from '../api/time-limit'
import type { ApiDocument } from '../api/resource'
import type { Api } from './api-context'
import { useApi } from './api-context'
import { useLiveStatus } from './live/live'
import { retryPauseOf, type Failing } from './retries'
import { readReply } from './read-reply'
import { isMoving, pauseBefore, spread } from './transition'

/** A read address of the API: the reply and the document in it. */
export type Loaded = Exchange & { readonly document: ApiDocument }

/** Made of what was known before, with nothing in it that only looks new. */
const woven = new WeakSet<object>()

/** Says of a document that it shares with the one before all that is the same: looking for that takes long. */
export function wovenIn(loaded: Loaded): Loaded {
  woven.add(loaded)
  return loaded
}

function shareWith(before: unknown, loaded: unknown): unknown {
  return woven.has(loaded as object) ? loaded : replaceEqualDeep(before, loaded)
}

/** How an address is read and kept: by its absolute URL. */
export function documentQuery(api: Api, url: string) {
  return queryOptions({
    queryKey: ['document', url],
    structuralSharing: shareWith,
    queryFn: async ({ signal, client }): Promise<Loaded> => {
      const before = client.getQueryData<Loaded>(['document', url])
      // Whoever has nothing yet may wait or cancel; what is looked at again must not stop for one lost answer.
      const limit = before === undefined ? undefined : timeLimit(signal, lookLimit)
      try {
        const reply = await api.send(readRequest(url), limit?.signal ?? signal)
        api.broughtAlong?.drop(url)
        // Nobody asked for that, but some proxies answer so all the same.
        if (reply.status === 304 && before !== undefined) return before
        return readReply(api, reply)
      } finally {
        limit?.end()
      }
    },
    // On another view, too: a server that starts is not given up.
    refetchInterval: (query): number | false => retryPauseOf(query) ?? false,
  })
}

/** How long a look at what is known already may take, in ms. */
const lookLimit = 60_000

/** While the change stream tells what happens, a look now and then is only for safety. In ms. */
const safetyPause = 30_000

interface Look {
  readonly live: boolean
  /** Counts of updates: when the document began to move, and at this look. The pauses grow from there. */
  readonly beginning: number
  readonly count: number
  readonly pause: number
}

const looks = new WeakMap<object, Look>()

function pauseFor(
  query: Failing & { state: { data: Loaded | undefined } },
  api: Api,
  awaits: ((document: ApiDocument) => boolean) | undefined,
): number | false {
  const { data, dataUpdateCount: count } = query.state
  const open =
    data !== undefined && (isMoving(data.document, api.dialect) || awaits?.(data.document))
  if (open !== true) looks.delete(query)
  const pause = retryPauseOf(query)
  if (pause !== undefined) return pause
  if (open !== true) return false
  const live = api.live.snapshot().phase === 'live'
  const last = looks.get(query)
  // Asked again before anything happened, the answer is the same: chance must not set the clock back.
  if (last?.count === count && last.live === live) return last.pause
  const beginning = last?.live === live ? last.beginning : count
  // A large collection takes its time: the server is idle at least three quarters of it.
  const next = spread(
    live ? safetyPause : Math.max(pauseBefore(count - beginning), 3 * data.reply.total),
  )
  looks.set(query, { live, beginning, count, pause: next })
  return next
}

/** Read before anything was drawn, and so new enough for the first that draws it. */
const ahead = new WeakSet<object>()

/** How long it is that, in ms. */
const freshAhead = 2_000

/** Reads an address that is about to be shown. A failure is left to be met when it is. */
export async function readDocumentAhead(client: QueryClient, api: Api, url: string): Promise<void> {
  await client.prefetchQuery(documentQuery(api, url))
  const loaded = client.getQueryData<Loaded>(['document', url])
  if (loaded !== undefined) ahead.add(loaded)
}

/** As `documentQuery`, and looked at again while something in the document is on its way, or as long as it is not what one `awaits`. */
export function watchedQuery(api: Api, url: string, awaits?: (document: ApiDocument) => boolean) {
  return queryOptions({
    ...documentQuery(api, url),
    staleTime: ({ state }) => (state.data !== undefined && ahead.has(state.data) ? freshAhead : 0),
    // Another page or another order of the same collection: the rows of before stay until the new ones are there.
    placeholderData: (previous, query) =>
      query !== undefined && bare(query.queryKey[1]) === bare(url)
        ? previous
        : api.broughtAlong?.at(url),
    refetchInterval: (query): number | false => pauseFor(query, api, awaits),
  })
}

/** Reads an address, and goes on looking at it while something in it is on its way. */
export function useDocument(url: string) {
  const api = useApi()
  // When the change stream comes or goes, the pauses are others.
  useLiveStatus(api.live)
  return useQuery(watchedQuery(api, url))
}

function bare(url: string | undefined): string | undefined {
  return url?.split('?', 1)[0]
}

/** Everything read may have changed by a request that was sent: what is on screen is read again, the rest when it is next needed. */
export async function refreshDocuments(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: ['document'] })
}
