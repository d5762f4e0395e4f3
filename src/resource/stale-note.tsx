import { TriangleAlert } from 'lucide-react'
import { describeProblem } from '../api/problem'
import { Button } from '../ui/button'
import { RetryNote } from './retry-note'
import styles from './stale-note.module.css'

/** Stands above what was read before, while the server cannot be asked. */
export function StaleNote({ error, retry }: { error: unknown; retry: () => void }) {
  const { title, explanation } = describeProblem(error)
  return (
    <div className={styles.note}>
      <TriangleAlert size={15} aria-hidden />
      <p className={styles.words}>
        <span role="status">
          <strong>{title}.</strong> {sentence(explanation)} What you see was read before.
        </span>{' '}
        <RetryNote />
      </p>
      <Button small onClick={retry}>
        Try now
      </Button>
    </div>
  )
}

/** What a server says is not always a whole sentence. */
function sentence(text: string): string {
  return /[.!?…:]$/.test(text) ? text : `${text}.`
}
