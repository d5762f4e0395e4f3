import { ApiError, errorResource, notFound } from './api-error'
import { savedWorld } from './data/saved-world'
import { Schedule } from './data/schedule'
import type { World } from './data/world'
import { answer } from './http/answer'
import { readBody } from './http/body'
import { Gate, type AuthMode } from './http/gate'
import { placeAt, publicOrigin, type Place } from './http/place'
import { reply } from './http/reply'
import { readAddress, readRoute, type Address } from './http/route'
import { subscribe } from './http/subscription'
import { usualWrapper, type Wrapper } from './http/wrapper'
import { startBurst, type Burst } from './data/burst'
import { dispatch } from './operations/dispatch'
import { findVisible } from './operations/scope'
import { builtInWorld } from './world/built-in-world'

/** One request the API received, as it came. */
export interface RecordedRequest {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

/** A server of the specification without the server: requests in, responses out. */
export interface DemoApi {
  readonly fetch: (request: Request) => Promise<Response>
  /** The version root's path, such as /v1. */
  readonly root: string
  /** Starts sending changes; the returned function ends it. `close` is called when there is nothing to subscribe to. */
  readonly openSubscription: (
    url: URL,
    send: (text: string) => void,
    close: () => void,
  ) => () => void
  /** Ends everything that is under way. */
  readonly close: () => void
  /** Makes changes happen by themselves; null stops that. Returns how many resources of the type there are. */
  readonly stir: (burst: Burst | null) => number
  /** Every request received, oldest first. */
  readonly record: readonly RecordedRequest[]
  /** Empties the record. */
  readonly forget: () => void
}

/** What the demo can be told. */
export interface DemoOptions {
  /** A saved reply of somebody's `/schemas`; without it the demo has types of its own. */
  readonly schemas?: unknown
  /** Fill every collection up to this many resources. */
  readonly rows?: number | undefined
  /** Milliseconds one transition takes. */
  readonly delay?: number | undefined
  readonly now?: () => number
  /** Who may ask: everyone, holders of the demo's key, or those signed in with a session, too. */
  readonly auth?: AuthMode | undefined
  /** Refuse browsers' writes without the token of the `CSRF` cookie. */
  readonly csrf?: boolean | undefined
  /** false: an API without a change stream. */
  readonly stream?: boolean | undefined
  /** The page around replies for browsers. */
  readonly wrapper?: Wrapper | undefined
}

// The record is for tests and people, not for weeks.
const longestRecord = 10_000

/** Makes the demo API. It does no I/O; timers are only those of transitions and pings. */
export function createDemoApi(options: DemoOptions = {}): DemoApi {
  const schedule = new Schedule(options.now ?? Date.now)
  const delay = options.delay ?? 1500
  const rows = options.rows ?? 0
  const world =
    options.schemas === undefined
      ? builtInWorld({ schedule, delay, rows })
      : savedWorld({ schemas: options.schemas, schedule, delay, rows })
  const record: RecordedRequest[] = []
  const wrapper = options.wrapper ?? usualWrapper
  const gate = new Gate(world.catalog.root, options.auth ?? 'none', options.csrf ?? false)
  const subscriptions = new Set<() => void>()
  let endBurst = () => {}
  return {
    root: world.catalog.root,
    record,
    forget: () => void record.splice(0),
    fetch: async (request) => {
      const bytes = await request.arrayBuffer()
      record.push({
        method: request.method,
        url: request.url,
        headers: [...request.headers],
        body: new TextDecoder().decode(bytes),
      })
      if (record.length > longestRecord) record.shift()
      schedule.settle()
      const session = gate.session(request, bytes)
      return gate.signed(
        request,
        session ?? (await respond({ world, gate, wrapper }, request, bytes)),
      )
    },
    openSubscription: (url, send, close) => {
      const end = openSubscription(world, url, send)
      if (!end) close()
      else subscriptions.add(end)
      return () => {
        end?.()
        if (end) subscriptions.delete(end)
      }
    },
    stir: (burst) => {
      endBurst()
      const { count, end } = startBurst(world, burst)
      endBurst = end
      return count
    },
    close: () => {
      endBurst()
      schedule.close()
      for (const end of subscriptions) end()
      subscriptions.clear()
    },
  }
}

async function respond(
  { world, gate, wrapper }: { world: World; gate: Gate; wrapper: Wrapper },
  request: Request,
  bytes: ArrayBuffer,
): Promise<Response> {
  const url = new URL(request.url)
  const origin = publicOrigin(url, request.headers)
  let place = placeAt(origin, world.catalog.root, null)
  try {
    gate.check(request)
    const address = readAddress(world.catalog, url.pathname)
    place = placeOf(world, origin, address)
    const self = new URL(url.pathname + url.search, origin)
    const method = methodOf(request, url)
    const body = await readBody(request.headers.get('content-type') ?? '', bytes)
    const route = readRoute(world.catalog, address)
    const result = dispatch({ world, place, route, method, self, body })
    return answer({ world, place, wrapper }, request, result)
  } catch (error) {
    const known = error instanceof ApiError ? error : unexpected(error)
    return answer({ world, place, wrapper }, request, reply(errorResource(known), known.status))
  }
}

function methodOf(request: Request, url: URL): string {
  const override = request.method === 'POST' ? url.searchParams.get('_method') : null
  const method = (override ?? request.method).toUpperCase()
  return method === 'HEAD' ? 'GET' : method
}

function placeOf(world: World, origin: string, address: Address): Place {
  const root = world.catalog.root
  if (address.project === null) return placeAt(origin, root, null)
  const project = findVisible(world, placeAt(origin, root, null), 'project', address.project)
  if (!project) throw notFound(`project ${address.project}`)
  return placeAt(origin, root, project.id)
}

function unexpected(error: unknown): ApiError {
  console.error(error)
  return new ApiError(500, 'InternalServerError', 'The demo made a mistake')
}

function openSubscription(
  world: World,
  url: URL,
  send: (text: string) => void,
): (() => void) | null {
  const path = url.pathname.replace(/\/+$/, '')
  if (!/\/subscribe$/i.test(path)) return null
  const origin = url.origin.replace(/^ws/, 'http')
  try {
    // The scope of …/projects/1a5/subscribe is the one of …/projects/1a5/schemas.
    const address = readAddress(world.catalog, path.replace(/subscribe$/i, 'schemas'))
    return subscribe(world, placeOf(world, origin, address), url.searchParams, send)
  } catch {
    return null
  }
}
