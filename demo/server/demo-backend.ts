import { getRequestListener } from '@hono/node-server'
import type { IncomingMessage } from 'node:http'
import { WebSocketServer } from 'ws'
import { createDemoApi, type DemoOptions } from '../api'
import { publicOrigin, sameAt } from '../http/place'
import { refuseUpgrade, type Backend } from './backend'

/** The demo's own API as a backend. */
export function demoBackend(options: DemoOptions): Backend {
  const api = createDemoApi(options)
  const listen = getRequestListener(api.fetch, { overrideGlobalObjects: false })
  const sockets = new WebSocketServer({ noServer: true })
  let closedUntil = 0
  return {
    streams: {
      cut: (ms) => {
        closedUntil = Date.now() + ms
        for (const client of sockets.clients) client.terminate()
      },
      stir: api.stir,
      count: () => sockets.clients.size,
    },
    root: api.root,
    beside: api.beside,
    aliases: [],
    title: '',
    record: api.record,
    forget: api.forget,
    handle: (request, response) => void listen(request, response),
    upgrade: (request, socket, head) => {
      const url = subscriptionUrl(request)
      const known = /\/subscribe\/?$|\/ws\//i.test(url.pathname)
      if (!known || options.stream === false) return refuseUpgrade(socket, '404 Not Found')
      if (Date.now() < closedUntil) return refuseUpgrade(socket, '503 Service Unavailable')
      sockets.handleUpgrade(request, socket, head, (client) => {
        const { receive, end } = api.openSubscription(
          url,
          (text) => client.send(text),
          () => client.close(),
        )
        client.on('message', (data) => receive?.(Buffer.isBuffer(data) ? data.toString() : ''))
        client.on('close', end)
        client.on('error', end)
      })
    },
    close: () => {
      for (const client of sockets.clients) client.terminate()
      sockets.close()
      api.close()
    },
  }
}

// Links in messages begin with the address the subscriber used, as links in replies do.
function subscriptionUrl(request: IncomingMessage): URL {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
  return sameAt(publicOrigin(url, headers), url)
}
