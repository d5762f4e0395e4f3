import type { ActivityEntry } from '../../api/activity'
import { describeProblem, reasonOf } from '../../api/problem'
import type { Tone } from '../../ui/state-badge'

/** The path and query an entry asked for. */
export function pathOf({ request }: ActivityEntry): string {
  const { pathname, search } = new URL(request.url)
  return pathname + search
}

/** What became of a request, in a word or two. */
export function outcomeOf({ reply, problem }: ActivityEntry): { text: string; tone: Tone } {
  if (reply !== undefined)
    return {
      text: `${reply.status} ${reply.statusText || reasonOf(reply.status)}`.trim(),
      tone: reply.status >= 400 ? 'bad' : 'ok',
    }
  if (problem === undefined) return { text: 'under way', tone: 'busy' }
  return {
    text: describeProblem(problem).title,
    tone: problem.kind === 'cancelled' ? 'off' : 'bad',
  }
}

/** The time of day on the reader's clock, to the second. */
export function clockText(time: number): string {
  const date = new Date(time)
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

/** Whether an entry holds all words of a filter in its method, path or outcome, whatever their case. */
export function matches(entry: ActivityEntry, filter: string): boolean {
  const text = `${entry.request.method} ${pathOf(entry)} ${outcomeOf(entry).text}`.toLowerCase()
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
