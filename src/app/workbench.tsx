import { useEffect, useMemo, useRef, useState } from 'react'
import { Navigate, useLocation } from 'react-router'
import { ApiProblem } from '../api/problem'
import { headerOf } from '../api/reply'
import { readAddress, toAddress } from '../resource/address'
import { useApi } from '../resource/api-context'
import { PlaceProvider, type Place } from '../resource/place'
import { PlaceView } from '../resource/place-view'
import { useDocument } from '../resource/use-document'
import { noSchemas, schemasUrlFor, useSchemas } from '../resource/use-schemas'
import { Header } from './header'
import { TypeList } from './type-list'
import { Boundary } from './boundary'
import styles from './workbench.module.css'

/** The frame of the program: the request on top, the types at the side, the place in the middle. */
export function Workbench() {
  const location = useLocation()
  const { endpoint } = useApi()
  // An address without any path is a first visit; a typed `/` keeps its query or hash and is the API's base URL.
  if (
    location.pathname === '/' &&
    location.key === 'default' &&
    location.search === '' &&
    location.hash === ''
  )
    return <Navigate to={toAddress(endpoint.rootPath)} replace />
  return <Standing />
}

function Standing() {
  const location = useLocation()
  const api = useApi()
  const address = useMemo(() => readAddress(location), [location])
  const url = api.endpoint.url(address.path)
  const query = useDocument(url)
  const schemas = useSchemas(useSchemasUrl(query.data?.schemasUrl, query.error))
  const place = useMemo<Place>(
    () => ({ address, url, schemas: schemas.data ?? noSchemas, schemasPending: schemas.isPending }),
    [address, url, schemas.data, schemas.isPending],
  )
  const [typesOpen, setTypesOpen] = useState(false)
  useEffect(() => setTypesOpen(false), [url])
  useEffect(() => {
    document.title = `${address.path} – API UI`
  }, [address.path])
  const main = useRef<HTMLElement>(null)
  useEffect(() => main.current?.scrollTo(0, 0), [url])
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
        <Header query={query} typesOpen={typesOpen} toggleTypes={() => setTypesOpen(!typesOpen)} />
        <TypeList schemas={schemas} open={typesOpen} />
        <main ref={main} className={styles.main} tabIndex={-1} aria-busy={query.isFetching}>
          <Boundary key={url}>
            <PlaceView query={query} />
          </Boundary>
        </main>
      </div>
    </PlaceProvider>
  )
}

/** Where the schemas of the current place are. Between two places the last known URL holds, so that none is asked for in vain. */
function useSchemasUrl(said: string | undefined, error: unknown): string {
  const api = useApi()
  const reply = error instanceof ApiProblem ? error.reply : undefined
  const known = said ?? (reply === undefined ? undefined : headerOf(reply, 'x-api-schemas'))
  const last = useRef<string>(undefined)
  useEffect(() => {
    if (known !== undefined) last.current = known
  }, [known])
  return schemasUrlFor(api, known ?? last.current)
}
