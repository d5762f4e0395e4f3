import { isRead, type ApiRequest } from './request'
import type { Reply } from './reply'
import { retryAfter } from './retry-after'

/** Every way in which talking to an API can fail, as one closed family. */
export type ProblemKind =
  | 'unreachable'
  | 'cancelled'
  | 'redirected'
  | 'refused'
  | 'html'
  | 'empty'
  | 'not-json'
  | 'broken-json'
  | 'unasked'

/** The fields of an error resource that servers fill (specification, "Errors"); any may be missing. */
export interface ErrorFields {
  readonly status?: number | undefined
  readonly code?: string | undefined
  readonly message?: string | undefined
  readonly detail?: string | undefined
  readonly fieldName?: string | undefined
}

/** A failed exchange: what kind of failure, what was sent, and what came back if anything did. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly kind: ProblemKind
  readonly request: ApiRequest | undefined
  readonly reply: Reply | undefined
  readonly fields: ErrorFields

  constructor(facts: {
    kind: ProblemKind
    request?: ApiRequest
    reply?: Reply
    fields?: ErrorFields
    message?: string
    cause?: unknown
  }) {
    super(facts.message ?? facts.fields?.message ?? facts.kind, { cause: facts.cause })
    this.kind = facts.kind
    this.request = facts.request ?? facts.reply?.request
    this.reply = facts.reply
    this.fields = facts.fields ?? {}
  }
}

/** A problem in words: what happened, and what can be done about it. */
export interface ProblemWords {
  readonly title: string
  readonly explanation: string
  readonly advice: string
}

/** Puts any thrown value into words for people; never throws itself. */
export function describeProblem(error: unknown): ProblemWords {
  if (!(error instanceof ApiProblem))
    return {
      title: 'Something in this page failed',
      explanation: error instanceof Error ? error.message : String(error),
      advice: 'Reload to try again. The server was not asked to change anything by this.',
    }
  const address = error.request?.url ?? 'the server'
  switch (error.kind) {
    case 'unreachable':
      return {
        title: 'No answer',
        explanation: isTimeout(error.cause)
          ? `${address} did not answer in time.`
          : `${address} could not be reached, or does not allow this page to read its replies (CORS).`,
        advice: changes(error.request)
          ? 'The outcome is unknown: the server may have carried it out. To be sure, look at the resource before sending it again.'
          : 'Check that the server runs and that the address is right, then try again.',
      }
    case 'cancelled':
      return {
        title: 'Cancelled',
        explanation: 'The request was cancelled before an answer came.',
        advice: changes(error.request)
          ? 'The outcome is unknown: the server may have carried it out all the same. To be sure, look at the resource before sending it again.'
          : 'Reload to ask again.',
      }
    case 'redirected':
      return {
        title: 'Redirected',
        explanation: `${address} answered with a redirect. It was not followed: what changes something goes only where it was shown to go.`,
        advice:
          'Where it leads is hidden from pages; the curl command with -i shows it. The outcome is unknown: look at the resource before sending it again.',
      }
    case 'html':
      return {
        title: 'Not an API',
        explanation: `${address} answered with an HTML page instead of JSON${statusOf(error.reply)}.`,
        advice:
          'The address may belong to a website or a proxy’s sign-in page. Open it by itself, or try another address.',
      }
    case 'empty':
      return {
        title: 'An empty reply',
        explanation: `${address} answered without a body${statusOf(error.reply)}.`,
        advice: 'Nothing can be shown for this address. Go up, or reload to ask again.',
      }
    case 'not-json':
      return {
        title: 'Not JSON',
        explanation: `${address} answered with something that is not JSON${statusOf(error.reply)}.`,
        advice: 'Open it by itself to see all of it, or to save it.',
      }
    case 'broken-json':
      return {
        title: 'Broken JSON',
        explanation: `The reply of ${address} is not valid JSON: ${error.message}.`,
        advice:
          'It may have been cut off on its way. Reload to ask again; the reply is shown below as it came.',
      }
    case 'unasked':
      return {
        title: 'Nobody was asked',
        explanation: error.message,
        advice: changes(error.request)
          ? 'Copy the request to send it yourself.'
          : 'Go up to see what there is.',
      }
    case 'refused':
      return describeRefusal(error)
  }
}

