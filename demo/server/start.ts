import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseJson, type Json } from '../json'
import { readSchemas } from '../schema/read-schemas'
import { isApi, builtSite, front, pathOf } from './front'
import { refuseUpgrade, type Backend } from './backend'
import { docsBackend } from './docs-backend'
import { demoBackend } from './demo-backend'
import { dropInServer } from './drop-in-server'
import { devSite } from './dev-site'
import { listen } from './listen'
import { OptionError, type Options } from './options'
import { proxyBackend } from './proxy-backend'
import { readKeys } from './proxy-headers'

/** The running demo: its address without a slash at the end, and how to end it. */
export interface RunningDemo {
  readonly origin: string
  /** Where the drop-in is served for itself, if it is. */
  readonly assetsOrigin: string | undefined
  readonly backend: Backend
  readonly close: () => Promise<void>
}

/** Starts what the options say. `project` is the directory with the sources and dist/. Throws OptionError. */
export async function start(
  options: Options,
  project: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<RunningDemo> {
  const dist = join(project, 'dist')
  const schemas = options.schemas === null ? undefined : await readSchemasFile(options.schemas)
  const assets =
    options.assetsPort === null ? undefined : await dropInServer(dist, options.assetsPort)
  const folder = assets === undefined ? options.wrapper.folder : `${assets.origin}/`
  const wrapper = { ...options.wrapper, folder }
  const backend = chooseBackend({ ...options, wrapper }, schemas, environment)
  const server = createServer()
  const dev = options.dev ? await devSite(project, server) : null
  const answer = front(backend, dev ?? builtSite(dist), options.cors)
  server.on('request', (request, response) => {
    // A request that makes no sense at all ends its own connection and nothing else.
    answer(request, response).catch(() => response.destroy())
  })
  server.on('upgrade', (request, socket, head) => {
    // Vite listens for its own protocol on the same server.
    if (request.headers['sec-websocket-protocol']?.startsWith('vite-')) return
    socket.on('error', () => socket.destroy())
    try {
      if (isApi(backend, pathOf(request)) || options.api) backend.upgrade(request, socket, head)
      else refuseUpgrade(socket, '404 Not Found')
    } catch {
      socket.destroy()
    }
  })
  const stop = () => {
    dev?.close()
    backend.close()
    assets?.close()
  }
  try {
    const origin = await listen(server, options.host, options.port)
    return {
      origin,
      assetsOrigin: assets?.origin,
      backend,
      close: () =>
        new Promise((resolve) => {
          stop()
          server.close(() => resolve())
          server.closeAllConnections()
        }),
    }
  } catch (error) {
    stop()
    throw error
  }
}

function chooseBackend(
  options: Options,
  schemas: Json | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Backend {
  if (options.api) return proxyBackend(options.api, readKeys(environment), options.host)
  const { rows, delay, auth, csrf, stream, events, wrapper, dialect } = options
  if (options.docs && schemas !== undefined) return docsBackend(schemas)
  const backend = demoBackend({ rows, delay, auth, csrf, stream, schemas, wrapper, dialect })
  if (events) backend.streams?.stir({ type: 'container', rate: events, seconds: Infinity })
  return backend
}

async function readSchemasFile(path: string): Promise<Json> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new OptionError(`--schemas: ${path} cannot be read`)
  })
  let schemas: Json
  try {
    schemas = parseJson(text.replace(/^\ufeff/, ''))
  } catch {
    throw new OptionError(`--schemas: ${path} is not JSON`)
  }
  if (readSchemas(schemas).schemas.length === 0)
    throw new OptionError(`--schemas: ${path} holds no schemas; it has to be a reply of /schemas`)
  return schemas
}
