import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { page, root, row, schemas } from './world'

/** A server of the built site, the floor page and the rows; everything from memory once it was asked for. */
export interface BenchServer {
  readonly origin: string
  readonly close: () => void
}

/** Another drop-in bundle to measure, as the pages of such servers name it. */
export interface Peer {
  readonly js: string
  readonly css: string
}

const ownUi: Peer = { js: '/drop-in/ui.min.js', css: '/drop-in/ui.min.css' }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Starts it on a free port; `dist` is the folder of the built site. */
export async function startServer(dist: string, peer: Peer | undefined): Promise<BenchServer> {
  const kept = new Map<string, string>()
  const files = new Map<string, Buffer>()
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin())
    const isPage = request.headers['sec-fetch-dest'] === 'document'
    void answer(url, isPage, response).catch(() => send(response, 404, 'text/plain', 'not found'))
  })
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  function once(key: string, make: () => string): string {
    const text = kept.get(key) ?? make()
    kept.set(key, text)
    return text
  }

  function rows(limit: number): string {
    return once(`rows ${limit}`, () =>
      page(
        origin(),
        Array.from({ length: limit }, (_, index) => row(origin(), index + 1)),
      ),
    )
  }

  async function answer(url: URL, isPage: boolean, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = url
    const limit = Number(searchParams.get('limit') ?? 100)
    const json = types['.json'] ?? ''
    if (pathname === `${root}/schemas`)
      return send(
        response,
        200,
        json,
        once('schemas', () => schemas(origin())),
      )
    if (pathname === `${root}/things` && isPage)
      return send(response, 200, types['.html'] ?? '', wrapped(ownUi, rows(limit), origin()))
    if (pathname === `${root}/things`) return send(response, 200, json, rows(limit))
    if (pathname.startsWith(`${root}/things/`))
      return send(
        response,
        200,
        json,
        JSON.stringify(row(origin(), Number(pathname.split('/r')[1]))),
      )
    if (pathname === '/floor.html') {
      const html =
        once('floor', () => '') || (await readFile(join(import.meta.dirname, 'floor.html'), 'utf8'))
      kept.set('floor', html)
      return send(response, 200, types['.html'] ?? '', html)
    }
    if (pathname === '/peer' && peer !== undefined)
      return send(response, 200, types['.html'] ?? '', wrapped(peer, rows(limit), origin()))
    const path = normalize(pathname === '/' ? '/index.html' : pathname)
    const body = files.get(path) ?? (await readFile(join(dist, path)))
    files.set(path, body)
    const lasting = /^\/(?:assets|drop-in)\//.test(path)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache'
    send(response, 200, types[extname(path)] ?? 'application/octet-stream', body, lasting)
  }

  return { origin: origin(), close: () => server.close() }
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  cache = 'no-store',
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': cache })
  response.end(body)
}

/** The page that servers of this family answer a browser with. */
function wrapped({ js, css }: Peer, data: string, origin: string): string {
  const inert = data.replaceAll('<', String.raw`\u003c`)
  return `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${css}"><script src="${js}"></script>
<script>var user = 'bench'; var curlUser = 'bench'; var schemas = '${origin}${root}/schemas'; var data = ${inert}</script>`
}
