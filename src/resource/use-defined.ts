import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { understandRead } from '../api/exchange'
import { readRequest } from '../api/operations'
import { jsonOf } from '../api/resource'
import { retryPause } from '../api/retry'
import type { SchemaSet } from '../schema/schema-set'
import { useApi } from './api-context'
import { retryPauseOf } from './retries'

/** The schemas with the fields of some types in them. */
interface Defined {
  readonly schemas: SchemaSet
  /** Whether the fields are still to come. */
  readonly pending: boolean
}

/**
 * The schemas with the fields of this type, which some families have to be asked for. A server that does not have them
 * yet is asked again; where they cannot be had, the type is as it was.
 */
export function useDefined(schemas: SchemaSet, type: string | undefined): Defined {
  const api = useApi()
  const { definitions } = api.dialect
  const schema = schemas.get(type)
  const url = schema && definitions?.url(schema, api.endpoint)
  const query = useQuery({
    queryKey: ['definitions', url],
    staleTime: Infinity,
    enabled: url !== undefined,
    queryFn: async ({ signal }) =>
      jsonOf(understandRead(await api.send(readRequest(url ?? ''), signal), api.dialect).document),
    refetchInterval: (failing): number | false => retryPauseOf(failing) ?? false,
  })
  const defined = useMemo(
    () =>
      query.data === undefined || schema === undefined || definitions === undefined
        ? schemas
        : schemas.with(definitions.read(query.data, schema)),
    [schemas, schema, definitions, query.data],
  )
  const comes = query.error === null || retryPause(query.error, 1, 0) !== undefined
  return { schemas: defined, pending: url !== undefined && query.data === undefined && comes }
}
