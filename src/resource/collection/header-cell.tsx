import type { ReactNode } from 'react'
import type { Collection } from '../../api/resource'
import { fieldText } from '../../json/path'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { PlaceLink } from '../place-link'
import type { Column } from './columns'
import type { Selection } from './use-selection'
import styles from './resource-table.module.css'

/** The head of a column: a link to the collection sorted by it, where the server gives one. */
export function HeaderCell({
  column,
  collection,
  children,
}: {
  column: Column
  collection: Collection
  children?: ReactNode
}) {
  const { endpoint } = useApi()
  const { url } = usePlace()
  const { name } = column
  const field = column.path === undefined ? name : fieldText(column.path)
  const sorted = collection.sort?.name === field ? collection.sort : undefined
  const link = sorted?.reverse ?? collection.sortLinks.get(field)
  const place = link === undefined ? undefined : endpoint.locate(link, url)
  const order = sorted === undefined ? undefined : sorted.descending ? 'descending' : 'ascending'
  const arrow = order !== undefined && (
    <span aria-hidden className={styles.arrow}>
      {order === 'ascending' ? '↑' : '↓'}
    </span>
  )
  return (
    <th scope="col" role="columnheader" aria-sort={order} data-column={name}>
      {place?.kind === 'inside' ? (
        <PlaceLink to={toAddress(place.path)} className={styles.sort} title={`Sort by ${name}`}>
          {name}
          {arrow}
        </PlaceLink>
      ) : (
        <>
          {name}
          {arrow}
        </>
      )}
      {children}
    </th>
  )
}

/** Ticks all rows that are shown, or none. */
export function SelectAll({ selection, count }: { selection: Selection; count: number }) {
  const ticked = selection.resources.length
  return (
    <th scope="col" role="columnheader" className={styles.pick}>
      <label>
        <input
          type="checkbox"
          aria-label="Select all rows"
          checked={ticked === count}
          ref={(input) => {
            if (input !== null) input.indeterminate = ticked > 0 && ticked < count
          }}
          onChange={() => selection.setAll(ticked < count)}
        />
      </label>
    </th>
  )
}
