import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { changeStreamUrl } from '../api/change-stream-url'
import { useApi } from '../resource/api-context'
import type { SchemaSet } from '../schema/schema-set'

/** The page is loaded first; hearing of changes comes after it. In ms. */
const restBefore = 200
/** As long as what does the hearing cannot be loaded, in ms. */
const restBetween = 5000

/**
 * Hears of changes in the scope whose schemas these are, once something has been read; undefined goes on with the
 * scope of before. What does the hearing is loaded then.
 */
export function useLiveChanges(read: { schemas: SchemaSet; url: string } | undefined) {
  const api = useApi()
  const client = useQueryClient()
  const url = read && changeStreamUrl(read.schemas, read.url, api.endpoint)
  const [at, setAt] = useState(url)
  if (url !== undefined && url !== at) setAt(url)
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
  }, [api, client, at])
}
