import { useCallback, useMemo, useRef, useState, type CSSProperties } from 'react'
import type { Collection, Resource } from '../../api/resource'
import { late } from '../../ui/late'
import { useCellSetting } from './cell'
import { rowKey } from './cell-text'
import { gridTemplate, usualWidth } from './column-widths'
import { ColumnHandle } from './column-handle'
import { HeaderCell, SelectAll } from './header-cell'
import { moveFocus } from './row-focus'
import { cardsMedia, rowHeight, touchMedia } from './row-height'
import { TableRow } from './table-row'
import type { Columns } from './use-columns'
import { useMedia } from './use-media'
import { useRowMenu } from './use-row-menu'
import { useRowWindow } from './use-row-window'
import type { Selection } from './use-selection'
import styles from './resource-table.module.css'

const RowMenu = late(async () => (await import('./row-menu')).RowMenu, null)

/** Resources as a table, on narrow screens as a list of cards; only the rows in sight are in the document. */
export function ResourceTable({
  collection,
  rows,
  columns: { shown: columns, widths, resize },
  selection,
}: {
  collection: Collection
  rows: readonly Resource[]
  columns: Columns
  selection: Selection
}) {
  const height = rowHeight(columns, { cards: useMedia(cardsMedia), touch: useMedia(touchMedia) })
  const table = useRef<HTMLTableElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const { first, end } = useRowWindow(body, height, rows.length)
  // The row that has the focus stays in the document wherever one scrolls, else the focus would be lost.
  const [focused, setFocused] = useState<number>()
  const hasFocus = useCallback((index: number) => setFocused(index), [])
  // The widths are guessed once from a few rows: columns that jump while one scrolls cannot be read. Ids grow.
  const [sample] = useState(() => [...rows.slice(0, 50), ...rows.slice(-1)])
  const usual = useMemo(
    () => new Map(columns.map((column) => [column.name, usualWidth(column, sample)])),
    [columns, sample],
  )
  const { menu, openMenu, openAtPoint, close, point } = useRowMenu(rows)
  const layout = (set: ReadonlyMap<string, number>) => gridTemplate(columns, usual, set)
  const { template, least } = layout(widths)

  function preview(set: ReadonlyMap<string, number>) {
    const next = layout(set)
    table.current?.style.setProperty('--columns', next.template)
    table.current?.style.setProperty('min-width', `${next.least}px`)
  }

  const setting = useCellSetting()
  const shown = indexes(first, end, focused, rows.length)
  const keys = new Set<string>()
  return (
    <div className={styles.scroll} data-scroller="">
      <table
        ref={table}
        className={styles.table}
        role="table"
        aria-rowcount={rows.length + 1}
        style={{ '--columns': template, '--row': `${height}px`, minWidth: least } as CSSProperties}
      >
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            <SelectAll selection={selection} count={rows.length} />
            {columns.map((column) => (
              <HeaderCell key={column.name} column={column} collection={collection}>
                <ColumnHandle
                  name={column.name}
                  widths={widths}
                  preview={preview}
                  commit={resize}
                />
              </HeaderCell>
            ))}
            <th scope="col" role="columnheader" className={styles.more}>
              <span className={styles.unseen}>Menu</span>
            </th>
          </tr>
        </thead>
        {/* The keys move the focus between the links and buttons inside; the body itself takes none. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody
          ref={body}
          role="rowgroup"
          style={{ height: rows.length * height }}
          onContextMenu={openAtPoint}
          onKeyDown={(event) => moveFocus(event, rows.length, height, setFocused)}
        >
          {shown.map((index) => {
            const resource = rows[index]
            return (
              resource !== undefined && (
                <TableRow
                  key={unlike(keys, rowKey(resource, index))}
                  index={index}
                  top={index * height}
                  resource={resource}
                  columns={columns}
                  setting={setting}
                  hasFocus={hasFocus}
                  selected={selection.has(index)}
                  select={selection.toggle}
                  openMenu={openMenu}
                />
              )
            )
          })}
        </tbody>
      </table>
      {point}
      {menu !== undefined && <RowMenu {...menu} columns={columns} onClose={close} />}
    </div>
  )
}

/** The key itself, or one like it that is not among those `taken`: a server may list the same resource twice. */
function unlike(taken: Set<string>, key: string): string {
  let own = key
  for (let count = 2; taken.has(own); count++) own = `${key}#${count}`
  taken.add(own)
  return own
}

/** The rows of the window, and the focused one in its place among them. */
function indexes(first: number, end: number, focused: number | undefined, count: number): number[] {
  const shown = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset)
  if (focused === undefined || focused >= count || (focused >= first && focused < end)) return shown
  return focused < first ? [focused, ...shown] : [...shown, focused]
}
