import { useState } from 'react'
import { Link } from 'react-router'
import type { Collection, Resource } from '../api/resource'
import { own } from '../json/value'
import type { Schema } from '../schema/schema'
import { Button } from '../ui/button'
import { StateBadge } from '../ui/state-badge'
import { toAddress } from './address'
import { useApi } from './api-context'
import { chooseColumns, type Column } from './columns'
import { FieldValue } from './field-value'
import { usePlace } from './place'
import { resourceUrl } from './reference-link'
import { toneOf } from './state-tone'
import styles from './resource-table.module.css'

/** Rows put into the document at once; more on request, so that no reply is too large to open. */
const rowsAtOnce = 200

/** A collection as a table; on narrow screens as a list of cards. */
export function ResourceTable({
  collection,
  schema,
}: {
  collection: Collection
  schema: Schema | undefined
}) {
  const [shown, setShown] = useState(rowsAtOnce)
  const columns = chooseColumns(schema, collection.data)
  const left = collection.data.length - shown
  return (
    <>
      <div className={styles.scroll} tabIndex={-1}>
        <table className={styles.table} role="table">
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <HeaderCell key={column.name} column={column} collection={collection} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {collection.data.slice(0, shown).map((resource, index) => (
              <Row key={rowKey(resource, index)} resource={resource} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <div className={styles.more}>
          <Button onClick={() => setShown(shown + 5 * rowsAtOnce)}>
            Show more rows ({left.toLocaleString('en')} left)
          </Button>
        </div>
      )}
    </>
  )
}

function rowKey(resource: Resource, index: number): string {
  return `${resource.type ?? ''}/${resource.id ?? ''}/${resource.id === undefined ? index : ''}`
}

function HeaderCell({ column, collection }: { column: Column; collection: Collection }) {
  const { endpoint } = useApi()
  const { url } = usePlace()
  const sorted = collection.sort?.name === column.name ? collection.sort : undefined
  const link = sorted?.reverse ?? collection.sortLinks.get(column.name)
  const place = link === undefined ? undefined : endpoint.locate(link, url)
  const order = sorted === undefined ? undefined : sorted.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" role="columnheader" aria-sort={order}>
      {place?.kind === 'inside' ? (
        <Link to={toAddress(place.path)} className={styles.sort} title={`Sort by ${column.name}`}>
          {column.name}
          <span aria-hidden>{order === undefined ? '' : order === 'ascending' ? ' ↑' : ' ↓'}</span>
        </Link>
      ) : (
        column.name
      )}
    </th>
  )
}

function Row({ resource, columns }: { resource: Resource; columns: readonly Column[] }) {
  return (
    <tr role="row">
      {columns.map((column) => (
        <td
          key={column.name}
          role="cell"
          data-label={column.name}
          className={styles[cellLook(column.name)]}
        >
          <Cell resource={resource} column={column} />
        </td>
      ))}
    </tr>
  )
}

function cellLook(name: string): 'id' | 'state' | 'plain' {
  return name === 'id' || name === 'state' ? name : 'plain'
}

function Cell({ resource, column }: { resource: Resource; column: Column }) {
  if (column.name === 'id') return <IdCell resource={resource} />
  if (column.name === 'state') return <ResourceStateBadge resource={resource} />
  const value = own(resource.value, column.name)
  if (value === undefined || value === null || value === '')
    return <span className={styles.none}>–</span>
  return (
    <FieldValue value={value} type={column.type} name={column.name} resource={resource} brief />
  )
}

function IdCell({ resource }: { resource: Resource }) {
  const { endpoint } = useApi()
  const { url, schemas } = usePlace()
  const id = resource.id ?? '(no id)'
  const link =
    resource.links.get('self') ??
    (resource.id === undefined ? undefined : resourceUrl(resource.type, resource.id, schemas))
  const place = link === undefined ? undefined : endpoint.locate(link, url)
  if (place?.kind !== 'inside') return <span className={styles.mono}>{id}</span>
  return (
    <Link to={toAddress(place.path)} className={styles.mono}>
      {id}
    </Link>
  )
}

/** The state of a resource as a badge; nothing when it has none. */
export function ResourceStateBadge({ resource }: { resource: Resource }) {
  const { dialect } = useApi()
  const state = dialect.stateOf(resource)
  if (state.name === '') return null
  return (
    <StateBadge
      name={state.name}
      tone={toneOf(state)}
      message={state.message}
      progress={state.progress}
    />
  )
}
