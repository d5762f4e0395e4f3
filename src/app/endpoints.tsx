import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { HashRouter } from 'react-router'
import type { OpenSocket } from '../api/change-stream-facts'
import { Endpoint } from '../api/endpoint'
import { endpointAt, type EndpointFacts } from '../api/kept-endpoint'
import type { Fetch } from '../api/send'
import { late } from '../ui/late'
import { ProductionProvider } from '../resource/production'
import { OtherApisProvider } from '../resource/reference/other-apis'
import { SessionView } from './app'
import {
  addressForApi,
  apiInAddress,
  goTo,
  savedInAddress,
  subscribeAddress,
} from './endpoint-address'
import { EndpointList } from './endpoint-list'
import { EndpointsProvider, type Endpoints } from './endpoints-context'
import { otherApis } from './other-apis'
import { newSession, type Session } from './session'

const SavedSchemas = late(async () => (await import('./saved-schemas')).SavedSchemas)
const Stranger = lazy(async () => ({ default: (await import('./stranger')).Stranger }))

/** The API that the page's address names, among those that are kept; each keeps its session while the page is open. */
export function EndpointChooser(props: {
  /** The one that the page was put before. */
  own: Endpoint
  ownFacts: EndpointFacts
  /** The session of that one, where it has begun. */
  first?: Session | undefined
  /** Others that the page came with. */
  others: readonly EndpointFacts[]
  /** Where saved schemas are that the page shows instead of an API, unless its address names one. */
  saved?: string | undefined
  fetch: Fetch
  openSocket: OpenSocket
}) {
  const { own, ownFacts, others } = props
  const [list] = useState(() => new EndpointList([ownFacts, ...others], window.location.href))
  const all = useSyncExternalStore(list.subscribe, list.snapshot)
  const asked = useSyncExternalStore(subscribeAddress, () => apiInAddress(window.location.search))
  const wanted = useSyncExternalStore(subscribeAddress, () =>
    savedInAddress(window.location.search),
  )
  const sessionOf = useSessions(props, list)
  const place = asked === undefined ? own : endpointAt(asked, window.location.href)
  const endpoint = place instanceof Endpoint && place.root === own.root ? own : place
  const current = endpoint instanceof Endpoint ? list.find(endpoint.root) : undefined
  const addressOf = ({ root }: Pick<EndpointFacts, 'root'>, path = '') =>
    addressForApi(window.location.search, list.isOwn({ root }) ? undefined : root, path)

  const saved = wanted ?? (asked === undefined ? props.saved : undefined)
  if (saved !== undefined)
    return (
      <OtherApisProvider value={() => otherApis(all, sessionOf)}>
        <SavedSchemas key={saved} source={saved} {...{ list, all, addressOf, ownFacts }} />
      </OtherApisProvider>
    )
  if (!(endpoint instanceof Endpoint) || current === undefined)
    return (
      <Suspense>
        <Stranger
          found={endpoint}
          address={asked ?? ''}
          own={ownFacts}
          ownAddress={addressOf(own)}
          open={(facts) => list.keep(facts)}
        />
      </Suspense>
    )
  const endpoints: Endpoints = {
    ...{ list, all, current, addressOf },
    async remove(facts) {
      const { forgetApi } = await import('../resource/forget')
      const gone = endpointAt(facts.root, window.location.href)
      if (gone instanceof Endpoint) await forgetApi(sessionOf(gone, true).api)
      if (facts.root === current.root) goTo(addressOf(own))
      list.remove(facts.root)
    },
  }
  const isOther = ({ root }: EndpointFacts) => root !== current.root
  return (
    <EndpointsProvider value={endpoints}>
      <OtherApisProvider value={() => otherApis(all.filter(isOther), sessionOf)}>
        <ProductionProvider value={current.production ? current.name : undefined}>
          <HashRouter key={endpoint.root}>
            <SessionView session={sessionOf(endpoint)} />
          </HashRouter>
        </ProductionProvider>
      </OtherApisProvider>
    </EndpointsProvider>
  )
}

/** The session of each API, begun when it is first opened; `last` takes it out. */
function useSessions(
  {
    first,
    fetch,
    openSocket,
  }: { first?: Session | undefined; fetch: Fetch; openSocket: OpenSocket },
  list: EndpointList,
): (endpoint: Endpoint, last?: boolean) => Session {
  const [sessions] = useState(() => {
    if (first === undefined) return new Map<string, Session>()
    const { family, endpoint } = first.api
    void family.choose(list.find(endpoint.root)?.dialect)
    return new Map([[endpoint.root, first]])
  })
  return (endpoint, last = false) => {
    const { root } = endpoint
    const cookies = () => list.find(root)?.cookies === true
    const session =
      sessions.get(root) ??
      newSession({ endpoint, fetch, openSocket, cookies, dialect: list.find(root)?.dialect })
    if (last) sessions.delete(root)
    else sessions.set(root, session)
    return session
  }
}
