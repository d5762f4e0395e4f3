import { classes } from './classes'
import styles from './state-badge.module.css'

/** What a state means for people, told by colour and by shape. */
export type Tone = 'ok' | 'busy' | 'bad' | 'off'

/** A state as word, colour and shape; with a bar while it moves. `progress` is 0 to 100, undefined when nobody knows. */
export function StateBadge({
  name,
  tone,
  message = '',
  progress,
}: {
  name: string
  tone: Tone
  message?: string
  progress?: number | undefined
}) {
  const badge = (
    <span className={classes(styles.badge, styles[tone])} title={message || undefined}>
      {name}
    </span>
  )
  if (tone !== 'busy') return badge
  return (
    <span className={styles.group}>
      {badge}
      <ProgressBar what={name} progress={progress} />
    </span>
  )
}

/** A thin bar; without `progress` (0 to 100) it only shows that something is under way. */
export function ProgressBar({ what, progress }: { what: string; progress?: number | undefined }) {
  return (
    <span
      className={styles.bar}
      role="progressbar"
      aria-label={what}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={progress}
    >
      {progress === undefined ? (
        <span className={classes(styles.fill, styles.unknown)} />
      ) : (
        <span className={styles.fill} style={{ width: `${progress}%` }} />
      )}
    </span>
  )
}
