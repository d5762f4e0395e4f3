import {
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
  type ServerResponse,
} from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Duplex } from 'node:stream'
import { ApiError, errorResource } from '../api-error'
import { formatJson } from '../json'
import { refuseUpgrade, type Backend } from './backend'
import { isForeign } from './foreign'
import { forwardedHeaders, returnedHeaders, type Keys } from './proxy-headers'

/**
 * A real server as a backend: requests go to the same path there and bodies pass through as they
 * are. With keys every request is the key's; without, it is the browser's.
 */
export function proxyBackend(api: URL, keys: Keys | null, ownName: string): Backend {
  const send = api.protocol === 'https:' ? httpsRequest : httpRequest
  const optionsFor = (request: IncomingMessage, upgrade: boolean): RequestOptions => ({
    hostname: api.hostname.replace(/^\[|\]$/g, ''),
    port: api.port || undefined,
    method: request.method,
    path: request.url,
    headers: forwardedHeaders(request, api, keys, upgrade),
  })
  return {
    root: api.pathname,
    aliases: [api.origin],
    title: `${api.href} by way of `,
    handle: (request, response) => {
      if (keys && isForeign(request, ownName)) return refuseForeign(response)
      const outgoing = send(optionsFor(request, false), (incoming) => {
        response.writeHead(
          incoming.statusCode ?? 502,
          incoming.statusMessage,
          returnedHeaders(incoming, request, api),
        )
        incoming.pipe(response)
        incoming.on('error', () => response.destroy())
      })
      outgoing.on('error', (error) => {
        if (response.headersSent) return void response.destroy()
        response.writeHead(502, { 'Content-Type': 'application/json; charset=utf-8' })
        response.end(unreachable(api, error))
      })
      response.on('close', () => {
        if (!response.writableFinished) outgoing.destroy()
      })
      request.pipe(outgoing)
    },
    upgrade: (request, socket, head) => {
      if (keys && isForeign(request, ownName)) return refuseUpgrade(socket, '403 Forbidden')
      const outgoing = send(optionsFor(request, true))
      outgoing.on('upgrade', (answer, far, farHead) => join(answer, socket, head, far, farHead))
      outgoing.on('response', (answer) => {
        refuseUpgrade(socket, `${answer.statusCode ?? 502} ${answer.statusMessage ?? 'Refused'}`)
        answer.resume()
      })
      outgoing.on('error', () => refuseUpgrade(socket, '502 Bad Gateway'))
      socket.on('error', () => outgoing.destroy())
      outgoing.end()
    },
    close: () => {},
  }
}

function join(
  answer: IncomingMessage,
  near: Duplex,
  nearHead: Buffer,
  far: Duplex,
  farHead: Buffer,
): void {
  const lines = ['HTTP/1.1 101 Switching Protocols']
  for (let i = 0; i + 1 < answer.rawHeaders.length; i += 2)
    lines.push(`${answer.rawHeaders[i]}: ${answer.rawHeaders[i + 1]}`)
  near.write(`${lines.join('\r\n')}\r\n\r\n`)
  near.write(farHead)
  far.write(nearHead)
  near.pipe(far).pipe(near)
  near.on('error', () => far.destroy())
  far.on('error', () => near.destroy())
  near.on('close', () => far.destroy())
  far.on('close', () => near.destroy())
}

function refuseForeign(response: ServerResponse): void {
  const problem = new ApiError(403, 'ForeignOrigin', 'With a key set only this site may ask')
  response.writeHead(403, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(formatJson(errorResource(problem)))
}

function unreachable(api: URL, error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message
  const problem = new ApiError(502, 'BadGateway', `${api.origin} could not be reached`, {
    detail: code,
  })
  return formatJson(errorResource(problem))
}
