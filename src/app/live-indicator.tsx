import { useApi } from '../resource/api-context'
import { useLiveStatus } from '../resource/live/live'
import { Button } from '../ui/button'
import { LivePhase } from './live-phase'
import { liveWords } from './live-words'
import styles from './live-indicator.module.css'

/** Says how the page hears of changes; opens the messages of the change stream. */
export function LiveIndicator({ open }: { open: () => void }) {
  const { live } = useApi()
  const status = useLiveStatus(live)
  const { word, meaning } = liveWords(status)
  return (
    <Button
      look="quiet"
      className={styles.button}
      aria-label={`Changes: ${word}`}
      aria-keyshortcuts="e"
      title={meaning}
      onClick={open}
    >
      <LivePhase status={status} />
    </Button>
  )
}
