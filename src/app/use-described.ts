import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { understandRead } from '../api/exchange'
import { readRequest } from '../api/operations'
import { useApi } from '../resource/api-context'
import { jsonOf } from '../api/resource'
import type { SchemaSet } from '../schema/schema-set'
import { useHostPage } from './host-page'

/** The schemas with the descriptions that the page around names a file of; without them until they are there, or if they cannot be had. */
export function useDescribed(schemas: SchemaSet | undefined): SchemaSet | undefined {
  const api = useApi()
  const link = useHostPage()?.docsJson
  const place = link === undefined ? undefined : api.endpoint.locate(link)
  const url = place === undefined || place.kind === 'unusable' ? undefined : place.url
  const { data: docs } = useQuery({
    queryKey: ['docs', url],
    // First what the page is for.
    enabled: url !== undefined && schemas !== undefined,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const [{ described }, reply] = await Promise.all([
        import('../schema/described'),
        api.send(readRequest(url ?? ''), signal),
      ])
      return { described, json: jsonOf(understandRead(reply, api.dialect).document) }
    },
  })
  return useMemo(
    () =>
      docs === undefined || schemas === undefined ? schemas : docs.described(schemas, docs.json),
    [docs, schemas],
  )
}
