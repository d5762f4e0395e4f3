import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { creatableTypes, offeredActions, whyNoCreate } from '../../api/operations'
import type { Collection } from '../../api/resource'
import type { Schema } from '../../schema/schema'
import { Button } from '../../ui/button'
import { lastPart, toAddress } from '../address'
import { AppliedFilters } from './applied-filters'
import { chooseColumns } from './columns'
import { Pager, countText } from './pager'
import { usePlace } from '../place'
import { UpAndReload } from '../up-and-reload'
import { ResourceTable } from './resource-table'
import { SchemaDocs } from '../schema-docs'
import { JsonView } from '../json-view'
import { ViewSwitch } from '../view-switch'
import { classes } from '../../ui/classes'
import views from '../views.module.css'
import styles from './collection-view.module.css'

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
    <article
      aria-labelledby="heading"
      className={address.view === 'main' ? styles.table : undefined}
    >
      <header className={views.head}>
        <h1 id="heading">{schema?.pluralName ?? lastPart(address.path)}</h1>
        <span className={views.count}>{countText(collection)}</span>
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
        <TableCard collection={collection} schema={schema} />
      )}
    </article>
  )
}

function TableCard({ collection, schema }: { collection: Collection; schema: Schema | undefined }) {
  // Chosen once per schema: columns that came and went with the next reply could not be read.
  const [chosen, choose] = useState({ schema, columns: chooseColumns(schema, collection.data) })
  if (chosen.schema !== schema || (chosen.columns.length === 0 && collection.data.length > 0))
    choose({ schema, columns: chooseColumns(schema, collection.data) })
  const { columns } = chosen
  const rows = collection.data
  return (
    <div className={classes(styles.card, rows.length < 6 && styles.short)}>
      {rows.length === 0 ? (
        <Empty collection={collection} schema={schema} />
      ) : (
        <ResourceTable collection={collection} rows={rows} columns={columns} />
      )}
      <Pager collection={collection} />
    </div>
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
    <div className={views.operations}>
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
    <div className={views.empty}>
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
