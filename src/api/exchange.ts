import { readContent, type Content } from './content'
import type { Dialect } from './dialects/dialect'
import { ApiProblem } from './problem'
import type { ApiDocument } from './resource'
import { headerOf, type Reply } from './reply'

/** A reply understood: the reply itself, what it holds, and where it says the schemas are. */
export interface Exchange {
  readonly reply: Reply
  /** Undefined for an empty body or a text, which are fine answers to a change. */
  readonly document: ApiDocument | undefined
  readonly schemasUrl: string | undefined
}

/** Understands the answer to a change; an empty body is fine, and so is a text: actions answer with what they like. Throws `ApiProblem` for refusals and what cannot be read. */
export function understand(
  reply: Reply,
  dialect: Dialect,
  content: Content = readContent(reply),
): Exchange {
  const json = content.kind === 'json' ? content.value : undefined
  const error = json === undefined ? undefined : dialect.readError(json, reply.status)
  if (reply.status >= 400) {
    throw new ApiProblem({
      kind: 'refused',
      reply,
      fields: error ?? textFields(reply, content.kind),
    })
  }
  // A 200 that holds an error resource is one: some proxies lose the status.
  if (error !== undefined && error.status !== undefined)
    throw new ApiProblem({ kind: 'refused', reply, fields: error })
  if (content.kind === 'html') throw new ApiProblem({ kind: 'html', reply })
  if (content.kind === 'broken-json')
    throw new ApiProblem({ kind: 'broken-json', reply, message: content.error.message })
  return {
    reply,
    document: json === undefined ? undefined : dialect.readDocument(json, reply.url),
    schemasUrl: headerOf(reply, 'x-api-schemas'),
  }
}

/** Understands the answer to a GET that is to be shown: an empty one is a problem too. */
export function understandRead(
  reply: Reply,
  dialect: Dialect,
  content: Content = readContent(reply),
): Exchange & { document: ApiDocument } {
  const { document, ...rest } = understand(reply, dialect, content)
  if (content.kind === 'text') throw new ApiProblem({ kind: 'not-json', reply })
  if (document === undefined) throw new ApiProblem({ kind: 'empty', reply })
  return { ...rest, document }
}

function textFields(reply: Reply, kind: string): { message?: string } {
  if (kind === 'html')
    return { message: 'The answer is an HTML page: the address may be a website’s or a proxy’s.' }
  const line = reply.body.trim().split('\n', 1)[0] ?? ''
  return kind === 'text' && line !== '' ? { message: line.slice(0, 500) } : {}
}
