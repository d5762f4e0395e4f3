import { randomUUID } from 'node:crypto'
import type { Stored } from '../data/store'
import type { World } from '../data/world'
import { formatJson, objectOf, type Json, type JsonObject } from '../json'
import { present } from '../operations/present'
import { isVisible } from '../operations/scope'
import type { Place } from './place'

const pingEvery = 5000

/**
 * Sends changes as they happen, one JSON text per message, and a ping at once and every 5 seconds.
 * Without `eventNames` everything is sent. Returns what ends it.
 */
export function subscribe(
  world: World,
  place: Place,
  query: URLSearchParams,
  send: (text: string) => void,
): () => void {
  const wanted = query.getAll('eventNames').map((name) => name.split(';')[0]?.trim())
  const interested = wanted.length === 0 || wanted.includes('resource.change')
  const ping = () => send(formatJson(message(world, 'ping', null, null)))
  ping()
  const timer = setInterval(ping, pingEvery)
  timer.unref()
  const deaf = world.store.listen((resource) => {
    if (!interested || !isVisible(world, place, resource)) return
    const data = objectOf([['resource', present(world, place, resource)]])
    send(formatJson(message(world, 'resource.change', resource, data)))
  })
  return () => {
    clearInterval(timer)
    deaf()
  }
}

function message(
  world: World,
  name: string,
  resource: Stored | null,
  data: JsonObject | null,
): JsonObject {
  const nothing = [
    ...['previousIds', 'previousNames', 'publisher', 'replyTo'],
    ...['transitioning', 'transitioningInternalMessage', 'transitioningMessage'],
    'transitioningProgress',
  ]
  return objectOf([
    ['id', randomUUID()],
    ['name', name],
    ['resourceType', resource?.type ?? null],
    ['resourceId', resource?.id ?? null],
    ['time', world.schedule.time],
    ['data', data],
    ...nothing.map((key): [string, Json] => [key, null]),
  ])
}
