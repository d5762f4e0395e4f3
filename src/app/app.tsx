import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import type { OpenSocket } from '../api/change-stream-facts'
import { Keyring } from '../api/auth'
import { dialects } from '../api/dialects'
import type { Endpoint } from '../api/endpoint'
import type { Fetch } from '../api/send'
import { AddedHeadersProvider } from '../request-preview/added-headers'
import { ApiProvider, makeApi } from '../resource/api-context'
import { Boundary } from './boundary'
import { HostPageProvider, type HostPage } from './host-page'
import { KeptPlaces } from './kept-places'
import { Workbench } from './workbench'

/** The variables of the machine-made clients of this API family; snippets never hold a real key. */
const keyVariables = '${CATTLE_ACCESS_KEY}:${CATTLE_SECRET_KEY}'

/**
 * The whole program for one API, below a router. Without `openSocket` there is no change stream; without `host` it is
 * a site of its own, otherwise the router's addresses are the browser's.
 */
export function App({
  endpoint,
  fetch,
  openSocket,
  host,
}: {
  endpoint: Endpoint
  fetch: Fetch
  openSocket?: OpenSocket
  host?: HostPage
}) {
  const [client] = useState(newQueryClient)
  const [places] = useState(() => new KeptPlaces(endpoint.root))
  const [api] = useState(() =>
    makeApi({
      ...{ endpoint, fetch, openSocket, dialect: dialects[0] },
      keys: host?.curlUser ?? keyVariables,
      broughtAlong: host?.broughtAlong,
      isOwnSite: host === undefined,
      keyring: new Keyring(endpoint.root, tabStorage()),
      page: { origin: window.location.origin, cookies: () => document.cookie },
    }),
  )
  return (
    <Boundary>
      <QueryClientProvider client={client}>
        <ApiProvider value={api}>
          <AddedHeadersProvider value={api.added}>
            <HostPageProvider value={host}>
              <Workbench places={places} />
            </HostPageProvider>
          </AddedHeadersProvider>
        </ApiProvider>
      </QueryClientProvider>
    </Boundary>
  )
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

/** Storage that ends with the tab; undefined where it is forbidden. */
function tabStorage(): Storage | undefined {
  try {
    return window.sessionStorage
  } catch {
    return undefined
  }
}
