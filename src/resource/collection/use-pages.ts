import { useMemo, useState } from 'react'
import type { Collection, Resource } from '../../api/resource'
import { useApi, type Api } from '../api-context'
import { usePlace } from '../place'
import type { Loaded } from '../use-document'
import { useDocuments } from '../use-documents'

/** The pages that are in the table: the one at the address and those loaded after it. */
export interface Pages {
  /** Every resource once, in the server's order. */
  readonly rows: readonly Resource[]
  /** How many pages there are, the first included. */
  readonly count: number
  readonly loading: boolean
  /** Why the last page could not be read. */
  readonly error: unknown
  /** The absolute URL of the page after the last one; undefined at the end. */
  readonly next: string | undefined
  /** Loads it, or tries again where that failed. */
  readonly more: () => void
}

/** What was loaded beyond the first page, so that coming back finds it again. */
const remembered = new WeakMap<Api, Map<string, readonly string[]>>()

/** The rows of a collection's page and of the pages that were loaded after it. */
export function usePages(collection: Collection): Pages {
  const api = useApi()
  const { url } = usePlace()
  const [urls, setUrls] = useState<readonly string[]>(() => remembered.get(api)?.get(url) ?? [])
  const results = useDocuments(urls)
  const collections = useMemo(() => results.map(({ data }) => collectionIn(data)), [results])
  const loading =
    results.length < urls.length ||
    results.some(({ isPending, isRefetchError }) => isPending && !isRefetchError)
  const error = results.find(({ data, error }) => data === undefined && error !== null)?.error
  const rows = useMemo(() => allRows([collection, ...collections]), [collection, collections])
  const last = urls.length === 0 ? collection : collections.at(-1)
  const link = last?.pagination?.next
  const place = link === undefined ? undefined : api.endpoint.locate(link, url)
  const isNew = place?.kind === 'inside' && place.url !== url && !urls.includes(place.url)
  const next = isNew ? place.url : undefined

  function more() {
    if (error !== undefined)
      return results.forEach(({ data, refetch }) => data === undefined && void refetch())
    if (next === undefined || loading) return
    const longer = [...urls, next]
    const kept = remembered.get(api) ?? new Map<string, readonly string[]>()
    remembered.set(api, kept.set(url, longer))
    setUrls(longer)
  }

  return { rows, count: 1 + urls.length, loading, error, next, more }
}

function collectionIn(loaded: Loaded | undefined): Collection | undefined {
  return loaded?.document.kind === 'collection' ? loaded.document.collection : undefined
}

/** Pages are read at different times: what moved from one to the next meanwhile is there once. */
function allRows(collections: readonly (Collection | undefined)[]): readonly Resource[] {
  const [first, ...others] = collections
  if (others.length === 0) return first?.data ?? []
  const seen = new Set<string>()
  return collections.flatMap((collection) =>
    (collection?.data ?? []).filter(({ type, id }) => {
      if (id === undefined) return true
      const key = `${type ?? ''}/${id}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    }),
  )
}
