import type { Resource } from '../api/resource'
import { StateBadge } from '../ui/state-badge'
import { useApi } from './api-context'
import { toneOf } from './state-tone'

/** The state of a resource as a badge; nothing when it has none. */
export function ResourceStateBadge({ resource }: { resource: Resource }) {
  const { dialect } = useApi()
  const state = dialect.stateOf(resource)
  // Norman tells a removal by a message of its own; the state stays what it was.
  if (resource.gone === true && !/^(?:removed|purged)$/.test(state.name))
    return <StateBadge name="removed" tone="off" />
  if (state.name === '') return null
  return (
    <StateBadge
      name={state.name}
      tone={toneOf(state)}
      message={state.message}
      progress={state.progress}
    />
  )
}
