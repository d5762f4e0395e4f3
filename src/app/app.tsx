import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { AddedHeadersProvider } from '../request-preview/added-headers'
import { ApiProvider } from '../resource/api-context'
import { Boundary } from './boundary'
import { HostPageProvider, type HostPage } from './host-page'
import { newSession, type Session, type SessionFacts } from './session'
import { Workbench } from './workbench'

/**
 * The whole program for one API, below a router. Without `host` it is a site of its own, otherwise the router's
 * addresses are the browser's.
 */
export function App({ host, ...facts }: SessionFacts & { host?: HostPage }) {
  const [session] = useState(() => newSession(facts, host))
  return (
    <HostPageProvider value={host}>
      <SessionView session={session} />
    </HostPageProvider>
  )
}

/** The whole program for an API that has a session already, below a router. */
export function SessionView({ session: { api, client, places } }: { session: Session }) {
  return (
    <Boundary>
      <QueryClientProvider client={client}>
        <ApiProvider value={api}>
          <AddedHeadersProvider value={api.added}>
            <Workbench places={places} />
          </AddedHeadersProvider>
        </ApiProvider>
      </QueryClientProvider>
    </Boundary>
  )
}
