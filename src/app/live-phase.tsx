import type { StreamStatus } from '../api/change-stream-facts'
import { liveWords } from './live-words'
import styles from './live-phase.module.css'

/** How the change stream stands, as a word with a shape of its own. */
export function LivePhase({ status }: { status: StreamStatus }) {
  return (
    <span className={styles.phase} data-look={liveWords(status).look}>
      {liveWords(status).word}
    </span>
  )
}
