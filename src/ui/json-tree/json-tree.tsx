import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef } from 'react'
import { stringifyJson } from '../../json/stringify'
import type { JsonValue } from '../../json/value'
import { classes } from '../classes'
import { JsonLine } from './json-line'
import styles from './json-tree.module.css'
import { JsonTools } from './json-tools'
import type { RowLink } from './row-link'
import { moveByKey } from './tree-keys'
import { useJsonTree } from './use-json-tree'

const rowHeight = 24

/**
 * JSON as lines that fold, can be searched, walked with the arrow keys and copied in parts; only the lines in
 * sight are in the document.
 */
export function JsonTree({ value, link }: { value: JsonValue; link?: RowLink }) {
  const tree = useJsonTree(value)
  const { rows, activeIndex, active } = tree
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 800, height: 600 },
  })
  const { scrollToIndex } = lines
  useEffect(() => {
    if (active !== '') scrollToIndex(activeIndex, { align: 'auto' })
  }, [active, activeIndex, scrollToIndex])

  return (
    <div className={styles.tree}>
      <JsonTools tree={tree} text={() => stringifyJson(value, 2)} />
      <div
        ref={scroller}
        className={styles.scroll}
        role="tree"
        aria-label="JSON"
        tabIndex={0}
        aria-activedescendant={`${id}-${activeIndex}`}
        onKeyDown={(event) => {
          if (event.target === event.currentTarget) moveByKey(event, tree)
        }}
      >
        <div className={styles.lines} role="none" style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map((line) => {
            const row = rows[line.index]
            if (row === undefined) return null
            const closing = row.kind === 'close'
            const foldable = row.kind === 'open' || row.kind === 'closed'
            return (
              <div
                key={line.key}
                id={`${id}-${line.index}`}
                role={closing ? 'none' : 'treeitem'}
                aria-level={closing ? undefined : row.depth + 1}
                aria-expanded={foldable ? row.kind === 'open' : undefined}
                aria-selected={closing ? undefined : row.at === active}
                className={classes(
                  styles.line,
                  row.at === active && !closing && styles.active,
                  tree.matchAt >= 0 && row.at === active && styles.match,
                )}
                style={{ transform: `translateY(${line.start}px)` }}
                // Pointers only: with keys, the tree itself moves the active row.
                onPointerDown={() => tree.setActive(row.at)}
              >
                <JsonLine row={row} link={link} fold={(at, closed) => tree.fold(at, closed)} />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
