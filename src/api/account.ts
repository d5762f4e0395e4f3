import type { ActivityEntry } from './activity'
import { headerOf } from './reply'

/** Who the server last took this page for, as cattle says in every reply; undefined where it says nothing. */
export function accountOf(entries: readonly ActivityEntry[]): string | undefined {
  const reply = entries.findLast((entry) => entry.reply !== undefined)?.reply
  if (reply === undefined || headerOf(reply, 'x-api-account-id') === undefined) return undefined
  const [name, kind] = [
    headerOf(reply, 'x-api-account-name'),
    headerOf(reply, 'x-api-account-kind'),
  ]
  const id = headerOf(reply, 'x-api-account-id') ?? ''
  return [name || id, kind && kind !== name ? `(${kind})` : ''].join(' ').trim()
}
