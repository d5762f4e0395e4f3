import { QueryClient } from '@tanstack/react-query'
import { Keyring } from '../api/auth'
import type { OpenSocket } from '../api/change-stream-facts'
import type { EarlyReplies } from '../api/early-replies'
import type { Endpoint } from '../api/endpoint'
import type { Fetch } from '../api/send'
import { makeApi, type Api } from '../resource/api-context'
import { remembered } from '../ui/kept'
import type { HostPage } from './host-page'
import { KeptPlaces } from './kept-places'
import { pageCookies } from './page-cookies'
import { readAgainAs } from '../resource/read-reply'
import { tabStorage } from './tab-storage'

/** The variables of the machine-made clients of this API family; snippets never hold a real key. */
const keyVariables = '${CATTLE_ACCESS_KEY}:${CATTLE_SECRET_KEY}'

/** What a tab holds of one API while it is open: the ways to it, what was read, and where one was. */
export interface Session {
  readonly api: Api
  readonly client: QueryClient
  readonly places: KeptPlaces
}

/** What a session needs. Without `openSocket` there is no change stream; `cookies` says whether they go along to another origin. */
export interface SessionFacts {
  readonly endpoint: Endpoint
  readonly fetch: Fetch
  readonly openSocket?: OpenSocket
  readonly cookies?: () => boolean
  /** What was asked for before the session began. */
  readonly early?: EarlyReplies
  /** Whatever answers is here: no request ever leaves, so none is noted. */
  readonly asksNobody?: boolean
  /** The family that somebody said the server is of. */
  readonly dialect?: string | undefined
}

/** Where a page of the API's own remembers what somebody said of its family. */
export function familyKey({ root }: Endpoint): string {
  return `family ${root}`
}

/** Begins a session; `host` is the page of the API's own that it runs in. */
export function newSession(
  { endpoint, fetch, openSocket, cookies, early, asksNobody, dialect }: SessionFacts,
  host?: HostPage,
): Session {
  const client = newQueryClient()
  const api: Api = makeApi({
    ...{ endpoint, fetch, openSocket, cookies, early, asksNobody },
    keys: host?.curlUser ?? keyVariables,
    broughtAlong: host?.broughtAlong,
    isOwnSite: host === undefined,
    keyring: new Keyring(endpoint.root, tabStorage()),
    page: { origin: window.location.origin, cookies: pageCookies },
  })
  // First of all who listen: what is read anew must be there when the rest looks.
  let { readDocument } = api.dialect
  api.family.subscribe(() => {
    if (api.dialect.readDocument === readDocument) return
    readDocument = api.dialect.readDocument
    readAgainAs(api.dialect, client)
  })
  const said = dialect ?? (host && remembered(familyKey(endpoint)))
  if (said) void api.family.choose(said)
  return { client, api, places: new KeptPlaces(endpoint.root) }
}

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A failure is shown at once, with a button to try again: nobody waits for hidden attempts.
        retry: false,
        refetchOnWindowFocus: false,
        // Whether the API can be reached is for the request to find out; it may well be on this machine.
        networkMode: 'always',
      },
    },
  })
}
