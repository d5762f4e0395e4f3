import type { QueryClient } from '@tanstack/react-query'
import { readContent } from '../api/content'
import type { Dialect } from '../api/dialects/dialect'
import { understandRead, type Exchange } from '../api/exchange'
import type { Reply } from '../api/reply'
import { jsonOf, type ApiDocument } from '../api/resource'
import type { Api } from './api-context'

type Read = Exchange & { readonly document: ApiDocument }

/**
 * Understands the answer to a GET, and hears of the server's family by it: where that turns out to be another, what was
 * read is read again. Throws as `understandRead`.
 */
export function readReply(api: Api, reply: Reply): Read {
  const content = readContent(reply)
  if (content.kind === 'json') {
    api.endpoint.hear(reply.url, content.value)
    void api.family.hear(content.value, reply)
  }
  return understandRead(reply, api.dialect, content)
}

/** Reads what was read already in the way of another family. */
export function readAgainAs(dialect: Dialect, client: QueryClient): void {
  client.setQueriesData<Read>(
    { queryKey: ['document'] },
    (read) =>
      read && { ...read, document: dialect.readDocument(jsonOf(read.document), read.reply.url) },
  )
}
