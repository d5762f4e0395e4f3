import '../ui/base.css'
import { createRoot } from 'react-dom/client'
import { browserFetch } from '../api/browser-fetch'
import { openWebSocket } from '../api/change-stream-socket'
import { Stopped } from './boundary'
import { loadConfig } from './config'
import { EndpointChooser } from './endpoints'
import { startTheme } from './theme'

/** The page served as static files: its own API comes from config.json, another from `?api=`, the place from the hash. */
async function start(container: HTMLElement): Promise<void> {
  startTheme()
  const root = createRoot(container)
  try {
    const { endpoint, facts } = await loadConfig(window.location.href, browserFetch)
    root.render(
      <EndpointChooser
        own={endpoint}
        ownFacts={facts}
        fetch={browserFetch}
        openSocket={openWebSocket}
      />,
    )
  } catch (error) {
    root.render(<Stopped error={error} />)
  }
}

const container = document.getElementById('app')
if (container !== null) void start(container)
