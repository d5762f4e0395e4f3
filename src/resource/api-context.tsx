import { createContext, useContext } from 'react'
import { Activity } from '../api/activity'
import type { Keyring } from '../api/auth'
import { authTransport, type AddedHeader, type Page } from '../api/auth-transport'
import { csrfHeader, sendWithToken } from '../api/csrf'
import type { Dialect } from '../api/dialects/dialect'
import type { EarlyReplies } from '../api/early-replies'
import type { Endpoint } from '../api/endpoint'
import { ServerFamily } from '../api/family'
import { readRequest } from '../api/operations'
import { ApiProblem } from '../api/problem'
import type { Reply } from '../api/reply'
import type { ApiRequest } from '../api/request'
import { ServerClock } from '../api/server-clock'
import { send, type Fetch, type Upload } from '../api/send'
import type { OpenSocket } from '../api/change-stream-facts'
import type { BroughtAlong } from './brought-along'
import { FollowedList } from './live/followed'
import { Live } from './live/live'

/** The API being browsed and the means to talk to it; the same for the whole page. */
export interface Api {
  readonly endpoint: Endpoint
  /** Which family the server is of. */
  readonly family: ServerFamily
  /** How that family speaks; another one once the family turns out to be another. */
  readonly dialect: Dialect
  /** Who is signed in from this page. */
  readonly keyring: Keyring
  /** What is added to a request when it is sent, on top of what it says itself. */
  added(request: Pick<ApiRequest, 'method' | 'url' | 'headers'>): readonly AddedHeader[]
  /** Everything sent so far. */
  readonly activity: Activity
  /** How far the server's clock is from this device's. */
  readonly clock: ServerClock
  /** How the page hears of changes. */
  readonly live: Live
  /** Whether the change stream may be opened without being asked for. */
  streamsUnasked(): boolean
  /** What was set in motion and goes on after its dialog is closed. */
  readonly followed: FollowedList
  /** Sends exactly this request once and notes it; `safeRequest` is the same with secrets starred out. As `send` otherwise. */
  send(
    request: ApiRequest,
    signal?: AbortSignal,
    safeRequest?: ApiRequest,
    onProgress?: Upload['onProgress'],
  ): Promise<Reply>
  /** What snippets show in place of keys, `user:secret` with shell variables; false for none. */
  readonly keys: string | false
  /** What the page around this program held already. */
  readonly broughtAlong: BroughtAlong | undefined
  /** false: this runs in a page of the API, and what is not JSON is left to the browser. */
  readonly isOwnSite: boolean
}

const Context = createContext<Api | undefined>(undefined)

export const ApiProvider = Context.Provider

/** The API of the page. Throws outside of an `ApiProvider`. */
export function useApi(): Api {
  const api = useContext(Context)
  if (api === undefined) throw new Error('useApi needs an ApiProvider above it')
  return api
}

/** The means to talk to an API through one transport; `page` is where this runs. */
export function makeApi(
  facts: Pick<Api, 'endpoint' | 'keys' | 'keyring' | 'broughtAlong' | 'isOwnSite'> & {
    page: Page
    fetch: Fetch
    openSocket: OpenSocket | undefined
    /** Whether cookies go along to an endpoint of another origin; without it they do not. */
    cookies?: (() => boolean) | undefined
    /** What was asked for already. */
    early?: EarlyReplies | undefined
    /** Whatever answers is here: no request ever leaves, so none is noted. */
    asksNobody?: boolean | undefined
  },
): Api {
  const { fetch: _fetch, page, openSocket, cookies, early, asksNobody, ...rest } = facts
  const family = new ServerFamily()
  const transport = authTransport(facts)
  const activity = new Activity()
  const clock = new ServerClock()
  const api: Omit<Api, 'dialect'> = {
    ...rest,
    family,
    added: transport.added,
    activity,
    clock,
    live: new Live(openSocket),
    // A WebSocket takes the cookies of its host along, whatever the page wants.
    streamsUnasked: () => page.origin === facts.endpoint.origin || cookies?.() === true,
    followed: new FollowedList(),
    async send(request, signal, safeRequest = request, onProgress) {
      if (asksNobody === true) return send(request, transport.fetch, signal, onProgress)
      const id = activity.begin(request, safeRequest, Date.now())
      try {
        const asked = early?.take(request, signal)
        const reply = await (asked ?? send(request, transport.fetch, signal, onProgress))
        activity.finish(id, reply)
        clock.note(reply, Date.now())
        return reply
      } catch (error) {
        if (error instanceof ApiProblem) activity.finish(id, error)
        throw error
      }
    },
  }
  return {
    ...api,
    get dialect() {
      return family.dialect
    },
    send: (request, signal, safeRequest, onProgress) =>
      sendWithToken({
        send: () => api.send(request, signal, safeRequest, onProgress),
        look: () => api.send(readRequest(api.endpoint.root), signal),
        hasToken: () => api.added(request).some(({ name }) => name === csrfHeader),
      }),
  }
}
