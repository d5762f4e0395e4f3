import { memo } from 'react'
import type { Resource } from '../../api/resource'
import { own } from '../../json/value'
import { classes } from '../../ui/classes'
import { useFlashRow } from '../live/use-flash'
import { cellFace, type CellSetting } from './cell'
import { cellLook, type Column } from './columns'
import styles from './resource-table.module.css'

/** One resource in the table. `index` counts the rows from 0, `top` is in px. */
export const TableRow = memo(function TableRow({
  index,
  top,
  resource,
  columns,
  setting,
  hasFocus,
  selected,
  select,
  openMenu,
}: {
  index: number
  top: number
  resource: Resource
  columns: readonly Column[]
  setting: CellSetting
  hasFocus: (index: number) => void
  selected: boolean
  select: (index: number, range: boolean) => void
  openMenu: (index: number, button: HTMLElement) => void
}) {
  return (
    <tr
      ref={useFlashRow(resource)}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      style={{ top }}
      className={classes(
        styles.row,
        (resource.gone === true || isRemoved(resource)) && styles.removed,
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
          className={styles[cellLook(column)]}
        >
          {cellFace(resource, column, setting)}
        </td>
      ))}
      <td role="cell" className={styles.more}>
        <button
          type="button"
          className={styles.copy}
          aria-label={`Menu of ${resource.id ?? `row ${index + 1}`}`}
          aria-haspopup="menu"
          title="Menu; also by a right click"
          onClick={(event) => openMenu(index, event.currentTarget)}
        />
      </td>
    </tr>
  )
})

function isRemoved({ value }: Resource): boolean {
  return typeof own(value, 'removed') === 'string' || own(value, 'state') === 'removed'
}
