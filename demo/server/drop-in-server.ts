import { getRequestListener } from '@hono/node-server'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dropInFile } from './drop-in-files'
import { listen } from './listen'

/** A server of the drop-in alone; `origin` has no slash at its end. */
export interface DropInServer {
  readonly origin: string
  readonly close: () => void
}

/** Serves the drop-in from an origin of its own, which allows no other to read anything (CORS), as most file servers do. */
export async function dropInServer(dist: string, port: number): Promise<DropInServer> {
  const answer = async (request: Request) =>
    (await dropInFile(dist, new URL(request.url).pathname)) ?? new Response(null, { status: 404 })
  const listener = getRequestListener(answer, { overrideGlobalObjects: false })
  const server = createServer((request, response) => void listener(request, response))
  await listen(server, '127.0.0.1', port)
  return {
    // Not the name that the API goes by: browsers are stricter between sites than between ports of one.
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
