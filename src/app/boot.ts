import { browserFetch } from '../api/browser-fetch'
import { EarlyReplies } from '../api/early-replies'
import { askAsBefore, askEarly, firstReads, keepRoot } from './ask-early'
import { loadConfig } from './config'

// The first script of the site, and a small one: what the first view shows is on its way while the program is loaded.
const early = new EarlyReplies()
const config = loadConfig(window.location.href, browserFetch)
askAsBefore(early, browserFetch)
// Of a config that cannot be used the program tells.
void askWhereItSays().catch(() => {})
void import('./standalone').then(({ start }) => start({ config, early }))

async function askWhereItSays(): Promise<void> {
  const { endpoint, saved } = await config
  if (saved !== undefined) return
  keepRoot(endpoint)
  const reads = firstReads(endpoint, window.location)
  if (reads !== undefined) askEarly(early, endpoint, reads, browserFetch)
}