function describeRefusal(error: ApiProblem): ProblemWords {
  const { reply, request, fields } = error
  const status = reply?.status ?? fields.status ?? 0
  const said = [fields.message, fields.detail].filter((text) => text !== undefined && text !== '')
  const code = fields.code === undefined || fields.code === '' ? undefined : fields.code
  const why = said.join(' — ') || code || 'The server gave no reason.'
  const field = fields.fieldName
    ? `${/[.!?]$/.test(why) ? '' : '.'} Field: ${fields.fieldName}.`
    : ''
  return {
    title: [status, reply?.statusText || reasonOf(status)].join(' ').trim(),
    explanation: why + field,
    advice: adviceFor(status, code, request, reply),
  }
}

function adviceFor(
  status: number,
  code: string | undefined,
  request: ApiRequest | undefined,
  reply: Reply | undefined,
): string {
  if (code === 'InvalidCSRFToken')
    return 'Nothing was changed: this page has no valid CSRF token, and a new one did not help. Over plain http browsers drop the Secure cookie that it comes in.'
  if (status === 401)
    return 'You are not signed in, or the session has ended. Sign in with a key or a token, or on the server’s own page in this browser and then reload.'
  if (status === 403) return `${missingRight(request)} Another project or another key may have it.`
  if (status === 404)
    return 'It may have been removed, or belongs to another project. Go up to see what there is.'
  if (status === 405) return 'The server does not allow this method here.'
  if (status === 409)
    return 'It was changed by someone else meanwhile, or is not in a state that allows this. Reload and look again.'
  if (status === 422)
    return 'The server did not accept a value. Correct it and send again; everything typed is kept.'
  if (status === 429 || status === 503) return adviceToWait(status, reply, request)
  if (status >= 500) return 'The server failed. Try again in a moment; its log may say more.'
  return 'Check the request and try again.'
}

function adviceToWait(status: number, reply?: Reply, request?: ApiRequest): string {
  const asked = reply === undefined ? undefined : retryAfter(reply)
  const pause = asked === undefined ? 'a pause' : `a pause of ${Math.ceil(asked / 1000)} s`
  const why =
    status === 429 || asked !== undefined
      ? `The server asks for ${pause}.`
      : 'The server is starting, or has too much to do.'
  return changes(request)
    ? `${why} Nothing is sent again by itself: send it when that is over.`
    : why
}

/** The right that a 403 is about, as far as the request tells. */
function missingRight(request: ApiRequest | undefined): string {
  if (request === undefined) return 'Your account or key has no right to this.'
  const { pathname, searchParams } = new URL(request.url)
  const action = searchParams.get('action')
  const parts = pathname.split('/').filter(Boolean)
  // The version says nothing about a right.
  const what = (parts.length > 1 && /^v\d/.test(parts[0] ?? '') ? parts.slice(1) : parts).join('/')
  const verb = action === null ? (verbs.get(request.method) ?? request.method) : `run ${action} on`
  return `Your account or key seems to have no right to ${verb} ${what}.`
}

const verbs: ReadonlyMap<string, string> = new Map([
  ['GET', 'read'],
  ['POST', 'create in'],
  ['PUT', 'change'],
  ['PATCH', 'change'],
  ['DELETE', 'delete'],
])

const reasons: ReadonlyMap<number, string> = new Map([
  [200, 'OK'],
  [201, 'Created'],
  [202, 'Accepted'],
  [204, 'No Content'],
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
  [406, 'Not Acceptable'],
  [409, 'Conflict'],
  [410, 'Gone'],
  [413, 'Content Too Large'],
  [415, 'Unsupported Media Type'],
  [422, 'Unprocessable Content'],
  [429, 'Too Many Requests'],
  [500, 'Internal Server Error'],
  [502, 'Bad Gateway'],
  [503, 'Service Unavailable'],
  [504, 'Gateway Timeout'],
])

/** The standard words for a status, for replies over HTTP/2 that carry none; empty for unknown ones. */
export function reasonOf(status: number): string {
  return reasons.get(status) ?? ''
}

function statusOf(reply: Reply | undefined): string {
  return reply === undefined
    ? ''
    : ` (${reply.status} ${reply.statusText || reasonOf(reply.status)})`
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'TimeoutError'
}

function changes(request: ApiRequest | undefined): boolean {
  return request !== undefined && !isRead(request.method)
}
