import { useApi } from '../resource/api-context'
import { useLiveStatus } from '../resource/live/live'
import { websocatLine } from '../request-preview/websocat'
import { Button } from '../ui/button'
import { CopyButton } from '../ui/copy-button'
import { LivePhase } from './live-phase'
import { liveWords } from './live-words'
import styles from './live-state.module.css'

/** How the change stream stands, where it comes from, and the buttons that start and stop it. */
export function LiveState() {
  const { live, keys } = useApi()
  const status = useLiveStatus(live)
  const { connection } = live
  const running = status.phase !== 'off' && status.reason !== 'refused'
  return (
    <div className={styles.state}>
      <p role="status" className={styles.words}>
        <LivePhase status={status} /> {liveWords(status).meaning}
      </p>
      {connection !== undefined && (
        <>
          <code className={styles.url}>{connection.url}</code>
          <div className={styles.buttons}>
            {status.phase !== 'live' && (
              <Button small onClick={() => connection.start()}>
                Connect now
              </Button>
            )}
            {running && (
              <Button small onClick={() => connection.turnOff()}>
                Turn off
              </Button>
            )}
            <CopyButton
              text={websocatLine(connection.url, keys)}
              what="websocat command"
              label="Copy websocat"
            />
          </div>
        </>
      )}
    </div>
  )
}
