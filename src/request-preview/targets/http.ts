import { contentLength } from './content-length'
import type { SnippetTarget } from './target'

/** The message as HTTP/1.1 writes it (RFC 9112), its lines ended for reading; the body stands exactly as it is sent. */
export const http: SnippetTarget = {
  id: 'http',
  title: 'HTTP',
  language: 'http',
  render(request) {
    const { host, pathname, search } = new URL(request.url)
    const length = contentLength(request)
    const head = [
      `${request.method} ${pathname}${search} HTTP/1.1`,
      `Host: ${host}`,
      // A header without a value is written without a trailing space.
      ...request.headers.map(([name, value]) => `${name}: ${value}`.trimEnd()),
      ...(length === undefined ? [] : [`Content-Length: ${length}`]),
    ].join('\n')
    return request.body === null ? head : `${head}\n\n${request.body}`
  },
}
