import { ChevronDown, ChevronRight } from 'lucide-react'
import { stringifyJson } from '../../json/stringify'
import { isArray, isNumber } from '../../json/value'
import { CopyButton } from '../copy-button'
import type { RowLink } from './row-link'
import styles from './json-tree.module.css'
import { jqPath, pathOf, type JsonRow } from './rows'

/** One line of the tree: indent, fold mark, key, value, and what can be copied of it. */
export function JsonLine({
  row,
  link,
  fold,
}: {
  row: JsonRow
  link: RowLink | undefined
  fold: (at: string, closed: boolean) => void
}) {
  const [left, right] = isArray(row.value) ? '[]' : '{}'
  const Mark = row.kind === 'open' ? ChevronDown : ChevronRight
  return (
    <>
      <span className={styles.indent} style={{ width: row.depth * 16 }} />
      {row.kind === 'open' || row.kind === 'closed' ? (
        // The tree item says whether it is open and the arrow keys do the same, hence no stop for the Tab key.
        <button
          type="button"
          className={styles.toggle}
          tabIndex={-1}
          aria-label={row.kind === 'open' ? 'Collapse' : 'Expand'}
          onClick={() => fold(row.at, row.kind === 'open')}
        >
          <Mark size={12} aria-hidden />
        </button>
      ) : (
        <span className={styles.toggle} />
      )}
      {typeof row.name === 'string' && row.kind !== 'close' && (
        <span className={styles.key}>{JSON.stringify(row.name)}: </span>
      )}
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
      {row.kind !== 'close' && (
        <span className={styles.copies}>
          <CopyButton what="value" label="value" text={() => copyText(row)} />
          <CopyButton what="path" label="path" text={() => jqPath(pathOf(row))} />
        </span>
      )}
    </>
  )
}

function copyText({ value }: JsonRow): string {
  return typeof value === 'string' ? value : stringifyJson(value, 2)
}

/** Longer texts are cut on screen only; copying gives all of them. */
const longestText = 2000

function Scalar({ row, link }: { row: JsonRow; link: RowLink | undefined }) {
  const { value } = row
  if (typeof value !== 'string')
    return (
      <span className={isNumber(value) ? styles.number : styles.word}>{stringifyJson(value)}</span>
    )
  const written = JSON.stringify(value)
  const face = written.length > longestText ? `${written.slice(0, longestText)}…` : written
  return <span className={styles.string}>{link?.(row, face) ?? face}</span>
}
