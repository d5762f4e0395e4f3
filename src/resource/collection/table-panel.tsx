import { useDeferredValue, useMemo, useState } from 'react'
import { whyNoCreate } from '../../api/operations'
import type { Collection } from '../../api/resource'
import type { Schema } from '../../schema/schema'
import { classes } from '../../ui/classes'
import views from '../views.module.css'
import { chooseColumns } from './columns'
import { Pager } from './pager'
import { quickFilter } from './quick-filter'
import { ResourceTable } from './resource-table'
import { QuickFilter, SortMenu, Toolbar } from './toolbar'
import type { Pages } from './use-pages'
import styles from './collection-view.module.css'

/** The rows of a collection with all that can be done to find the right ones. */
export function TablePanel({
  collection,
  schema,
  pages,
}: {
  collection: Collection
  schema: Schema | undefined
  pages: Pages
}) {
  const { rows } = pages
  // Chosen once per schema: columns that came and went with the next reply could not be read.
  const [chosen, choose] = useState({ schema, columns: chooseColumns(schema, rows) })
  if (chosen.schema !== schema || (chosen.columns.length === 0 && rows.length > 0))
    choose({ schema, columns: chooseColumns(schema, rows) })
  const { columns } = chosen
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words)
  const shown = useMemo(() => quickFilter(rows, columns, wanted), [rows, columns, wanted])
  return (
    <>
      <Toolbar collection={collection} schema={schema}>
        <SortMenu collection={collection} />
        {(rows.length > 5 || words !== '') && (
          <QuickFilter text={words} onText={setWords} loaded={rows.length} found={shown.length} />
        )}
      </Toolbar>
      <div className={classes(styles.card, shown.length < 6 && styles.short)}>
        {shown.length === 0 ? (
          <Nothing collection={collection} schema={schema} quick={words !== ''} />
        ) : (
          <ResourceTable collection={collection} rows={shown} columns={columns} />
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
