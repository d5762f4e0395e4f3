import { ApiError, errorResource, notFound } from './api-error'
import { savedWorld } from './data/saved-world'
import { Schedule } from './data/schedule'
import type { World } from './data/world'
import { answer } from './http/answer'
import { readBody } from './http/body'
import { Gate, type AuthMode } from './http/gate'
import { placeAt, publicOrigin, sameAt, urlAt, type Place } from './http/place'
import { reply, type Reply } from './http/reply'
import { readAddress, readRoute, type Address } from './http/route'
import { usualWrapper, type Wrapper } from './http/wrapper'
import { startBurst, type Burst } from './data/burst'
import { demoDialects } from './dialects/all'
import type { Asked, DemoDialect, Subscription } from './dialects/dialect'
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
  /** The paths below which it answers as well. */
  readonly beside: readonly string[]
  /** Starts sending changes until that is ended; takes what the client sends. `close` is called when there is nothing to subscribe to. */
  readonly openSubscription: (
    url: URL,
    send: (text: string) => void,
    close: () => void,
  ) => Subscription
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
  /** The family of servers that it speaks as; without it, or with an unknown one, cattle. */
  readonly dialect?: string | undefined
  /** The page around replies for browsers. */
  readonly wrapper?: Wrapper | undefined
}

// The record is for tests and people, not for weeks.
const longestRecord = 10_000

/** Makes the demo API. It does no I/O; timers are only those of transitions and pings. */
export function createDemoApi(options: DemoOptions = {}): DemoApi {
  const schedule = new Schedule(options.now ?? Date.now)
  const dialect = dialectNamed(options.dialect)
  const delay = options.delay ?? 1500
  const rows = options.rows ?? 0
  const world =
    options.schemas === undefined
      ? builtInWorld({ schedule, delay, rows, root: dialect.root })
      : savedWorld({ schemas: options.schemas, schedule, delay, rows })
  const record: RecordedRequest[] = []
  const wrapper = options.wrapper ?? { ...usualWrapper, style: dialect.wrapper }
  const { auth = 'none', csrf = false } = options
  const gate = new Gate(world.catalog.root, dialect.session, auth, csrf)
  const subscriptions = new Set<Subscription>()
  let endBurst = () => {}
  return {
    root: world.catalog.root,
    beside: dialect.beside ?? [],
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
        session ?? (await respond({ world, gate, wrapper, dialect }, request, bytes)),
      )
    },
    openSubscription: (url, send, close) => {
      const subscription = openSubscription(world, dialect, url, send)
      if (!subscription) {
        close()
        return { end: () => {} }
      }
      subscriptions.add(subscription)
      const end = () => (subscription.end(), void subscriptions.delete(subscription))
      return { ...subscription, end }
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
      for (const { end } of subscriptions) end()
      subscriptions.clear()
    },
  }
}

async function respond(
  { world, gate, wrapper, dialect }: Speaking,
  request: Request,
  bytes: ArrayBuffer,
): Promise<Response> {
  const url = new URL(request.url)
  const origin = publicOrigin(url, request.headers)
  let place = placeAt(origin, world.catalog.root, null)
  const method = methodOf(request, url)
  const self = sameAt(origin, url)
  const contentType = request.headers.get('content-type') ?? ''
  let asked: Asked = {
    ...{ method, url: self, body: null, empty: bytes.byteLength === 0 },
    contentType: contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '',
  }
  const finish = (result: Reply) => {
    const told = { world, place, asked }
    const schemas = dialect.schemasUrl(urlAt(place, 'schemas'), told)
    return answer({ world, place, wrapper, schemas }, request, dialect.tell(result, told))
  }
  try {
    gate.check(request)
    asked = { ...asked, body: await readBody(contentType, bytes) }
    const general = dialect.ask(asked, world)
    if ('status' in general) return finish(general)
    const address = readAddress(world.catalog, general.url.pathname)
    place = placeOf(world, origin, address)
    const route = readRoute(world.catalog, address)
    const { body, method, url: self } = general
    return finish(dispatch({ world, place, route, method, self, body }))
  } catch (error) {
    const known = error instanceof ApiError ? error : unexpected(error)
    return finish(reply(errorResource(known), known.status))
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

/** All that a request is answered with. */
interface Speaking {
  readonly world: World
  readonly gate: Gate
  readonly wrapper: Wrapper
  readonly dialect: DemoDialect
}

function dialectNamed(id: string | undefined): DemoDialect {
  return demoDialects.find((one) => one.id === id) ?? demoDialects[0]
}

function openSubscription(
  world: World,
  dialect: DemoDialect,
  url: URL,
  send: (text: string) => void,
): Subscription | null {
  const origin = url.origin.replace(/^ws/, 'http')
  try {
    const scope = dialect.streamScope(url.pathname.replace(/\/+$/, ''), world)
    if (scope === undefined) return null
    const address = readAddress(world.catalog, scope)
    return dialect.subscribe({ world, place: placeOf(world, origin, address), url, send })
  } catch {
    return null
  }
}
