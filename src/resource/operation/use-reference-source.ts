import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { describeProblem } from '../../api/problem'
import type { ReferenceSource } from '../../forms/reference-source'
import { own, text } from '../../json/value'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { resourceUrl } from '../reference-link'
import { documentQuery } from '../use-document'

const freshFor = 30_000

/** Options for reference pickers: the first page of the collection that the field names, or of its type. */
export function useReferenceSource(): ReferenceSource {
  const api = useApi()
  const client = useQueryClient()
  const { schemas } = usePlace()
  return useMemo(
    () => ({
      async options({ target, referenceCollection }) {
        const link = referenceCollection ?? schemas.get(target)?.links.get('collection')
        if (link === undefined)
          throw new Error('The API does not say where these are listed; type an id.')
        const place = api.endpoint.locate(link)
        if (place.kind !== 'inside')
          throw new Error('These are listed on another host; type an id.')
        try {
          const query = documentQuery(api, place.url)
          const { document } = await client.fetchQuery({ ...query, staleTime: freshFor })
          if (document.kind !== 'collection') return { options: [], partial: false }
          const { data, pagination } = document.collection
          return {
            options: data.flatMap(({ id, value }) =>
              id === undefined ? [] : [{ id, name: text(own(value, 'name')) }],
            ),
            partial: pagination?.next !== undefined || pagination?.partial === true,
          }
        } catch (error) {
          const { title, explanation } = describeProblem(error)
          throw new Error(`${title}: ${explanation}`, { cause: error })
        }
      },
      href(target, id) {
        const url = resourceUrl(target, id, schemas)
        const place = url === undefined ? undefined : api.endpoint.locate(url)
        return place?.kind === 'inside' ? place.path : undefined
      },
    }),
    [api, client, schemas],
  )
}
