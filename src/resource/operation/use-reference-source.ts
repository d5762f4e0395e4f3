import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useHref } from 'react-router'
import { describeProblem } from '../../api/problem'
import type { ReferenceSource } from '../../forms/reference-source'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { resourceUrl } from '../reference-link'
import { documentQuery } from '../use-document'
import { isPartial, merged, optionsIn, searchPath } from './reference-search'

const freshFor = 30_000

/** Options for reference pickers: the collection that the field names, or that of its type; searched by the server when it is long. */
export function useReferenceSource(): ReferenceSource {
  const api = useApi()
  const client = useQueryClient()
  const { schemas } = usePlace()
  // What stands before a path in an address of this page.
  const prefix = useHref('/').slice(0, -1)
  return useMemo(
    () => ({
      async options({ target, referenceCollection }, search, signal) {
        const link = referenceCollection ?? schemas.get(target)?.links.get('collection')
        if (link === undefined)
          throw new Error('The API does not say where these are listed; type an id.')
        const place = api.endpoint.locate(link)
        if (place.kind !== 'inside')
          throw new Error('These are listed on another host; type an id.')
        const read = async (url: string) => {
          const query = documentQuery(api, url)
          const { document } = await client.fetchQuery({ ...query, staleTime: freshFor })
          return document.kind === 'collection' ? document.collection : undefined
        }
        try {
          const page = await read(place.url)
          if (page === undefined) return { options: [], partial: false }
          const first = { options: optionsIn(page), partial: isPartial(page) }
          if (!first.partial || search === '' || signal.aborted) return first
          // Too many to look through here: the server looks, and what is known already is searched as well.
          const schema = schemas.get(page.resourceType) ?? schemas.get(target)
          const path = searchPath(place.path, search, schema, api.dialect)
          const found = path === undefined ? undefined : await read(api.endpoint.url(path))
          if (found === undefined) return first
          return { options: merged(optionsIn(found), first.options), partial: isPartial(found) }
        } catch (error) {
          const { title, explanation } = describeProblem(error)
          throw new Error(`${title}: ${explanation}`, { cause: error })
        }
      },
      href(target, id) {
        const url = resourceUrl(target, id, schemas)
        const place = url === undefined ? undefined : api.endpoint.locate(url)
        if (place?.kind !== 'inside') return undefined
        const { pathname, search } = toAddress(place.path)
        return prefix + pathname + search
      },
    }),
    [api, client, schemas, prefix],
  )
}
