import type { Stored } from '../data/store'
import { present } from '../operations/present'
import { isVisible } from '../operations/scope'
import { formatJson, isObject, objectOf, own, parseJson, type Json } from '../json'
import type { Subscribing, Subscription } from './dialect'
import { mapTexts } from './rewrite'
import { clusterPath, linkIn } from './steve-clusters'
import { objectFor, withNamespace } from './steve-resource'

/** Nothing is told unasked: the client says of which type it wants to hear, and of which no more. */
export function listenToTypes({ world, place, url, send }: Subscribing): Subscription {
  const local = linkIn(clusterPath(url.pathname, world).cluster, place.origin)
  const wanted = new Set<string>()
  const message = (name: string, resourceType: string, data: Json) =>
    send(
      formatJson(
        objectOf([
          ['name', name],
          ['resourceType', resourceType],
          ['data', data],
        ]),
      ),
    )
  const timer = setInterval(() => message('ping', '', null), 30_000).unref()
  const deaf = world.store.listen((resource: Stored) => {
    if (!isVisible(world, place, resource)) return
    const type = world.catalog.schemas.find(
      ({ id }) => wanted.has(id) && world.catalog.isA(resource.type, id),
    )
    if (type === undefined) return
    const shown = mapTexts(present(world, place, resource), (link) =>
      withNamespace(local(link), world),
    )
    if (!isObject(shown)) return
    const gone =
      resource.data.state === 'removed' ||
      world.store.find(resource.type, resource.id) === undefined
    message(gone ? 'resource.remove' : 'resource.change', type.id, objectFor(shown, world))
  })
  return {
    receive(text) {
      const asked = read(text)
      const type = isObject(asked) ? own(asked, 'resourceType') : undefined
      if (!isObject(asked) || typeof type !== 'string') return
      if (own(asked, 'stop') === true) {
        wanted.delete(type)
        message('resource.stop', type, objectOf())
      } else {
        wanted.add(type)
        message('resource.start', type, objectOf())
      }
    },
    end: () => (clearInterval(timer), deaf()),
  }
}

function read(text: string): Json {
  try {
    return parseJson(text)
  } catch {
    return null
  }
}
