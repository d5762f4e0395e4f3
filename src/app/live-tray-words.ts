import { describeProblem } from '../api/problem'
import { givenName, type Resource } from '../api/resource'
import { lastPart } from '../resource/address'
import type { Followed } from '../resource/live/followed'
import type { CourseNow } from '../resource/live/use-course'

/** What is followed, for people: its type, its name and its id as far as they are known. */
export function nameOf({ url }: Followed, resource: Resource | undefined): string {
  const id = resource?.id ?? lastPart(new URL(url).pathname)
  const name = resource && givenName(resource)
  return [resource?.type, id, name].filter((part) => part !== undefined && part !== '').join(' ')
}

/** How it ended, as the rest of a sentence. */
export function endWords({ phase, state }: CourseNow, deletes: boolean): string {
  if (phase === 'gone') return deletes ? 'is gone.' : 'does not exist any more.'
  if (phase === 'failed') return `failed: ${state.message || state.name}`
  return state.name === '' ? 'is done.' : `is ${state.name} now.`
}

/** What is to be said while it goes on. */
export function middleWords({ phase, state, error }: CourseNow): string {
  if (phase === 'lost') return `${describeProblem(error).title}. It is looked at again by itself.`
  return state.message || 'waiting for it to settle'
}
