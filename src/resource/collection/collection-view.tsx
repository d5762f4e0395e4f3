import { ChevronDown, Plus } from 'lucide-react'
import { lazy, useState } from 'react'
import { useNavigate } from 'react-router'
import { creatableTypes, offeredActions, whyNoCreate } from '../../api/operations'
import type { Collection } from '../../api/resource'
import type { Schema } from '../../schema/schema'
import { Button } from '../../ui/button'
import { PopupButton } from '../../ui/popup-button'
import { lastPart, toAddress } from '../address'
import { CollectionFacts } from './collection-facts'
import { Toolbar } from './toolbar'
import { loadedText } from './loaded-text'
import { TablePanel } from './table-panel'
import { useTable, type Table } from './use-table'
import { usePlace } from '../place'
import { Crumbs } from '../crumbs'
import { UpAndReload } from '../up-and-reload'
import { JsonView } from '../json-view'
import { LateDocs } from '../late-docs'
import { ViewSwitch } from '../view-switch'
import views from '../views.module.css'
import styles from './collection-view.module.css'

const SavePanel = lazy(async () => ({ default: (await import('./save-panel')).SavePanel }))

/** A collection: its name, what can be done with all of it, and its rows. */
export function CollectionView(props: { collection: Collection; reload: () => void }) {
  const { url } = usePlace()
  // What was selected, loaded or looked for in one collection means nothing in another.
  return <Standing key={url} {...props} />
}

function Standing({ collection, reload }: { collection: Collection; reload: () => void }) {
  const { address, url, schemas } = usePlace()
  const schema = schemas.get(collection.resourceType) ?? schemas.forCollection(url)
  const table = useTable(collection, schema)
  return (
    <article
      aria-labelledby="heading"
      className={address.view === 'main' ? styles.table : undefined}
    >
      <header className={views.head}>
        <Crumbs />
        <h1 id="heading">{schema?.pluralName ?? lastPart(address.path)}</h1>
        <span className={views.count}>{loadedText(collection, table.pages.rows.length)}</span>
        <ViewSwitch
          views={[
            ['main', 'Table'],
            ['json', 'JSON'],
            ['docs', 'Docs'],
          ]}
        />
        <CollectionOperations
          collection={collection}
          schema={schema}
          table={table}
          reload={reload}
        />
      </header>
      <CollectionFacts collection={collection} schema={schema} />
      {address.view !== 'main' && <Toolbar collection={collection} schema={schema} />}
      {address.view === 'json' ? (
        <JsonView value={collection.value} />
      ) : address.view === 'docs' ? (
        <LateDocs schema={schema} />
      ) : (
        <TablePanel collection={collection} schema={schema} table={table} />
      )}
    </article>
  )
}

function CollectionOperations({
  collection,
  schema,
  table,
  reload,
}: {
  collection: Collection
  schema: Schema | undefined
  table: Table
  reload: () => void
}) {
  const { address, url } = usePlace()
  const navigate = useNavigate()
  const [saving, setSaving] = useState(false)
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
      {table.pages.rows.length > 0 && (
        <PopupButton
          name="Export"
          busy={saving}
          align="end"
          face={
            <>
              Export
              <ChevronDown size={13} aria-hidden />
            </>
          }
        >
          {() => (
            <SavePanel
              name={schema?.pluralName ?? lastPart(address.path)}
              collection={collection}
              table={table}
              onBusy={setSaving}
            />
          )}
        </PopupButton>
      )}
      <Button
        look="primary"
        className={views.main}
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
