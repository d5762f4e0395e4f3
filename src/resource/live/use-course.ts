import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '../../api/problem'
import { jsonOf, type ApiDocument, type Resource, type ResourceState } from '../../api/resource'
import { equalJson } from '../../json/equal'
import type { JsonValue } from '../../json/value'
import { useApi } from '../api-context'
import { watchedQuery } from '../use-document'
import type { Course } from './followed'
import { useLiveStatus } from './live'

/** How something that was set in motion stands. `gone` is a 404, `lost` any other failure to see it. */
export interface CourseNow {
  /** Undefined before the first look, where the reply had no body. */
  readonly resource: Resource | undefined
  readonly state: ResourceState
  readonly phase: 'moving' | 'done' | 'failed' | 'gone' | 'lost'
  /** Why it could not be seen at the last look. */
  readonly error: Error | null
  readonly look: () => void
}

const unknown: ResourceState = { name: '', transition: 'moving', message: '', progress: undefined }

/** Follows something to its end; `on` says whether to look at all, `hidden` whether even while nobody sees the page. */
export function useCourse(course: Course, on = true, hidden = false): CourseNow {
  const api = useApi()
  useLiveStatus(api.live)
  const { url, first, accepted } = course
  const isAsBefore = (value: JsonValue) =>
    accepted && first !== undefined && equalJson(value, first.value)
  const awaits = (document: ApiDocument) => isAsBefore(jsonOf(document))
  const query = useQuery({
    ...watchedQuery(api, url, awaits),
    enabled: on,
    refetchIntervalInBackground: hidden,
  })
  const seen = query.data?.document
  const resource = seen?.kind === 'resource' ? seen.resource : first
  const state = resource === undefined ? unknown : api.dialect.stateOf(resource)
  return {
    resource,
    state,
    phase: phaseOf(state, query.error, resource !== undefined && isAsBefore(resource.value)),
    error: query.error,
    look: () => void query.refetch(),
  }
}

function phaseOf(state: ResourceState, error: Error | null, waits: boolean): CourseNow['phase'] {
  if (error instanceof ApiProblem && error.reply?.status === 404) return 'gone'
  if (error !== null) return 'lost'
  if (state.transition === 'failed') return 'failed'
  return state.transition === 'moving' || waits ? 'moving' : 'done'
}
