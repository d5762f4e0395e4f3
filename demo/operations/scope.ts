import type { Stored } from '../data/store'
import type { World } from '../data/world'
import type { Place } from '../http/place'

/** Whether a reader in this place sees the resource: within a project only the project's own, and what has no owner. */
export function isVisible(world: World, place: Place, resource: Stored): boolean {
  if (place.project === null || !world.owned) return true
  if (!world.catalog.get(resource.type)?.fields.has('accountId')) return true
  return resource.data.accountId === place.project
}

/** The resource, if it exists and can be seen from here. */
export function findVisible(
  world: World,
  place: Place,
  type: string,
  id: string,
): Stored | undefined {
  const resource = world.store.find(type, id)
  return resource && isVisible(world, place, resource) ? resource : undefined
}
