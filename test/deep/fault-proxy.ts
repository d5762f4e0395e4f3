import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'

/** What can befall a request between a browser and a server. */
export const faults = [
  'connection refused',
  'cut in the headers',
  'cut in the body',
  'never answered',
  'slow drip',
  '502 with HTML',
  'wrong content type',
  'length too short',
  'length too long',
  'truncated gzip',
  'redirect to another host',
  '401 in the middle',
  'clock hours behind',
] as const

export type Fault = (typeof faults)[number]

/** Which request a fault is meant for: the next one whose method and path match. */
export interface Target {
  readonly method: string
  readonly path: RegExp
}

/** A proxy before a server that passes everything on, but for the requests that a fault was put on. */
export interface FaultProxy {
  readonly origin: string
  /** Puts a fault on the next request that matches. */
  put: (fault: Fault, target: Target) => Promise<void>
  /** Whether the last fault that was put has befallen a request. */
  befell: () => boolean
  /** Takes connections again, and lets everything pass. */
  heal: () => Promise<void>
  /** How many requests with this method and path have come, counting those that met a fault. */
  count: (target: Target) => number
  stop: () => Promise<void>
}

/** A fault as a reply in place of the server's, or of what the server sent. */
type Spoil = (answer: Answer, response: ServerResponse, socket: Socket) => void

interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Buffer
}

const json = { 'Content-Type': 'application/json' }

/** Those before which the server is asked: it has carried out what the browser never learns of. */
const afterwards = new Map<Fault, Spoil>([
  ['cut in the headers', (_, __, socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Ty')],
  [
    'cut in the body',
    ({ status, headers, body }, response, socket) => {
      response.writeHead(status, { ...headers, 'Content-Length': String(body.length) })
      response.write(body.subarray(0, body.length / 2), () => socket.destroy())
    },
  ],
  [
    'slow drip',
    ({ status, headers, body }, response) => {
      response.writeHead(status, headers)
      const piece = Math.ceil(body.length / 10)
      let at = 0
      const drip = setInterval(() => {
        response.write(body.subarray(at, (at += piece)))
        if (at < body.length) return
        clearInterval(drip)
        response.end()
      }, 60)
    },
  ],
  [
    'wrong content type',
    ({ status, headers, body }, response) =>
      response
        .writeHead(status, { ...headers, 'Content-Type': 'application/octet-stream' })
        .end(body),
  ],
  [
    'length too short',
    ({ status, body }, _, socket) =>
      socket.end(
        `HTTP/1.1 ${status} OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length >> 1}\r\nConnection: close\r\n\r\n${body.toString()}`,
      ),
  ],
  [
    'length too long',
    ({ status, body }, _, socket) =>
      socket.end(
        `HTTP/1.1 ${status} OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length * 2}\r\n\r\n${body.toString()}`,
      ),
  ],
  [
    'truncated gzip',
    ({ status, headers, body }, response) => {
      const packed = gzipSync(body)
      response
        .writeHead(status, { ...headers, 'Content-Encoding': 'gzip' })
        .end(packed.subarray(0, packed.length / 2))
    },
  ],
  [
    'clock hours behind',
    ({ status, headers, body }, response) => {
      const date = new Date(Date.now() - 5 * 3_600_000).toUTCString()
      response.writeHead(status, { ...headers, Date: date }).end(body)
    },
  ],
])

/** Starts one on a free port; `elsewhere` is the origin of the other host that a redirect leads to. */
export async function startFaultProxy(target: string, elsewhere: string): Promise<FaultProxy> {
  const upstream = new URL(target)
  let put: { fault: Fault; target: Target } | undefined
  let befell = false
  const came: { method: string; path: string }[] = []
  const sockets = new Set<Socket>()

  /** Those by which the server is never reached. */
  const instead = new Map<Fault, (path: string, response: ServerResponse) => void>([
    ['never answered', () => undefined],
    [
      '502 with HTML',
      (_, response) =>
        response
          .writeHead(502, { 'Content-Type': 'text/html' })
          .end('<html><body><h1>502 Bad Gateway</h1></body></html>'),
    ],
    [
      '401 in the middle',
      (_, response) =>
        response
          .writeHead(401, json)
          .end('{"type":"error","status":401,"code":"Unauthorized","message":"Unauthorized"}'),
    ],
    [
      'redirect to another host',
      (path, response) => response.writeHead(307, { Location: `${elsewhere}${path}` }).end(),
    ],
  ])

  const server = createServer((request, response) => {
    const { method = 'GET', url: path = '/' } = request
    came.push({ method, path })
    const fault = put !== undefined && meets(put.target, method, path) ? put.fault : undefined
    if (fault !== undefined) {
      put = undefined
      befell = true
      const answer = instead.get(fault)
      if (answer !== undefined) {
        request.resume()
        return void request.once('end', () => answer(path, response))
      }
    }
    pass(request, response, fault === undefined ? undefined : afterwards.get(fault))
  })

  function pass(request: IncomingMessage, response: ServerResponse, spoil?: Spoil) {
    const onward = ask(
      {
        ...{ host: upstream.hostname, port: upstream.port, path: request.url },
        ...{ method: request.method, headers: request.headers },
      },
      (answer) => {
        if (spoil === undefined) {
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          return void answer.pipe(response)
        }
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.once('end', () => {
          const type = answer.headers['content-type'] ?? 'application/json'
          const whole = {
            status: answer.statusCode ?? 502,
            headers: { 'Content-Type': type },
            body: Buffer.concat(pieces),
          }
          if (response.socket !== null) spoil(whole, response, response.socket)
        })
      },
    )
    onward.once('error', () => response.destroy())
    request.pipe(onward)
  }

  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  })
  // The change stream goes through as it is.
  server.on('upgrade', (request, socket: Socket, head) => {
    const onward = connect(Number(upstream.port), upstream.hostname, () => {
      const lines = [`${request.method} ${request.url} HTTP/1.1`]
      for (let at = 0; at < request.rawHeaders.length; at += 2)
        lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`)
      onward.write(`${lines.join('\r\n')}\r\n\r\n`)
      onward.write(head)
      onward.pipe(socket).pipe(onward)
    })
    for (const one of [onward, socket]) one.on('error', () => (onward.destroy(), socket.destroy()))
  })
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const close = () => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }

  return {
    origin: `http://localhost:${port}`,
    async put(fault, at) {
      befell = fault === 'connection refused'
      if (befell) await close()
      else put = { fault, target: at }
    },
    befell: () => befell,
    async heal() {
      put = undefined
      if (!server.listening) await listen(port)
    },
    count: (at) => came.filter(({ method, path }) => meets(at, method, path)).length,
    stop: close,
  }
}

function meets(target: Target, method: string, path: string): boolean {
  return target.method === method && target.path.test(path)
}
