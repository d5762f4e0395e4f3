import { memo } from 'react'
import { clockText } from '../request-preview/activity/entry-words'
import type { LoggedMessage } from '../resource/live/change-log'
import { classes } from '../ui/classes'
import styles from './live-message-list.module.css'

/** Messages of the change stream, one line each, in the order they are given. */
export function LiveMessageList({
  messages,
  selected,
  onSelect,
}: {
  messages: readonly LoggedMessage[]
  selected: LoggedMessage | undefined
  onSelect: (message: LoggedMessage) => void
}) {
  return (
    <ul className={styles.list} aria-label="Messages">
      {messages.map((message) => (
        <Line
          key={message.number}
          message={message}
          current={message.number === selected?.number}
          onSelect={onSelect}
        />
      ))}
    </ul>
  )
}

const Line = memo(function Line({
  message,
  current,
  onSelect,
}: {
  message: LoggedMessage
  current: boolean
  onSelect: (message: LoggedMessage) => void
}) {
  const { at, name, type, id } = message
  return (
    <li>
      <button
        type="button"
        className={classes(styles.line, current && styles.current)}
        aria-current={current ? 'true' : undefined}
        onClick={() => onSelect(message)}
      >
        <time dateTime={new Date(at).toISOString()}>{clockText(at)}</time>
        <span className={styles.name}>{name || '(no name)'}</span>
        <span className={styles.about}>{`${type} ${id}`}</span>
      </button>
    </li>
  )
})
