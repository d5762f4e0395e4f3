import '../ui/base.css'
import { createRoot } from 'react-dom/client'
import { browserFetch } from '../api/browser-fetch'
import { openWebSocket } from '../api/change-stream-socket'
import type { EarlyReplies } from '../api/early-replies'
import { firstReads } from './ask-early'
import { Stopped } from './boundary'
import type { Config } from './config'
import { EndpointChooser } from './endpoints'
import { readAhead } from './read-ahead'
import { newSession } from './session'
import { startTheme } from './theme'

/** The page served as static files: its own API comes from config.json, another from `?api=`, the place from the hash. */
export async function start({
  config,
  early,
}: {
  config: Promise<Config>
  /** What was asked for before this program was there. */
  early: EarlyReplies
}): Promise<void> {
  startTheme()
  const container = document.getElementById('app')
  if (container === null) return
  const root = createRoot(container)
  try {
    const { endpoint, facts, others, saved } = await config
    const reads = saved === undefined ? firstReads(endpoint, window.location) : undefined
    const first =
      reads && newSession({ endpoint, fetch: browserFetch, openSocket: openWebSocket, early })
    if (first !== undefined && reads !== undefined) await readAhead(first, early, reads)
    root.render(
      <EndpointChooser
        own={endpoint}
        ownFacts={facts}
        first={first}
        others={others}
        saved={saved}
        fetch={browserFetch}
        openSocket={openWebSocket}
      />,
    )
  } catch (error) {
    root.render(<Stopped error={error} />)
  }
}
