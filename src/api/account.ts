import type { ActivityEntry } from './activity'
import { headerOf, type Reply } from './reply'

/** The id of the account a reply was made for, as cattle says in every one; undefined where it says nothing. */
export function accountIdOf(reply: Reply): string | undefined {
  return headerOf(reply, 'x-api-account-id')
}

/** The id of the account that this page was last taken for; undefined until a reply says it. */
export function lastAccountId(entries: readonly ActivityEntry[]): string | undefined {
  for (const { reply } of entries.toReversed()) {
    const id = reply && accountIdOf(reply)
    if (id !== undefined) return id
  }
  return undefined
}

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
