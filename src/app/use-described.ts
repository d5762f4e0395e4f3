import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { understandRead } from '../api/exchange'
import { readRequest } from '../api/operations'
import type { Address } from '../resource/address'
import { useApi } from '../resource/api-context'
import { descriptionsKey, type Descriptions } from '../resource/reference/descriptions'
import { jsonOf } from '../api/resource'
import type { SchemaSet } from '../schema/schema-set'
import { useHostPage } from './host-page'

/**
 * The schemas with the descriptions that the page around names a file of, else of the API's own typeDocumentation, and
 * with those of a file that somebody opened; without any until they are there, or if they cannot be had.
 */
export function useDescribed(
  schemas: SchemaSet | undefined,
  address: Address,
): SchemaSet | undefined {
  const api = useApi()
  const said = useHostPage()?.docsJson
  const link = said ?? schemas?.get('typeDocumentation')?.links.get('collection')
  // What nobody has named is asked for when somebody reads about types, and not before.
  const isRead = /^(types|graph|docs)$/.test(address.view) || /\/schemas\/./i.test(address.path)
  const place = link === undefined ? undefined : api.endpoint.locate(link)
  const url = place === undefined || place.kind === 'unusable' ? undefined : place.url
  const { data: docs } = useQuery({
    queryKey: ['docs', url],
    // First what the page is for.
    enabled: url !== undefined && schemas !== undefined && (said !== undefined || isRead),
    staleTime: Infinity,
    queryFn: async ({ signal }): Promise<Descriptions> => {
      const [{ described }, reply] = await Promise.all([
        import('../schema/described'),
        api.send(readRequest(url ?? ''), signal),
      ])
      return { described, json: jsonOf(understandRead(reply, api.dialect).document) }
    },
  })
  const { data: opened } = useQuery<Descriptions>({
    queryKey: descriptionsKey,
    queryFn: skipToken,
  })
  return useMemo(
    () =>
      [docs, opened].reduce(
        (set, more) => (set === undefined || more == null ? set : more.described(set, more.json)),
        schemas,
      ),
    [docs, opened, schemas],
  )
}
