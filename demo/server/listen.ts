import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OptionError } from './options'

const firstPort = 8080
const attempts = 100

/** Starts listening and says where. A port that was asked for is taken or nothing (OptionError). */
export async function listen(server: Server, host: string, port: number | null): Promise<string> {
  const last = port ?? firstPort + attempts
  for (let at = port ?? firstPort; at <= last; at++)
    if (await tryPort(server, host, at)) return address(server, host)
  throw new OptionError(
    port === null ? 'No free port was found' : `Port ${port} is already in use; choose another`,
  )
}

function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening)
      if (error.code === 'EADDRINUSE') resolve(false)
      else
        reject(new OptionError(`Cannot listen on ${host}:${port}: ${error.code ?? error.message}`))
    }
    const listening = () => {
      server.off('error', failed)
      resolve(true)
    }
    server.once('error', failed)
    server.once('listening', listening)
    server.listen(port, host)
  })
}

function address(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  const here = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)
  const name = host.includes(':') ? `[${host}]` : host
  return `http://${here ? 'localhost' : name}:${port}`
}
