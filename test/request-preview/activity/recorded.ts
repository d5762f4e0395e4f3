import { Activity, type ActivityEntry } from '../../../src/api/activity'
import { apiRequest, type ApiRequest, type RequestParts } from '../../../src/api/request'
import type { RequestForm } from '../../../src/api/request-form'
import { send } from '../../../src/api/send'

/** A time all made-up entries have. */
const noon = Date.UTC(2026, 10, 21, 12)

/** What made-up entries are exported with. */
export const options = { keys: '${CATTLE_ACCESS_KEY}:${CATTLE_SECRET_KEY}', now: noon } as const

interface Answered {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: readonly (readonly [string, string])[]
}

/** An entry of a tab's activity, made up; `starred` is the body as it may be shown. */
export function entry(
  parts: RequestParts & { starred?: string },
  answered: Answered | null = {},
): ActivityEntry {
  const { starred, ...rest } = parts
  const request = apiRequest(rest)
  const safeRequest = starred === undefined ? request : apiRequest({ ...rest, body: starred })
  return {
    id: 1,
    startedAt: noon,
    request,
    safeRequest,
    reply: answered === null ? undefined : replyTo(request, answered),
    problem: undefined,
  }
}

function replyTo(request: ApiRequest, { status = 200, body = '', headers = [] }: Answered) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return {
    request,
    status,
    statusText: '',
    headers: [['content-type', 'application/json'] as const, ...headers],
    body: text,
    size: new TextEncoder().encode(text).length,
    url: request.url,
    firstByte: 12.5,
    total: 20,
  }
}

/** Sends for real and notes it, as the page does. */
export class Recorder {
  readonly activity = new Activity()

  async send(
    parts: RequestParts,
    starred?: string | RequestForm,
  ): Promise<{ readonly [name: string]: unknown; readonly id: string }> {
    const request = apiRequest(parts)
    const safe =
      starred === undefined
        ? request
        : apiRequest({
            ...parts,
            ...(typeof starred === 'string' ? { body: starred } : { form: starred }),
          })
    const id = this.activity.begin(request, safe, Date.now())
    const reply = await send(request, fetch)
    this.activity.finish(id, reply)
    return JSON.parse(reply.body) as { id: string }
  }
}
