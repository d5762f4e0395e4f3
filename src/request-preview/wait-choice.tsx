import styles from './request-panel.module.css'
import type { UntilDone } from './targets/until-done'

/** Whether a snippet goes on until what it set in motion has settled, and what it then prints. */
export function WaitChoice({
  until: { print, seconds },
  chosen,
  onChoose,
  deletes,
}: {
  until: UntilDone
  chosen: boolean
  onChoose: (chosen: boolean) => void
  deletes: boolean
}) {
  return (
    <label className={styles.wait}>
      <input
        type="checkbox"
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <span>
        Add the wait
        <span className={styles.waitNote}>
          {deletes ? (
            ': until it is gone'
          ) : (
            <>
              : until it has settled, then print{' '}
              {print === undefined ? 'its id and state' : <code>{print}</code>}
            </>
          )}
          ; fails after {seconds / 60} minutes
        </span>
      </span>
    </label>
  )
}
