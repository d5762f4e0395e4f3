import type { ActivityEntry } from '../../api/activity'
import { classes } from '../../ui/classes'
import { durationText, sizeText } from '../../ui/figures'
import { StateBadge } from '../../ui/state-badge'
import { clockText, outcomeOf, pathOf } from './entry-words'
import styles from './activity-list.module.css'

/** What was sent, one line each; the entries come in the order they are shown in. */
export function ActivityList({
  entries,
  selected,
  onSelect,
}: {
  entries: readonly ActivityEntry[]
  /** The id of the one that is open. */
  selected: number | undefined
  onSelect: (id: number) => void
}) {
  return (
    <ul className={styles.list} aria-label="Requests">
      {entries.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            className={classes(styles.entry, entry.id === selected && styles.selected)}
            aria-current={entry.id === selected ? 'true' : undefined}
            onClick={() => onSelect(entry.id)}
          >
            <Line entry={entry} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Line({ entry }: { entry: ActivityEntry }) {
  const { text, tone } = outcomeOf(entry)
  const { reply, request } = entry
  return (
    <>
      <time className={styles.time} dateTime={new Date(entry.startedAt).toISOString()}>
        {clockText(entry.startedAt)}
      </time>
      <span className={classes(styles.method, styles[request.method.toLowerCase()])}>
        {request.method}
      </span>
      <span className={styles.path}>{pathOf(entry)}</span>
      <span className={styles.outcome}>
        <StateBadge name={text} tone={tone} />
        {reply !== undefined && (
          <span className={styles.figures}>
            {durationText(reply.total)} · {sizeText(reply.size)}
          </span>
        )}
      </span>
    </>
  )
}
