import { History } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { isChange } from '../api/activity'
import { useApi } from '../resource/api-context'
import { Button } from '../ui/button'
import styles from './activity-button.module.css'

/** Opens the list of what was sent; shows how many changes that were. */
export function ActivityButton({ open }: { open: () => void }) {
  const { activity } = useApi()
  const entries = useSyncExternalStore(activity.subscribe, activity.snapshot)
  const changes = entries.filter(({ request }) => isChange(request)).length
  const count = changes === 0 ? '' : `: ${changes} ${changes === 1 ? 'change' : 'changes'}`
  return (
    <Button
      look="quiet"
      className={styles.button}
      aria-label="Activity"
      aria-keyshortcuts="a"
      title={`What was sent in this tab${count}`}
      onClick={open}
    >
      <History size={15} aria-hidden />
      {changes > 0 && <span className={styles.count}>{changes}</span>}
    </Button>
  )
}
