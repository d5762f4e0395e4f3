import { Plus } from 'lucide-react'
import { useNavigate } from 'react-router'
import { creatableTypes, offeredActions, whyNoCreate } from '../api/operations'
import type { Collection } from '../api/resource'
import type { Schema } from '../schema/schema'
import { Button } from '../ui/button'
import { lastPart, toAddress } from './address'
import { AppliedFilters } from './applied-filters'
import { Pager, countText } from './pager'
import { usePlace } from './place'
import { UpAndReload } from './up-and-reload'
import { ResourceTable } from './resource-table'
import { SchemaDocs } from './schema-docs'
import { JsonView } from './json-view'
import { ViewSwitch } from './view-switch'
import styles from './views.module.css'

/** A collection: its name, what can be done with all of it, and its rows. */
export function CollectionView({
  collection,
  reload,
}: {
  collection: Collection
  reload: () => void
}) {
  const { address, url, schemas } = usePlace()
  const schema = schemas.get(collection.resourceType) ?? schemas.forCollection(url)
  return (
    <article aria-labelledby="heading">
      <header className={styles.head}>
        <h1 id="heading">{schema?.pluralName ?? lastPart(address.path)}</h1>
        <span className={styles.count}>{countText(collection)}</span>
        <ViewSwitch
          views={[
            ['main', 'Table'],
            ['json', 'JSON'],
            ['docs', 'Docs'],
          ]}
        />
        <CollectionOperations collection={collection} schema={schema} reload={reload} />
      </header>
      <AppliedFilters collection={collection} />
      {address.view === 'json' ? (
        <JsonView value={collection.value} />
      ) : address.view === 'docs' ? (
        <SchemaDocs schema={schema} />
      ) : (
        <div className={styles.card}>
          {collection.data.length === 0 ? (
            <Empty collection={collection} schema={schema} />
          ) : (
            <ResourceTable key={url} collection={collection} schema={schema} />
          )}
          <Pager collection={collection} />
        </div>
      )}
    </article>
  )
}

function CollectionOperations({
  collection,
  schema,
  reload,
}: {
  collection: Collection
  schema: Schema | undefined
  reload: () => void
}) {
  const { address, url } = usePlace()
  const navigate = useNavigate()
  const types = creatableTypes(collection, schema, url)
  const type = [...types.keys()][0] ?? ''
  return (
    <div className={styles.operations}>
      {offeredActions(collection.actions, schema?.collectionActions, '').map((action) => (
        <Button
          key={action.name}
          impossible={action.impossible}
          onClick={() =>
            void navigate(
              toAddress(address.path, address.view, { kind: 'action', name: action.name }),
            )
          }
        >
          {action.name}
        </Button>
      ))}
      <UpAndReload reload={reload} />
      <Button
        look="primary"
        impossible={whyNoCreate(collection, schema)}
        onClick={() =>
          void navigate(toAddress(address.path, address.view, { kind: 'create', type }))
        }
      >
        <Plus size={14} aria-hidden />
        Create
      </Button>
    </div>
  )
}

function Empty({ collection, schema }: { collection: Collection; schema: Schema | undefined }) {
  const filtered = collection.filters.size > 0
  const create = whyNoCreate(collection, schema) === undefined
  return (
    <div className={styles.empty}>
      <strong>{filtered ? 'Nothing matches' : 'Nothing here yet'}</strong>
      <p>
        {filtered
          ? 'No resource fits all the filters above.'
          : create
            ? 'Create makes the first one.'
            : 'The server lists no resources of this type.'}
      </p>
    </div>
  )
}
