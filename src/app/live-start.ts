import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ApiDocument } from '../api/resource'
import { useApi } from '../resource/api-context'
import type { SchemaSet } from '../schema/schema-set'

/** The page is loaded first; hearing of changes comes after it. In ms. */
const restBefore = 200
/** As long as what does the hearing cannot be loaded, in ms. */
const restBetween = 5000

/** What has been read: the document, and the schemas of the scope it stands in. */
interface ReadPlace {
  readonly url: string
  readonly document: ApiDocument
  readonly schemas: SchemaSet
  readonly schemasUrl: string
}

/**
 * Hears of changes in the scope whose schemas these are, once something has been read; undefined goes on with the
 * scope of before. What does the hearing is loaded then.
 */
export function useLiveChanges(read: ReadPlace | undefined) {
  const api = useApi()
  const { dialect } = api
  const client = useQueryClient()
  const url = read && dialect.stream.url({ ...read, endpoint: api.endpoint })
  const [at, setAt] = useState(url)
  if (read !== undefined && url !== at) setAt(url)
  const type = read && typeOf(read)
  useEffect(() => {
    if (type !== undefined) api.live.follow(type)
  }, [api, type])
  useEffect(() => {
    const { live } = api
    if (at === undefined || live.open === undefined) return
    let left = false
    const begin = async () => {
      try {
        const { connectLive } = await import('../resource/live/connection')
        if (!left) live.connection = connectLive(api, client, at)
      } catch {
        if (!left) beginIn(restBetween)
      }
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const beginIn = (rest: number) => (timer = setTimeout(() => void begin(), rest))
    beginIn(restBefore)
    return () => {
      left = true
      clearTimeout(timer)
      if (live.connection?.url === at) live.connection.end()
    }
  }, [api, client, at, dialect])
}

/** The type that is on screen, as its schema spells it; undefined for what has none. */
function typeOf({ document, schemas, url }: ReadPlace): string | undefined {
  if (document.kind === 'value') return undefined
  if (document.kind === 'resource') return schemas.ofResource(document.resource.type, url)?.id
  return (schemas.get(document.collection.resourceType) ?? schemas.forCollection(url))?.id
}
