import { notFound } from '../api-error'
import { textValue, type World } from '../data/world'

/** A cluster of Rancher 2.x: what belongs to one project of the generic server. */
export interface Cluster {
  readonly id: string
  readonly name: string
  /** The project of the generic server. */
  readonly project: string
}

/** The clusters that there are, the server's own first; none where nothing belongs to projects. */
export function clustersOf(world: World): readonly Cluster[] {
  if (!world.owned || world.catalog.get('project') === undefined) return []
  const own = { id: 'local', name: 'local', project: world.defaultProject }
  const others = world.store
    .list('project')
    .filter(({ id }) => id !== world.defaultProject)
    .map(({ id, data }) => ({ id: `c-m-${id}`, name: textValue(data.name), project: id }))
  return [own, ...others]
}

/** The cluster with this id. Throws 404. */
export function clusterNamed(id: string, world: World): Cluster {
  const found = clustersOf(world).find((one) => one.id === id.toLowerCase())
  if (found === undefined) throw notFound(`cluster ${id}`)
  return found
}
