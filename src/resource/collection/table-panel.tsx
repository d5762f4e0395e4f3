import { Columns3 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { whyNoCreate } from '../../api/operations'
import type { Collection } from '../../api/resource'
import type { Schema } from '../../schema/schema'
import { classes } from '../../ui/classes'
import { PopupButton } from '../../ui/popup-button'
import views from '../views.module.css'
import { Pager } from './pager'
import { ResourceTable } from './resource-table'
import { QuickFilter, SortMenu, Toolbar } from './toolbar'
import type { Table } from './use-table'
import bar from './toolbar.module.css'
import styles from './collection-view.module.css'

const ColumnChooser = lazy(async () => ({
  default: (await import('./column-chooser')).ColumnChooser,
}))

const BulkButtons = lazy(async () => ({ default: (await import('./bulk-buttons')).BulkButtons }))

/** The rows of a collection with all that can be done to find the right ones. */
export function TablePanel({
  collection,
  schema,
  table,
}: {
  collection: Collection
  schema: Schema | undefined
  table: Table
}) {
  const { pages, columns, selection, shown, words, setWords } = table
  // Once there they stay: what was begun for rows goes on when none is selected any more.
  const [selected, setSelected] = useState(false)
  if (!selected && selection.resources.length > 0) setSelected(true)
  const { rows } = pages
  return (
    <>
      <Toolbar collection={collection} schema={schema}>
        <SortMenu collection={collection} columns={columns.shown} />
        {(rows.length > 5 || words !== '') && (
          <QuickFilter text={words} onText={setWords} loaded={rows.length} found={shown.length} />
        )}
        <span className={bar.end}>
          {selected && (
            <Suspense>
              <BulkButtons selection={selection} />
            </Suspense>
          )}
          {rows.length > 0 && (
            <PopupButton
              name="Columns"
              look="quiet"
              icon
              align="end"
              title="Columns"
              face={<Columns3 size={15} aria-hidden />}
            >
              {() => <ColumnChooser columns={columns} />}
            </PopupButton>
          )}
        </span>
      </Toolbar>
      <div className={classes(styles.card, shown.length < 6 && styles.short)}>
        {shown.length === 0 ? (
          <Nothing collection={collection} schema={schema} quick={words !== ''} />
        ) : (
          <ResourceTable
            collection={collection}
            rows={shown}
            columns={columns}
            selection={selection}
          />
        )}
        <Pager collection={collection} pages={pages} />
      </div>
    </>
  )
}

function Nothing({
  collection,
  schema,
  quick,
}: {
  collection: Collection
  schema: Schema | undefined
  quick: boolean
}) {
  const filtered = collection.filters.size > 0 || quick
  const create = whyNoCreate(collection, schema) === undefined
  return (
    <div className={views.empty}>
      <strong>{filtered ? 'Nothing matches' : 'Nothing here yet'}</strong>
      <p>
        {quick
          ? 'None of the loaded rows has these words; there may be others on the server.'
          : filtered
            ? 'No resource fits all the filters above.'
            : create
              ? 'Create makes the first one.'
              : 'The server lists no resources of this type.'}
      </p>
    </div>
  )
}
