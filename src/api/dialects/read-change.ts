import { own, text, isObject, type JsonValue } from '../../json/value'
import type { ChangeMessage } from '../change-stream-message'
import type { ReadResource } from './read-document'

const removedStates: ReadonlySet<string | undefined> = new Set(['removed', 'purged'])

/**
 * Reads a message of the change stream. Cattle puts the resource into `data.resource` and tells a removal by its
 * state; Norman puts it into `data` itself and says `resource.remove`.
 */
export function readChange(json: JsonValue, readResource: ReadResource): ChangeMessage {
  const name = text(own(json, 'name')) ?? ''
  const data = own(json, 'data')
  const within = own(data, 'resource')
  const resource =
    name.startsWith('resource.') && isObject(data)
      ? readResource(isObject(within) ? within : data)
      : undefined
  const removed =
    name === 'resource.remove' || removedStates.has(text(own(resource?.value, 'state')))
  return {
    name,
    resource: resource?.id === undefined || resource.type === undefined ? undefined : resource,
    removed,
  }
}
