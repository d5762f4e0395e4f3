import styles from './skeleton.module.css'

/** Grey rows in place of what is still on its way. */
export function Skeleton({ rows }: { rows: number }) {
  return (
    <div className={styles.skeleton} role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, index) => (
        <span
          key={index}
          className={styles.row}
          style={{ width: `${92 - ((index * 17) % 40)}%` }}
        />
      ))}
    </div>
  )
}
