import { memo, useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react'
import type { Endpoint } from '../api/endpoint'
import { describeProblem } from '../api/problem'
import type { Scope } from '../api/scope'
import { toAddress } from '../resource/address'
import { useApi } from '../resource/api-context'
import { usePlace } from '../resource/place'
import { referencePath } from '../resource/reference/type-path'
import type { SchemasQuery } from '../resource/use-schemas'
import type { Schema } from '../schema/schema'
import type { SchemaRole, SchemaSet } from '../schema/schema-set'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import { inOrder } from '../ui/figures'
import { Skeleton } from '../ui/skeleton'
import { placeName, useStarred, type KeptPlaces } from './kept-places'
import { PlaceLink, usePlaceLinks } from '../resource/place-link'
import styles from './type-list.module.css'

/** All types of the API: collections lead to their resources, the others to their documentation. */
export const TypeList = memo(function TypeList({
  schemas,
  places,
  open,
}: {
  schemas: SchemasQuery
  places: KeptPlaces
  open: boolean
}) {
  const [wanted, setWanted] = useState('')
  const starred = useStarred(places)
  // Hundreds of links; what the page is about is drawn before them.
  const set = useDeferredValue(schemas.data, null) ?? undefined
  return (
    <nav id="types" aria-label="Types" className={classes(styles.nav, open && styles.open)}>
      <input
        type="search"
        className={styles.find}
        aria-label="Filter types"
        aria-keyshortcuts="/"
        placeholder={set === undefined ? 'Filter types' : `Filter ${set.all.length} types`}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={openFirst}
      />
      {set !== undefined && wanted === '' && <ReferenceLink />}
      {starred.length > 0 && wanted === '' && <Starred paths={starred} />}
      {set !== undefined ? (
        <Groups schemas={set} wanted={wanted.trim().toLowerCase()} />
      ) : schemas.error !== null && schemas.error !== undefined ? (
        <div role="alert" className={styles.problem}>
          <strong>No types</strong>
          <p>{describeProblem(schemas.error).explanation}</p>
          <Button small onClick={schemas.refetch}>
            Try again
          </Button>
        </div>
      ) : (
        schemas.data === undefined && <Skeleton rows={12} />
      )}
    </nav>
  )
})

function ReferenceLink() {
  const { endpoint } = useApi()
  const { address, scope } = usePlace()
  return (
    <PlaceLink
      to={toAddress(referencePath(endpoint, scope), 'types')}
      className={classes(styles.link, styles.reference)}
      aria-current={address.view === 'types' ? 'page' : undefined}
    >
      All types
    </PlaceLink>
  )
}

function Starred({ paths }: { paths: readonly string[] }) {
  const { endpoint } = useApi()
  return (
    <Group title="Starred">
      {paths.map((path) => (
        <li key={path} className={styles.item}>
          <PlaceLink to={toAddress(path)} className={styles.link} title={path}>
            {placeName(path, endpoint.rootPath)}
          </PlaceLink>
        </li>
      ))}
    </Group>
  )
}

/** Enter goes to the type that is meant most likely: whose name begins so, else the first. */
function openFirst({ key, currentTarget }: KeyboardEvent<HTMLInputElement>) {
  const typed = currentTarget.value.trim().toLowerCase()
  if (key !== 'Enter' || typed === '') return
  const links = [...(currentTarget.parentElement?.querySelectorAll<HTMLElement>('li > a') ?? [])]
  const begins = (link: HTMLElement) => link.textContent.toLowerCase().startsWith(typed)
  ;(links.find(begins) ?? links[0])?.click()
}

interface TypeEntry {
  readonly schema: Schema
  readonly role: SchemaRole
  readonly label: string
  readonly path: string
}

/** All types that lead somewhere, by their ids. */
function entriesOf(schemas: SchemaSet, endpoint: Endpoint, scope: Scope | undefined): TypeEntry[] {
  const base = scope === undefined ? endpoint.root : endpoint.url(scope.path)
  return schemas.all
    .toSorted((a, b) => inOrder(a.id, b.id))
    .flatMap((schema) => {
      const role = schemas.roleOf(schema)
      const link = schema.links.get(role === 'collection' ? role : 'self')
      const place = endpoint.locate(link ?? `${base}/schemas/${schema.id}`)
      const label = role === 'collection' ? schema.pluralName : schema.id
      return place.kind === 'inside' ? [{ schema, role, label, path: place.path }] : []
    })
}

function Groups({ schemas, wanted }: { schemas: SchemaSet; wanted: string }) {
  const { endpoint } = useApi()
  const { scope } = usePlace()
  const entries = useMemo(() => entriesOf(schemas, endpoint, scope), [schemas, endpoint, scope])
  const found = entries.filter(
    ({ schema }) =>
      wanted === '' ||
      [schema.id, schema.pluralName].some((name) => name.toLowerCase().includes(wanted)),
  )
  if (found.length === 0) return <p className={styles.nothing}>No type is called that.</p>
  const isCollection = ({ role }: TypeEntry) => role === 'collection'
  return (
    <>
      <Types title="Collections" entries={found.filter(isCollection)} />
      <Types title="Other types" entries={found.filter((entry) => !isCollection(entry))} />
    </>
  )
}

/** Plain elements, no component for each: there are hundreds. */
function Types({ title, entries }: { title: string; entries: readonly TypeEntry[] }) {
  const { address } = usePlace()
  const linkTo = usePlaceLinks()
  const here = bare(address.path)
  if (entries.length === 0) return null
  return (
    <Group title={title}>
      {entries.map(({ schema, role, label, path }) => {
        const isHere = bare(path) === here
        return (
          <li key={schema.id} className={styles.item}>
            <a
              {...linkTo(toAddress(path))}
              className={classes(styles.link, isHere && styles.here)}
              aria-current={isHere ? 'page' : undefined}
              title={schema.description || undefined}
            >
              {label}
            </a>
            {(role === 'input' || role === 'embedded') && (
              <span className={styles.role}>{role}</span>
            )}
          </li>
        )
      })}
    </Group>
  )
}

function bare(path: string): string | undefined {
  return path.split('?', 1)[0]?.toLowerCase()
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  )
}
