import type { World } from '../data/world'
import { formatJson } from '../json'
import { wantsHtml } from './html-page'
import { urlAt, type Place } from './place'
import type { Reply } from './reply'
import { wrap, wrapperFor, type Wrapper } from './wrapper'

/** Turns a reply into the bytes this reader wants: JSON, or a page around it for a browser. */
export function answer(
  {
    world,
    place,
    wrapper,
    schemas,
  }: { world: World; place: Place; wrapper: Wrapper; schemas: string | null },
  request: Request,
  reply: Reply,
): Response {
  const headers = new Headers({
    ...reply.headers,
    'Cache-Control': 'no-cache',
    Vary: 'Accept, User-Agent',
  })
  if (schemas !== null && reply.unannounced !== true) headers.set('X-API-Schemas', schemas)
  const empty = request.method === 'HEAD' || reply.status === 204
  const send = (type: string, body: string) => {
    headers.set('Content-Type', type)
    return new Response(empty ? null : body, { status: reply.status, headers })
  }
  const { document, text } = reply
  if (text) return send(text.type, text.body)
  if (!document) return new Response(null, { status: reply.status, headers })
  if (!wantsHtml(new URL(request.url), request.headers))
    return send('application/json; charset=utf-8', formatJson(document))
  const docs = world.catalog.get('typeDocumentation')?.path
  const page = wrap(
    { document, schemas: schemas ?? '', docJson: docs ? urlAt(place, docs) : null },
    wrapperFor(wrapper, request.headers),
  )
  return send(page.type, page.html)
}
