import type { ApiRequest } from './request'

/** What a word of an action's name begins with when it takes something away; cattle writes `removeoutput` as one word. */
const verbs = [
  ...['delete', 'destroy', 'drop', 'erase', 'evict', 'kill', 'purge', 'remove', 'reset'],
  ...['restorefrom', 'revert', 'revoke', 'terminate', 'wipe'],
]

/** Whether an action's name says that it takes something away for good, or puts something older in its place. */
export function isDestructiveAction(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  return words.some((word) => verbs.some((verb) => word.startsWith(verb)))
}

/** Whether a request takes something away: every DELETE, and actions whose names say so. `action` is the name where it is known. */
export function isDestructive({ method, url }: ApiRequest, action?: string): boolean {
  if (method === 'DELETE') return true
  if (method !== 'POST') return false
  const { searchParams, pathname } = new URL(url)
  // Norman takes any request with `action=remove` for a DELETE; go-rancher calls some actions by path.
  if (searchParams.get('_method')?.toUpperCase() === 'DELETE') return true
  const last = pathname.split('/').at(-1)?.toLowerCase() ?? ''
  if (verbs.includes(last)) return true
  return [action, searchParams.get('action')].some(
    (name) => typeof name === 'string' && isDestructiveAction(name),
  )
}
