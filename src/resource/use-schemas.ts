import { useQuery } from '@tanstack/react-query'
import { understandRead } from '../api/exchange'
import { ApiProblem } from '../api/problem'
import { readRequest } from '../api/operations'
import { jsonOf } from '../api/resource'
import { SchemaSet } from '../schema/schema-set'
import { useApi, type Api } from './api-context'

/** The URL of the schemas that go with an address: what the server's X-API-Schemas header says, else below the root. */
export function schemasUrlFor(api: Api, said: string | undefined): string {
  const fallback = `${api.endpoint.root}/schemas`
  if (said === undefined) return fallback
  const place = api.endpoint.locate(said)
  // go-rancher advertises `//schemas` at the base URL, where nothing stands.
  return place.kind === 'inside' && !place.path.startsWith('//') ? place.url : fallback
}

/** All schemas of the API. They are read once per URL and kept; a failure leaves the page working without them. */
export function useSchemas(url: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['schemas', url],
    staleTime: Infinity,
    gcTime: Infinity,
    queryFn: async ({ signal }): Promise<SchemaSet> => {
      const answer = await api.send(readRequest(url), signal)
      const { reply, document } = understandRead(answer, api.dialect)
      const schemas = api.dialect.readSchemas(jsonOf(document))
      if (schemas.all.length === 0)
        throw new ApiProblem({
          kind: 'refused',
          reply,
          message: 'no schemas',
          fields: { message: `${url} holds no schemas.` },
        })
      return schemas
    },
  })
}

export const noSchemas = new SchemaSet([])
