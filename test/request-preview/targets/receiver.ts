import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'

/** One request as its bytes said it. */
export interface Received {
  readonly method: string
  readonly target: string
  /** Names in lower case, in the order sent. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
}

/** A server that writes down what arrives, byte by byte; Node's own server would refuse unusual methods. */
export interface Receiver extends AsyncDisposable {
  readonly origin: string
  readonly received: Received[]
}

/** Starts a receiver on a free port. */
export async function startReceiver(host = '127.0.0.1'): Promise<Receiver> {
  const received: Received[] = []
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    receive(socket, (request) => {
      received.push(request)
      // A HEAD is told the length of a body that does not follow; a client that waits for it fails.
      const length = request.method === 'HEAD' ? 5 : 0
      socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`)
    })
  })
  server.listen(0, host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    received,
    async [Symbol.asyncDispose]() {
      server.close()
      await once(server, 'close')
    },
  }
}

function receive(socket: Socket, done: (request: Received) => void): void {
  let bytes = Buffer.alloc(0)
  let head: Omit<Received, 'body'> | undefined
  socket.on('data', (chunk) => {
    bytes = Buffer.concat([bytes, chunk])
    const end = head === undefined ? bytes.indexOf('\r\n\r\n') : -1
    if (end >= 0) {
      head = readHead(bytes.subarray(0, end).toString('latin1'))
      bytes = bytes.subarray(end + 4)
      if (valuesOf(head, 'expect').length > 0) socket.write('HTTP/1.1 100 Continue\r\n\r\n')
    }
    if (head === undefined || bytes.length < Number(valuesOf(head, 'content-length')[0] ?? 0))
      return
    done({ ...head, body: bytes })
    head = undefined
  })
}

function readHead(text: string): Omit<Received, 'body'> {
  const [requestLine = '', ...lines] = text.split('\r\n')
  const [method = '', target = ''] = requestLine.split(' ')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return { method, target, headers }
}

/** Every value that a request has under a header's name, which is written in lower case. */
export function valuesOf({ headers }: Pick<Received, 'headers'>, name: string): string[] {
  return headers.filter(([key]) => key === name).map(([, value]) => value)
}
