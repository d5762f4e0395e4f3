import { browserFetch } from '../api/browser-fetch'
import { EarlyReplies } from '../api/early-replies'
import { askAsBefore, askEarly, firstReads, keepRoot } from './ask-early'
import { loadConfig } from './config'
import { startTheme } from './theme'

// The first script of the site, and a small one: what the first view shows is on its way while the program is loaded,
// and the rows of a collection are shown as soon as they are there, with the program or without.

/** Rows that come within this time are shown first: the program, once it begins, keeps the page from drawing. In ms. */
const patience = 40

const early = new EarlyReplies()
const config = loadConfig(window.location.href, browserFetch)
const painter = import('./first-rows')
askAsBefore(early, browserFetch)
startTheme()
void begin()

async function begin(): Promise<void> {
  // Of a config that cannot be used the program tells; what cannot be drawn here it draws.
  await Promise.race([paint().catch(() => {}), pause(patience)])
  const { start } = await import('./standalone')
  await start({ config, early })
}

/** Asks for what the first view shows, and draws its rows; resolves when they are on the screen. */
async function paint(): Promise<void> {
  const { endpoint, saved } = await config
  if (saved !== undefined) return
  keepRoot(endpoint)
  const reads = firstReads(endpoint, window.location)
  if (reads === undefined) return
  askEarly(early, endpoint, reads, browserFetch)
  const { firstRows } = await painter
  const draw = await firstRows(early, endpoint, reads)
  if (draw?.() === true) await shown()
}

/** Resolves when what was put into the page is on the screen; in a page that nobody sees, soon. */
function shown(): Promise<unknown> {
  const frame = new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  return Promise.race([frame, pause(100)])
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
