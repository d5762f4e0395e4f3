import { getRequestListener } from '@hono/node-server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Backend } from './backend'
import { dropInFile, dropInPath, isDropIn } from './drop-in-files'
import { allowOrigins } from './cors'
import { Faults, readFault } from './faults'
import { siteFile, unbuiltPage } from './site'

/** Answers whatever is not the API's: a file of the site, or null when the API may try. */
export type Site = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/** Puts the site and the API behind one address. */
export function front(backend: Backend, site: Site, cors = false) {
  const faults = new Faults()
  const own = getRequestListener((request) => ownReply(backend, faults, request), {
    overrideGlobalObjects: false,
  })
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request)
    if (path === '/config.json' || path.startsWith('/demo/')) return own(request, response)
    if (cors && isApi(backend, path) && allowOrigins(request, response)) return
    if (isApi(backend, path) && faults.meets(request, response)) return
    if (isApi(backend, path) || (path === '/' && !wantsPage(request)))
      return backend.handle(request, response)
    if (!(await site(request, response))) backend.handle(request, response)
  }
}

/** The built site in a directory. */
export function builtSite(directory: string): Site {
  return async (request, response) => {
    const reading = request.method === 'GET' || request.method === 'HEAD'
    if (!reading) return false
    const path = pathOf(request)
    const found = isDropIn(path)
      ? await dropInFile(directory, path.slice(dropInPath.length - 1))
      : await siteFile(directory, path)
    const file = found ?? (path === '/' ? unbuiltPage() : null)
    if (!file) return false
    await getRequestListener(() => file, { overrideGlobalObjects: false })(request, response)
    return true
  }
}

/** The path a request asks for, without its query. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/[?#].*$/s, '')
}

/** Whether a path lies under the API's version root, or what else it answers at; case does not matter there. */
export function isApi({ root, beside = [] }: Backend, path: string): boolean {
  return [root, ...beside].some((one) =>
    `${path.toLowerCase()}/`.startsWith(`${one.toLowerCase()}/`),
  )
}

function wantsPage(request: IncomingMessage): boolean {
  return (request.headers.accept ?? '').includes('text/html')
}

function ownReply(backend: Backend, faults: Faults, request: Request): Response {
  if (new URL(request.url).pathname === '/config.json') {
    const aliases = backend.aliases.length > 0 ? { aliases: backend.aliases } : {}
    if (backend.docs === true) return json({ schemas: backend.root.slice(1) })
    return json({ apiRoot: backend.root, ...aliases })
  }
  const { pathname } = new URL(request.url)
  if (pathname === '/demo/stream') return streamReply(backend, request)
  if (pathname === '/demo/faults') return faultsReply(faults, request)
  if (pathname !== '/demo/requests') return json({ message: `Nothing is at ${pathname}` }, 404)
  if (!backend.record) return json({ message: 'A real server keeps no record here' }, 404)
  if (request.method === 'DELETE') {
    backend.forget?.()
    return new Response(null, { status: 204 })
  }
  return json(backend.record)
}

/** DELETE cuts the sockets (`?ms=` for how long), POST lets resources change (`?type=&rate=&seconds=&field=`), GET counts sockets. */
function streamReply({ streams }: Backend, request: Request): Response {
  if (!streams) return json({ message: 'The stream of a real server cannot be switched here' }, 404)
  const query = new URL(request.url).searchParams
  const number = (name: string) => Number(query.get(name) ?? 0)
  if (request.method === 'DELETE') streams.cut(number('ms'))
  if (request.method !== 'POST') return json({ sockets: streams.count() })
  const rate = number('rate')
  const burst = {
    type: query.get('type') ?? 'container',
    rate,
    seconds: number('seconds'),
    field: query.get('field') ?? undefined,
  }
  return json({ resources: streams.stir(rate > 0 ? burst : null) })
}

/** POST lets requests go wrong (see `readFault`), DELETE ends that. */
function faultsReply(faults: Faults, request: Request): Response {
  if (request.method === 'POST') faults.add(readFault(new URL(request.url).searchParams))
  if (request.method === 'DELETE') faults.clear()
  return new Response(null, { status: 204 })
}

function json(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { 'Cache-Control': 'no-store' } })
}
