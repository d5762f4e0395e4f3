import type { ActivityEntry } from '../../api/activity'
import { describeProblem } from '../../api/problem'
import type { Reply } from '../../api/reply'
import { apiRequest, type ApiRequest } from '../../api/request'
import { makeHider, type Hider } from './hide'
import { knownSecrets, type IsSecretField } from './known-secrets'
import { isSecretHeader } from './secret-names'

/** One request and its reply as they may leave the tab: nothing in it is a credential. */
export interface SafeEntry {
  /** In ms since 1970. */
  readonly startedAt: number
  readonly request: ApiRequest
  readonly reply: Reply | undefined
  /** Why there is no reply, as a sentence. */
  readonly problem: string | undefined
  /** The reply had a body that was not kept, or was no text to begin with. */
  readonly bodyLost: boolean
}

/** What exports may be told. */
export interface ExportOptions {
  /** What scripts show in place of keys, `user:secret` with shell variables; false for none. */
  readonly keys: string | false
  /** Whether the schemas call a field a secret. */
  readonly isSecretField?: IsSecretField | undefined
  /** When the export is made, in ms since 1970. */
  readonly now?: number | undefined
}

/** The entries without anything secret, in the order given. */
export function safeEntries(
  entries: readonly ActivityEntry[],
  { isSecretField = () => false }: Pick<ExportOptions, 'isSecretField'> = {},
): SafeEntry[] {
  const hide = makeHider(knownSecrets(entries, isSecretField))
  return entries.map(({ startedAt, safeRequest, reply: answer, problem }) => {
    const request = safe(safeRequest, hide)
    const reply = answer ?? problem?.reply
    return {
      startedAt,
      request,
      reply: reply === undefined ? undefined : safeReply(reply, request, hide),
      problem: problem === undefined ? undefined : hide.text(inWords(problem)),
      bodyLost: reply !== undefined && reply.body === '' && reply.size > 0,
    }
  })
}

function safe({ method, url, headers, body, form }: ApiRequest, hide: Hider): ApiRequest {
  const parts = form?.parts.map(({ name, value }) => ({
    name: hide.text(name),
    value: typeof value === 'string' ? hide.part(name, value) : value,
  }))
  return apiRequest({
    method,
    url: hide.url(url),
    headers: headers
      .filter(([name]) => !isSecretHeader(name))
      .map(([name, value]) => [name, hide.text(value)]),
    body: body === null ? null : hide.body(body),
    ...(form && parts && { form: { ...form, parts } }),
  })
}

function safeReply(reply: Reply, request: ApiRequest, hide: Hider): Reply {
  return {
    ...reply,
    request,
    statusText: hide.text(reply.statusText),
    headers: reply.headers
      .filter(([name]) => !isSecretHeader(name))
      .map(([name, value]) => [name, URL.canParse(value) ? hide.url(value) : hide.text(value)]),
    body: hide.body(reply.body),
    url: hide.url(reply.url),
  }
}

function inWords(problem: unknown): string {
  const { title, explanation } = describeProblem(problem)
  return `${title}: ${explanation}`
}
