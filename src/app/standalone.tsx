import '../ui/base.css'
import { startTransition, useLayoutEffect, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { browserFetch } from '../api/browser-fetch'
import { openWebSocket } from '../api/change-stream-socket'
import type { EarlyReplies } from '../api/early-replies'
import { firstReads } from './ask-early'
import { Stopped } from './boundary'
import type { Config } from './config'
import { EndpointChooser } from './endpoints'
import { endFirstPlace } from './first-place'
import { readAhead } from './read-ahead'
import { newSession } from './session'

/** The page served as static files: its own API comes from config.json, another from `?api=`, the place from the hash. */
export async function start({
  config,
  early,
}: {
  config: Promise<Config>
  /** What was asked for before this program was there. */
  early: EarlyReplies
}): Promise<void> {
  const container = document.getElementById('app')
  if (container === null) return
  const root = createRoot(container)
  try {
    const { endpoint, facts, others, saved } = await config
    const reads = saved === undefined ? firstReads(endpoint, window.location) : undefined
    const first =
      reads && newSession({ endpoint, fetch: browserFetch, openSocket: openWebSocket, early })
    if (first !== undefined && reads !== undefined) await readAhead(first, early, reads)
    // Piece by piece: what is on the screen already can be scrolled meanwhile.
    startTransition(() =>
      root.render(
        <TakesPlace>
          <EndpointChooser
            own={endpoint}
            ownFacts={facts}
            first={first}
            others={others}
            saved={saved}
            fetch={browserFetch}
            openSocket={openWebSocket}
          />
        </TakesPlace>,
      ),
    )
  } catch (error) {
    root.render(
      <TakesPlace>
        <Stopped error={error} />
      </TakesPlace>,
    )
  }
}

/** Takes away what was drawn before the program was there, as soon as what is inside stands in its place. */
function TakesPlace({ children }: { children: ReactNode }) {
  useLayoutEffect(endFirstPlace, [])
  return children
}
