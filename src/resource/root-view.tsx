import type { Collection, Resource } from '../api/resource'
import { canBeChanged, type Schema } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'
import { inOrder } from '../ui/figures'
import { lastPart, toAddress } from './address'
import { useApi } from './api-context'
import { JsonView } from './json-view'
import { usePlace } from './place'
import { PlaceLink } from './place-link'
import { UpAndReload } from './up-and-reload'
import { useScopeName } from './use-scopes'
import { ViewSwitch } from './view-switch'
import views from './views.module.css'
import styles from './root-view.module.css'

/** The front door: every collection of the API, what it holds and what can be done there. */
export function RootView({
  document,
  reload,
}: {
  document: Resource | Collection
  reload: () => void
}) {
  const { address, schemas, scope } = usePlace()
  const scopeName = useScopeName()
  const id = 'id' in document ? document.id : undefined
  const collections = collectionsOf(schemas)
  return (
    <article aria-labelledby="heading">
      <header className={views.head}>
        <h1 id="heading">{scopeName ?? id ?? lastPart(address.path)}</h1>
        {scope !== undefined && <span className={views.name}>{scope.kind}</span>}
        <span className={views.count}>
          {counted(collections.length, 'collection')}, {counted(schemas.all.length, 'type')}
        </span>
        <ViewSwitch
          views={
            scope === undefined
              ? [
                  ['main', 'Collections'],
                  ['types', 'Reference'],
                  ['json', 'JSON'],
                ]
              : [
                  ['scope', 'Collections'],
                  ['types', 'Reference'],
                  ['main', 'Fields'],
                ]
          }
        />
        <div className={views.operations}>
          <UpAndReload reload={reload} />
        </div>
      </header>
      {address.view === 'json' ? <JsonView value={document.value} /> : <CollectionList />}
    </article>
  )
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function collectionsOf(schemas: SchemaSet): Schema[] {
  return schemas.all
    .filter((schema) => schemas.roleOf(schema) === 'collection')
    .toSorted((a, b) => inOrder(a.pluralName, b.pluralName))
}

/** Every collection of the API, by the schemas alone. */
export function CollectionList() {
  const { schemas } = usePlace()
  return (
    <ul className={styles.list} aria-label="Collections">
      {collectionsOf(schemas).map((schema) => (
        <li key={schema.id}>
          <CollectionCard schema={schema} />
        </li>
      ))}
    </ul>
  )
}

function CollectionCard({ schema }: { schema: Schema }) {
  const { endpoint } = useApi()
  const place = endpoint.locate(schema.links.get('collection') ?? '')
  if (place.kind !== 'inside') return null
  const can = [
    schema.collectionMethods?.has('POST') === true ? 'create' : undefined,
    canBeChanged(schema) ? 'edit' : undefined,
    schema.resourceMethods?.has('DELETE') === true ? 'delete' : undefined,
  ].filter((word) => word !== undefined)
  return (
    <PlaceLink to={toAddress(place.path)} className={styles.card}>
      <span className={styles.name}>{schema.pluralName}</span>
      <span className={styles.can}>{can.length === 0 ? 'read only' : can.join(', ')}</span>
      <span className={styles.description}>
        {schema.description || `Resources of type ${schema.id}`}
      </span>
    </PlaceLink>
  )
}
