import { memo, useDeferredValue, useState } from 'react'
import { describeProblem } from '../api/problem'
import { toAddress } from '../resource/address'
import { useApi } from '../resource/api-context'
import { usePlace } from '../resource/place'
import { referencePath } from '../resource/reference/type-path'
import type { SchemasQuery } from '../resource/use-schemas'
import type { Schema } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import { inOrder } from '../ui/figures'
import { Skeleton } from '../ui/skeleton'
import { placeName, useStarred, type KeptPlaces } from './kept-places'
import { PlaceLink } from '../resource/place-link'
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

function Groups({ schemas, wanted }: { schemas: SchemaSet; wanted: string }) {
  const found = schemas.all
    .filter(
      (schema) =>
        wanted === '' ||
        [schema.id, schema.pluralName].some((name) => name.toLowerCase().includes(wanted)),
    )
    .toSorted((a, b) => inOrder(a.id, b.id))
  const collections = found.filter((schema) => schemas.roleOf(schema) === 'collection')
  const others = found.filter((schema) => schemas.roleOf(schema) !== 'collection')
  if (found.length === 0) return <p className={styles.nothing}>No type is called that.</p>
  return (
    <>
      {collections.length > 0 && (
        <Group title="Collections">
          {collections.map((schema) => (
            <TypeLink key={schema.id} schema={schema} link="collection" label={schema.pluralName} />
          ))}
        </Group>
      )}
      {others.length > 0 && (
        <Group title="Other types">
          {others.map((schema) => (
            <TypeLink
              key={schema.id}
              schema={schema}
              link="self"
              label={schema.id}
              role={schemas.roleOf(schema)}
            />
          ))}
        </Group>
      )}
    </>
  )
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  )
}

function TypeLink({
  schema,
  link,
  label,
  role,
}: {
  schema: Schema
  link: string
  label: string
  role?: string
}) {
  const { endpoint } = useApi()
  const { address, scope } = usePlace()
  const base = scope === undefined ? endpoint.root : endpoint.url(scope.path)
  const place = endpoint.locate(schema.links.get(link) ?? `${base}/schemas/${schema.id}`)
  if (place.kind !== 'inside') return null
  const bare = (path: string) => path.split('?', 1)[0]?.toLowerCase()
  const here = bare(address.path) === bare(place.path)
  return (
    <li className={styles.item}>
      <PlaceLink
        to={toAddress(place.path)}
        className={classes(styles.link, here && styles.here)}
        aria-current={here ? 'page' : undefined}
        title={schema.description || undefined}
      >
        {label}
      </PlaceLink>
      {role !== undefined && role !== 'other' && <span className={styles.role}>{role}</span>}
    </li>
  )
}
