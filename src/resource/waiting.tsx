import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../ui/button'
import { Skeleton } from '../ui/skeleton'
import { useSlow } from '../ui/use-slow'
import { lastPart } from './address'
import { usePlace } from './place'
import views from './views.module.css'
import styles from './waiting.module.css'

/** The place of a document that was asked for; says so when the answer does not come, and lets go of it. */
export function Waiting() {
  const { address, url } = usePlace()
  const client = useQueryClient()
  const slow = useSlow()
  return (
    <>
      <header className={views.head}>
        <h1>{lastPart(address.path)}</h1>
      </header>
      {slow && (
        <p className={styles.slow} role="status">
          <span>The server has not answered yet.</span>
          <Button
            small
            onClick={() => void client.cancelQueries({ queryKey: ['document', url], exact: true })}
          >
            Cancel
          </Button>
        </p>
      )}
      <Skeleton rows={10} />
    </>
  )
}
