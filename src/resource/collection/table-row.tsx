import { memo } from 'react'
import { Link } from 'react-router'
import type { Resource } from '../../api/resource'
import { own } from '../../json/value'
import { classes } from '../../ui/classes'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { FieldValue } from '../field-value'
import { usePlace } from '../place'
import { resourceUrl } from '../reference-link'
import { ResourceStateBadge } from '../resource-state-badge'
import type { Column } from './columns'
import styles from './resource-table.module.css'

/** One resource in the table. `index` counts the rows from 0, `top` is in px. */
export const TableRow = memo(function TableRow({
  index,
  top,
  resource,
  columns,
  hasFocus,
  selected,
  select,
}: {
  index: number
  top: number
  resource: Resource
  columns: readonly Column[]
  hasFocus: (index: number) => void
  selected: boolean
  select: (index: number, range: boolean) => void
}) {
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      style={{ top }}
      className={classes(
        styles.row,
        isRemoved(resource) && styles.removed,
        selected && styles.selected,
      )}
      onFocus={() => hasFocus(index)}
    >
      <td role="cell" className={styles.pick}>
        <label>
          <input
            type="checkbox"
            aria-label={`Select ${resource.id ?? `row ${index + 1}`}`}
            checked={selected}
            onChange={({ nativeEvent }) =>
              select(index, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
        </label>
      </td>
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
})

function isRemoved({ value }: Resource): boolean {
  return typeof own(value, 'removed') === 'string' || own(value, 'state') === 'removed'
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
