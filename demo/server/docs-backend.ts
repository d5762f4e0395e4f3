import type { IncomingMessage, ServerResponse } from 'node:http'
import { formatJson, type Json } from '../json'
import { refuseUpgrade, type Backend } from './backend'
import { pathOf } from './front'

/** No API, but a file of schemas that the site shows the reference of. */
export function docsBackend(schemas: Json): Backend {
  const root = '/schemas.json'
  const text = formatJson(schemas)
  return {
    root,
    docs: true,
    aliases: [],
    title: 'none; its schemas are at ',
    handle: (request: IncomingMessage, response: ServerResponse) => {
      const found = pathOf(request) === root
      const type = found ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8'
      response.writeHead(found ? 200 : 404, { 'Content-Type': type, 'Cache-Control': 'no-cache' })
      response.end(found ? text : 'Nothing is here but the reference.\n')
    },
    upgrade: (_request, socket) => refuseUpgrade(socket, '404 Not Found'),
    close: () => {},
  }
}
