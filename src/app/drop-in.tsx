import '../ui/base.css'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { browserFetch } from '../api/browser-fetch'
import { openWebSocket } from '../api/change-stream-socket'
import { specification } from '../api/dialects/specification'
import type { Endpoint } from '../api/endpoint'
import { readRequest } from '../api/operations'
import { headerOf } from '../api/reply'
import { send } from '../api/send'
import { BroughtAlong } from '../resource/brought-along'
import { Skeleton } from '../ui/skeleton'
import { App } from './app'
import { Stopped } from './boundary'
import type { HostPage } from './host-page'
import { endpointOfNothing, endpointOfPage } from './page-endpoint'
import { readSettings, type PageSettings } from './page-settings'
import { ownBase, takePage, whenRead } from './take-page'
import { startTheme } from './theme'

const base = ownBase()

/** The program inside the API's own page: what to show and where comes from the page's globals and its address. */
async function start(): Promise<void> {
  const settings = readSettings(window)
  if (!settings.autoInit) return
  const { container, styled } = takePage(base)
  startTheme()
  if (styled !== undefined) await styled
  const root = createRoot(container)
  try {
    showAsJson()
    const { href } = window.location
    let endpoint = endpointOfPage({ ...settings, href })
    if (endpoint === undefined) {
      root.render(<Skeleton rows={10} />)
      endpoint = await askFor(href)
    }
    root.render(
      <BrowserRouter>
        <App
          endpoint={endpoint}
          fetch={browserFetch}
          openSocket={openWebSocket}
          host={hostPage(settings, endpoint)}
        />
      </BrowserRouter>,
    )
  } catch (error) {
    root.render(<Stopped error={error} />)
  }
}

/** `_format=html` brought this page; whatever is read at its address is to be JSON. The rest of the query stays as it is. */
function showAsJson(): void {
  const { pathname, search, hash } = window.location
  const parts = search.slice(1).split('&')
  const kept = parts.filter((part) => !/^_format=html$/i.test(part))
  if (kept.length === parts.length) return
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`
  window.history.replaceState(window.history.state, '', pathname + query + hash)
}

/** What a reply says where the page does not. */
async function askFor(href: string): Promise<Endpoint> {
  const reply = await send(readRequest(href), browserFetch).catch(() => undefined)
  const schemas = reply && headerOf(reply, 'x-api-schemas')
  return endpointOfPage({ href, schemas, data: undefined }) ?? endpointOfNothing(href)
}

function hostPage(settings: PageSettings, endpoint: Endpoint): HostPage {
  const { data, schemas, ...rest } = settings
  return { ...rest, broughtAlong: broughtAlong(data, schemas, endpoint) }
}

function broughtAlong(
  data: PageSettings['data'],
  schemasUrl: string | undefined,
  endpoint: Endpoint,
): BroughtAlong | undefined {
  if (data === undefined) return undefined
  const { pathname, search } = window.location
  const url = endpoint.url(pathname + search)
  // The family is for the reply to tell; any can be read by the specification meanwhile.
  try {
    // Whether an error is still one is for the reply to say.
    if (specification.readError(data, 200) !== undefined) return undefined
    const document = specification.readDocument(data, url)
    // Nothing was sent for it: what the header says of the request waits for the reply.
    const reply = {
      ...{ request: readRequest(url), status: 200, statusText: '', headers: [], body: '' },
      ...{ size: 0, url, firstByte: 0, total: 0 },
    }
    return new BroughtAlong(url, { document, schemasUrl, reply })
  } catch {
    return undefined
  }
}

// react-router leaves its version with the page; a page of the API keeps its globals to itself.
Reflect.deleteProperty(window, '__reactRouterVersion')
whenRead(() => void start())
