import '../ui/base.css'
import { createRoot } from 'react-dom/client'
import { openWebSocket } from '../api/change-stream-socket'
import { HashRouter } from 'react-router'
import { App } from './app'
import { Stopped } from './boundary'
import { loadEndpoint } from './config'
import { startTheme } from './theme'

/** The page served as static files: the API root comes from config.json, the place from the hash. */
async function start(container: HTMLElement): Promise<void> {
  startTheme()
  const root = createRoot(container)
  const fetch = (request: Request) => window.fetch(request)
  try {
    const endpoint = await loadEndpoint(window.location.href, fetch)
    root.render(
      <HashRouter>
        <App endpoint={endpoint} fetch={fetch} openSocket={openWebSocket} />
      </HashRouter>,
    )
  } catch (error) {
    root.render(<Stopped error={error} />)
  }
}

const container = document.getElementById('app')
if (container !== null) void start(container)
