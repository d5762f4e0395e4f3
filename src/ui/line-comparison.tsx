import { useMemo, type ReactNode } from 'react'
import { lineDiff, type DiffLine } from './line-diff'
import styles from './line-comparison.module.css'

/** Equal lines shown around each difference. */
const context = 3
/** More lines are not put into the document. */
const mostLines = 2000

/** Two texts compared line by line; `what` names them for screen readers. Long equal stretches are left out. */
export function LineComparison({
  before,
  after,
  what,
}: {
  before: string
  after: string
  what: string
}) {
  const diff = useMemo(() => lineDiff(before, after), [before, after])
  if (before === after) return <p className={styles.equal}>No difference.</p>
  return (
    // A region that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={styles.diff} role="group" aria-label={what} tabIndex={0}>
      {shown(diff)}
    </pre>
  )
}

const signs = { same: ' ', removed: '-', added: '+' }

function shown(diff: readonly DiffLine[]): ReactNode[] {
  const near = new Set<number>()
  diff.forEach(({ kind }, at) => {
    if (kind !== 'same')
      for (let other = at - context; other <= at + context; other++) near.add(other)
  })
  const parts: ReactNode[] = []
  for (let at = 0; at < diff.length && parts.length < mostLines; at++) {
    const line = diff[at]
    if (line !== undefined && near.has(at))
      parts.push(
        <span key={at} className={styles[line.kind]}>
          {`${signs[line.kind]} ${line.text}\n`}
        </span>,
      )
    else {
      const first = at
      while (at + 1 < diff.length && !near.has(at + 1)) at++
      const count = at - first + 1
      parts.push(
        <span key={first} className={styles.gap}>
          {`… ${count} equal ${count === 1 ? 'line' : 'lines'}\n`}
        </span>,
      )
    }
  }
  if (parts.length >= mostLines) parts.push('… and more')
  return parts
}
