import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { pathKey } from '../json/path'
import { stringifyJson } from '../json/stringify'
import { isArray, isNumber, type JsonValue } from '../json/value'
import { Button } from './button'
import { classes } from './classes'
import { CopyButton } from './copy-button'
import { foldablePaths, jsonRows, type JsonRow } from './json-rows'
import styles from './json-tree.module.css'

const rowHeight = 20

/** JSON as lines that fold; only the lines in sight are in the document. `link` may turn a text into a link. */
export function JsonTree({
  value,
  link,
}: {
  value: JsonValue
  link?: (row: JsonRow, text: string) => ReactNode | undefined
}) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => jsonRows(value, folded), [value, folded])
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 20,
    initialRect: { width: 800, height: 600 },
  })

  function toggle(row: JsonRow) {
    const key = pathKey(row.path)
    const next = new Set(folded)
    if (!next.delete(key)) next.add(key)
    setFolded(next)
  }

  return (
    <div className={styles.tree}>
      <div className={styles.tools}>
        <Button small onClick={() => setFolded(new Set())}>
          Expand all
        </Button>
        <Button small onClick={() => setFolded(foldablePaths(value))}>
          Collapse all
        </Button>
        <CopyButton what="JSON" text={() => stringifyJson(value, 2)} />
      </div>
      {/* The region scrolls, so it must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={scroller} className={styles.scroll} tabIndex={0} role="region" aria-label="JSON">
        <div className={styles.lines} style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map((line) => {
            const row = rows[line.index]
            if (row === undefined) return null
            return (
              <div
                key={line.key}
                className={styles.line}
                style={{ transform: `translateY(${line.start}px)` }}
              >
                <Line row={row} toggle={() => toggle(row)} link={link} />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function Line({
  row,
  toggle,
  link,
}: {
  row: JsonRow
  toggle: () => void
  link: ((row: JsonRow, text: string) => ReactNode | undefined) | undefined
}) {
  const foldable = row.kind === 'open' || row.kind === 'closed'
  const [left, right] = isArray(row.value) ? '[]' : '{}'
  const name = row.key ?? (row.path.length === 0 ? 'all' : `item ${String(row.path.at(-1))}`)
  return (
    <>
      <span className={styles.indent} style={{ width: row.depth * 16 }} />
      {foldable ? (
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={row.kind === 'open'}
          aria-label={`${row.kind === 'open' ? 'Collapse' : 'Expand'} ${name}`}
          onClick={toggle}
        >
          {row.kind === 'open' ? <ChevronDown size={12} /> : <ChevronRight size={12} />}
        </button>
      ) : (
        <span className={styles.toggle} />
      )}
      {row.key !== undefined && <span className={styles.key}>{JSON.stringify(row.key)}: </span>}
      {row.kind === 'open' && left}
      {row.kind === 'close' && right}
      {row.kind === 'closed' && (
        <>
          {left}
          <span className={styles.count}> {row.count} </span>
          {right}
        </>
      )}
      {row.kind === 'scalar' && <Scalar row={row} link={link} />}
      {row.comma && ','}
    </>
  )
}

/** Longer texts are cut on screen only; copying gives all of them. */
const longestText = 2000

function Scalar({
  row,
  link,
}: {
  row: JsonRow
  link: ((row: JsonRow, text: string) => ReactNode) | undefined
}) {
  const { value } = row
  if (typeof value === 'string') {
    const written = JSON.stringify(value)
    const face = written.length > longestText ? `${written.slice(0, longestText)}…` : written
    return <span className={styles.string}>{link?.(row, face) ?? face}</span>
  }
  const look = isNumber(value) ? styles.number : styles.word
  return <span className={classes(look)}>{stringifyJson(value)}</span>
}
