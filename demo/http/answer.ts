import type { World } from '../data/world'
import { formatJson } from '../json'
import { htmlPage, wantsHtml } from './html-page'
import { urlAt, type Place } from './place'
import type { Reply } from './reply'

/** Turns a reply into the bytes this reader wants: JSON, or a page around it for a browser. */
export function answer(world: World, place: Place, request: Request, reply: Reply): Response {
  const schemas = urlAt(place, 'schemas')
  const headers = new Headers({
    ...reply.headers,
    'X-API-Schemas': schemas,
    'Cache-Control': 'no-cache',
    Vary: 'Accept, User-Agent',
  })
  const empty = request.method === 'HEAD' || reply.status === 204
  if (reply.text) {
    headers.set('Content-Type', reply.text.type)
    return new Response(empty ? null : reply.text.body, { status: reply.status, headers })
  }
  if (!reply.document) return new Response(null, { status: reply.status, headers })
  const html = wantsHtml(new URL(request.url), request.headers)
  headers.set('Content-Type', `${html ? 'text/html' : 'application/json'}; charset=utf-8`)
  const docs = world.catalog.get('typeDocumentation')?.path
  const body = html
    ? htmlPage(reply.document, schemas, docs ? urlAt(place, docs) : null)
    : formatJson(reply.document)
  return new Response(empty ? null : body, { status: reply.status, headers })
}
