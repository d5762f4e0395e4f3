import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { ApiProblem } from '../api/problem'
import { headerOf } from '../api/reply'
import { scopeOfSchemas } from '../api/scope'
import { readAddress, toAddress, type Address } from '../resource/address'
import { useApi } from '../resource/api-context'
import { PlaceProvider, type Place } from '../resource/place'
import { PlaceLinks } from '../resource/place-link'
import { addressAbove } from '../resource/scope-door'
import { PlaceView } from '../resource/place-view'
import { useDocument } from '../resource/use-document'
import { noSchemas, schemasUrlFor, useSchemas } from '../resource/use-schemas'
import { useFetchAhead } from './fetch-ahead'
import { Header } from './header'
import { useLiveChanges } from './live-start'
import { LiveTraySlot } from './live-tray-slot'
import { barePath, type KeptPlaces } from './kept-places'
import { Overlays, type Overlay } from './overlays'
import { TypeList } from './type-list'
import { useDescribed } from './use-described'
import { useLeavingPage } from './use-leaving-page'
import { useScrollMemory } from './use-scroll-memory'
import { useShortcuts } from './use-shortcuts'
import { visible } from '../ui/visible-text'
import { Boundary } from './boundary'
import styles from './workbench.module.css'

/** The frame of the program: the request on top, the types at the side, the place in the middle. */
export function Workbench({ places }: { places: KeptPlaces }) {
  const location = useLocation()
  const { endpoint, isOwnSite } = useApi()
  // An address without any path is a first visit; a typed `/` keeps its query or hash and is the API's base URL.
  if (
    isOwnSite &&
    location.pathname === '/' &&
    location.key === 'default' &&
    location.search === '' &&
    location.hash === ''
  )
    return <Navigate to={toAddress(endpoint.rootPath)} replace />
  return (
    <PlaceLinks>
      <Standing places={places} />
    </PlaceLinks>
  )
}

function Standing({ places }: { places: KeptPlaces }) {
  const location = useLocation()
  const api = useApi()
  const address = useMemo(() => readAddress(location), [location])
  const url = api.endpoint.url(address.path)
  const query = useDocument(url)
  const schemasUrl = useSchemasUrl(address, query.data?.schemasUrl, query.error)
  const schemas = useSchemas(schemasUrl)
  const types = useDescribed(schemas.data, address)
  const { dialect } = useSyncExternalStore(api.family.subscribe, api.family.snapshot)
  const place = useMemo<Place>(
    () => ({
      address,
      url,
      schemas: types ?? noSchemas,
      schemasPending: schemas.isPending,
      scope:
        scopeOfSchemas(schemasUrl, api.endpoint) ?? dialect.beside?.at(schemasUrl, api.endpoint),
    }),
    [address, url, types, schemas.isPending, schemasUrl, api.endpoint, dialect],
  )
  // The list of types lies over the page on narrow screens; going anywhere closes it.
  const [typesOpenAt, setTypesOpenAt] = useState<string>()
  const typesOpen = typesOpenAt === url
  useEffect(() => {
    document.title = `${visible(address.path)} – API UI`
  }, [address.path])
  const main = useRef<HTMLElement>(null)
  useLeavingPage(url, query)
  useScrollMemory(main, query.data !== undefined)
  const found = query.data !== undefined && query.error === null
  useEffect(() => {
    if (found) places.visit(barePath(address.path))
  }, [found, places, address.path])
  useLiveChanges(
    found && !schemas.isPending
      ? { url, document: query.data.document, schemas: schemas.data ?? noSchemas, schemasUrl }
      : undefined,
  )
  useFetchAhead(found && !schemas.isPending)
  const navigate = useNavigate()
  const [overlay, setOverlay] = useState<Overlay>()
  const { refetch } = query
  const shortcuts = useMemo(
    () =>
      new Map([
        ['/', () => (setTypesOpenAt(url), focusSoon('Filter types'))],
        ['g', () => focusSoon('Address')],
        ['r', () => void refetch()],
        ['u', () => void navigate(addressAbove(place))],
        ['?', () => setOverlay('help')],
        ['mod+k', () => setOverlay('palette')],
        ['a', () => setOverlay('activity')],
        ['e', () => setOverlay('changes')],
        ['s', () => places.toggleStar(barePath(address.path))],
      ]),
    [refetch, navigate, place, address.path, url, places],
  )
  useShortcuts(shortcuts)
  return (
    <PlaceProvider value={place}>
      <div className={styles.frame}>
        <a
          className={styles.skip}
          href="#main"
          onClick={(event) => (event.preventDefault(), main.current?.focus())}
        >
          Skip to the content
        </a>
        <Header
          query={query}
          typesOpen={typesOpen}
          places={places}
          search={() => setOverlay('palette')}
          openActivity={() => setOverlay('activity')}
          openChanges={() => setOverlay('changes')}
          toggleTypes={() => setTypesOpenAt(typesOpen ? undefined : url)}
        />
        <TypeList schemas={schemas} places={places} open={typesOpen} />
        <main
          id="main"
          ref={main}
          className={styles.main}
          tabIndex={-1}
          aria-busy={query.isFetching}
          data-stale={query.isPlaceholderData || undefined}
        >
          <Boundary key={barePath(url)}>
            <PlaceView query={query} />
          </Boundary>
        </main>
      </div>
      <LiveTraySlot />
      <Overlays
        open={overlay}
        document={query.data?.document}
        places={places}
        onClose={() => setOverlay(undefined)}
      />
    </PlaceProvider>
  )
}

/** Focuses an input by its name, once a list that was just opened is there. */
function focusSoon(name: string): void {
  requestAnimationFrame(() => {
    const input = document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)
    input?.focus()
    input?.select()
  })
}

/** Where the schemas of the current place are. Between two places the last known URL holds, so that none is asked for in vain. */
function useSchemasUrl(address: Address, said: string | undefined, error: unknown): string {
  const api = useApi()
  const frontDoor =
    address.view === 'scope' ? api.endpoint.url(`${barePath(address.path)}/schemas`) : undefined
  const reply = error instanceof ApiProblem ? error.reply : undefined
  const known =
    frontDoor ?? said ?? (reply === undefined ? undefined : headerOf(reply, 'x-api-schemas'))
  const [last, setLast] = useState(known)
  if (known !== undefined && known !== last) setLast(known)
  return schemasUrlFor(api, known ?? last)
}
