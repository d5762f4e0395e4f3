import type { ActivityEntry } from '../../api/activity'
import type { Reply } from '../../api/reply'
import { headerOf } from '../../api/reply'
import type { ApiRequest } from '../../api/request'
import { fileType, type FormPart } from '../../api/request-form'
import { contentLength } from '../targets/content-length'
import { queryParts } from './query'
import { safeEntries, type ExportOptions, type SafeEntry } from './safe-entries'

/** The entries as an HTTP Archive, format 1.2 (JSON text); credentials and cookies are not in it. */
export function exportHar(entries: readonly ActivityEntry[], options: ExportOptions): string {
  const log = {
    version: '1.2',
    creator: { name: 'API UI', version: '1' },
    comment: 'Credentials, cookies and secret fields were taken out.',
    entries: safeEntries(entries, options).map(harEntry),
  }
  return `${JSON.stringify({ log }, null, 2)}\n`
}

function harEntry({ startedAt, request, reply, problem, bodyLost }: SafeEntry) {
  const wait = milliseconds(reply?.firstByte)
  const receive = milliseconds((reply?.total ?? 0) - (reply?.firstByte ?? 0))
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    // By definition the sum of the timings that are known.
    time: milliseconds(wait + receive),
    request: harRequest(request),
    response: reply === undefined ? noResponse : harResponse(reply, bodyLost),
    cache: {},
    timings: { send: 0, wait, receive },
    ...(problem === undefined ? {} : { comment: problem }),
  }
}

// A page is not told which version of HTTP was spoken.
const httpVersion = 'HTTP/1.1'

function harRequest(request: ApiRequest) {
  const { method, url, headers, body, form } = request
  return {
    method,
    url,
    httpVersion,
    cookies: [],
    headers: headers.map(([name, value]) => ({ name, value })),
    queryString: queryParts(new URL(url).search).map(({ name, value }) => ({ name, value })),
    ...(body === null
      ? {}
      : {
          postData: {
            mimeType:
              headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'text/plain',
            // The format has either; what is in a file is not kept.
            ...(form === undefined ? { text: body } : { params: form.parts.map(harParam) }),
          },
        }),
    headersSize: -1,
    bodySize: contentLength(request) ?? 0,
  }
}

function harParam({ name, value }: FormPart) {
  return typeof value === 'string'
    ? { name, value }
    : { name, fileName: value.name, contentType: fileType(value) }
}

function harResponse(reply: Reply, bodyLost: boolean) {
  return {
    status: reply.status,
    statusText: reply.statusText,
    httpVersion,
    cookies: [],
    headers: reply.headers.map(([name, value]) => ({ name, value })),
    content: {
      size: reply.size,
      mimeType: headerOf(reply, 'content-type') ?? 'application/octet-stream',
      ...(bodyLost ? { comment: 'The body was too long to be kept.' } : { text: reply.body }),
    },
    redirectURL: headerOf(reply, 'location') ?? '',
    headersSize: -1,
    bodySize: -1,
  }
}

/** As browsers write a request that got no reply. */
const noResponse = {
  status: 0,
  statusText: '',
  httpVersion: '',
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: 'x-unknown' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
}

/** To the microsecond, and never below zero. */
function milliseconds(time = 0): number {
  return Math.max(0, Math.round(time * 1000) / 1000)
}
