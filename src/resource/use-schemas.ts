import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { accountIdOf, lastAccountId } from '../api/account'
import { understandRead } from '../api/exchange'
import { ApiProblem } from '../api/problem'
import { readRequest } from '../api/operations'
import { isSchemasOfNone } from '../api/scope'
import type { Reply } from '../api/reply'
import { jsonOf } from '../api/resource'
import { parseJson } from '../json/parse'
import { stringifyJson } from '../json/stringify'
import { SchemaSet } from '../schema/schema-set'
import { useApi, type Api } from './api-context'
import { keepSchemas, keptSchemas } from './kept-schemas'
import { retryPauseOf } from './retries'

/** The URL of the schemas that go with an address: what the server's X-API-Schemas header says, else below the root. */
export function schemasUrlFor(api: Api, said: string | undefined): string {
  const fallback = `${api.endpoint.root}/schemas`
  if (said === undefined) return fallback
  const place = api.endpoint.locate(said)
  // go-rancher advertises `//schemas` at the base URL, where nothing stands.
  if (place.kind !== 'inside' || place.path.startsWith('//')) return fallback
  return isSchemasOfNone(place.path, api.endpoint) ? fallback : place.url
}

/** The schemas as a page sees them; `data` may be those of the last visit until the server has answered. */
export interface SchemasQuery {
  readonly data: SchemaSet | undefined
  readonly error: unknown
  readonly isPending: boolean
  readonly refetch: () => void
}

/**
 * All schemas of the API. They are asked for once per URL and visit; what the last visit kept bridges the wait. A
 * failure leaves the page working without them.
 */
export function useSchemas(url: string): SchemasQuery {
  const api = useApi()
  const fresh = useQuery(schemasQuery(api, url))
  const kept = useQuery({
    queryKey: ['kept-schemas', url],
    staleTime: Infinity,
    // Who has the answer already needs no other.
    enabled: fresh.data === undefined,
    queryFn: async () => {
      const reply = await keptSchemas(url)
      return reply === null ? null : { ...reply, set: await readKept(api, url, reply.text) }
    },
  })
  // What one account may see is not shown to another, nor to nobody in particular.
  const isOurs =
    kept.data?.account === undefined || kept.data.account === lastAccountId(api.activity.snapshot())
  // The same text needs no second reading by everything that depends on the schemas.
  const same = kept.data != null && kept.data.text === fresh.data?.text
  const data = same
    ? kept.data?.set
    : (fresh.data?.set ?? (fresh.isPending && isOurs ? kept.data?.set : undefined))
  const isPending = fresh.isPending && data === undefined
  const { error, refetch } = fresh
  return useMemo(
    () => ({ data, error, isPending, refetch: () => void refetch() }),
    [data, error, isPending, refetch],
  )
}

/** How schemas are read from the API: once per URL and visit. */
export function schemasQuery(api: Api, url: string) {
  return queryOptions({
    queryKey: ['schemas', url],
    staleTime: Infinity,
    gcTime: Infinity,
    queryFn: async ({ signal }) => {
      const answer = await api.send(readRequest(url), signal)
      const read = await readAnswer(api, url, answer, signal)
      void keepSchemas(url, { text: read.text, account: accountIdOf(answer) })
      return read
    },
    // A server that starts has its schemas a little later.
    refetchInterval: (query): number | false => retryPauseOf(query) ?? false,
  })
}

async function readAnswer(
  api: Api,
  url: string,
  answer: Reply,
  signal: AbortSignal,
): Promise<{ text: string; set: SchemaSet }> {
  const { document } = understandRead(answer, api.dialect)
  let [json, text] = [jsonOf(document), answer.body]
  api.endpoint.hear(answer.url, json)
  if (document.kind === 'collection' && document.collection.pagination?.next !== undefined) {
    const { collection } = document
    const { wholeSchemas } = await import('./whole-schemas')
    json = await wholeSchemas(api, { url, collection, signal })
    text = stringifyJson(json)
  }
  // The family is told by the schemas for good, and reads them in its own way.
  await api.family.hear(json, answer)
  const set = api.dialect.readSchemas(json)
  if (set.all.length > 0) return { text, set }
  const message = `${url} holds no schemas.`
  throw new ApiProblem({ kind: 'refused', reply: answer, fields: { message } })
}

async function readKept(api: Api, url: string, text: string): Promise<SchemaSet> {
  const json = parseJson(text)
  api.endpoint.hear(url, json)
  await api.family.hear(json)
  return api.dialect.readSchemas(json)
}

export const noSchemas = new SchemaSet([])
