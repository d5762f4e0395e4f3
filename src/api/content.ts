import { JsonSyntaxError, parseJson } from '../json/parse'
import type { JsonValue } from '../json/value'
import { headerOf, type Reply } from './reply'

/** What a reply's body is, whatever its Content-Type claims: go-rancher sends JSON as text/plain. */
export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'json'; readonly value: JsonValue }
  | { readonly kind: 'broken-json'; readonly error: JsonSyntaxError }
  | { readonly kind: 'html' }
  | { readonly kind: 'text' }

/** A reply may be read before it is needed, and by several. */
const known = new WeakMap<Reply, Content>()

/** Reads the body of a reply; never throws. */
export function readContent(reply: Reply): Content {
  const content = known.get(reply) ?? contentOf(reply)
  known.set(reply, content)
  return content
}

function contentOf(reply: Reply): Content {
  const start = reply.body.trimStart().slice(0, 1)
  if (start === '') return { kind: reply.cutOff === true ? 'text' : 'empty' }
  const claim = headerOf(reply, 'content-type') ?? ''
  const claimsJson = /\bjson\b/i.test(claim)
  if (start === '<' && !claimsJson) return { kind: 'html' }
  if (!claimsJson && start !== '{' && start !== '[') return { kind: 'text' }
  try {
    return { kind: 'json', value: parseJson(reply.body) }
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
    if (start === '<') return { kind: 'html' }
    return claimsJson || start === '{' ? { kind: 'broken-json', error } : { kind: 'text' }
  }
}
