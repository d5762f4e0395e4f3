import { textValue, type World } from '../data/world'
import { reply, type Reply } from '../http/reply'
import { merged, objectOf, type Json, type JsonObject } from '../json'
import { clusterNamed, clustersOf, type Cluster } from './clusters'

const root = '/v3'

/** What is in a cluster and not in its projects. */
const ofClusters: ReadonlySet<string> = new Set(['host', 'network', 'storagePool', 'volume'])

/** Where a path of Norman's leads: to a cluster itself, to what is inside of one, or elsewhere on the generic server. */
export interface Place {
  readonly cluster: Cluster | undefined
  readonly path: string
}

/** Takes a path apart; projects have their cluster in their ids, `local:p-1a5`. Throws 404. */
export function placeOf(pathname: string, world: World): Place {
  const [, kind = '', segment = '', rest = ''] =
    /^\/v3\/(clusters?|projects?)\/([^/]+)(\/.*)?$/i.exec(pathname) ?? []
  if (segment === '' || segment.toLowerCase() === 'schemas' || clustersOf(world).length === 0)
    return { cluster: undefined, path: pathname }
  if (/^project/i.test(kind))
    return { cluster: undefined, path: `${root}/projects/${projectIn(decoded(segment))}${rest}` }
  const cluster = clusterNamed(decoded(segment), world)
  return { cluster, path: `${root}/projects/${cluster.project}${rest}` }
}

/** The generic server's id of a project. */
export function projectIn(text: string): string {
  return /^(?:local|c-m-\w+):p-(\w+)$/.exec(text)?.[1] ?? text
}

/** Texts as Norman writes them where the generic server stands inside of a cluster, or not. */
export function textsOf(world: World, cluster: Cluster | undefined): (text: string) => string {
  const ids = new Map<string, string>()
  for (const { id } of clustersOf(world).length === 0 ? [] : world.store.list('project')) {
    const its = clustersOf(world).find(({ project }) => project === id)
    ids.set(id, `${its?.id ?? 'local'}:p-${id}`)
  }
  return (text) =>
    ids.get(text) ??
    text
      .replace(/\/v3\/projects\/([^/?]+)(\/?)/i, (_, id: string, more: string) =>
        more !== '' && cluster !== undefined
          ? `/v3/cluster/${cluster.id}/`
          : `/v3/project${more === '' ? 's' : ''}/${ids.get(id) ?? id}${more}`,
      )
      .replace('/?action=', '?action=')
}

/** The list of clusters, or one of them, where a path asks for that. Throws 404. */
export function clusterReply(pathname: string, origin: string, world: World): Reply | undefined {
  const [, id] = /^\/v3\/clusters?(?:\/([^/]+))?\/?$/i.exec(pathname) ?? [undefined, '']
  const clusters = clustersOf(world)
  if (id === '' || clusters.length === 0 || id?.toLowerCase() === 'schemas') return undefined
  const one = (cluster: Cluster) => clusterResource(cluster, origin)
  if (id !== undefined) return reply(one(clusterNamed(decoded(id), world)))
  return reply(
    objectOf([
      ['type', 'collection'],
      ['resourceType', 'cluster'],
      ['links', objectOf([['self', `${origin}${root}/clusters`]])],
      ['data', clusters.map(one)],
    ]),
  )
}

function clusterResource({ id, name }: Cluster, origin: string): JsonObject {
  const self = `${origin}${root}/clusters/${id}`
  const inside = `${origin}${root}/cluster/${id}`
  return objectOf([
    ['id', id],
    ['type', 'cluster'],
    ['baseType', 'cluster'],
    [
      'links',
      objectOf([
        ['self', self],
        ...['hosts', 'networks', 'volumes'].map((name) => [name, `${inside}/${name}`] as const),
      ]),
    ],
    ['name', name],
    ['state', 'active'],
    ['transitioning', 'no'],
  ])
}

/** The type of clusters. */
export function clusterSchema(origin: string): JsonObject {
  const field = (type: string): Json => objectOf([['type', type]])
  return objectOf([
    ['id', 'cluster'],
    ['type', 'schema'],
    ['baseType', 'schema'],
    [
      'links',
      objectOf([
        ['self', `${origin}${root}/schemas/cluster`],
        ['collection', `${origin}${root}/clusters`],
      ]),
    ],
    ['pluralName', 'clusters'],
    ['resourceMethods', ['GET']],
    ['collectionMethods', ['GET']],
    [
      'resourceFields',
      objectOf([
        ['name', field('string')],
        ['state', field('string')],
      ]),
    ],
  ])
}

/** The schemas as they are in a cluster, or in all: there clusters are a type, too. */
export function schemasIn(
  rows: readonly Json[],
  cluster: Cluster | undefined,
  world: World,
  origin: string,
): Json[] {
  if (clustersOf(world).length === 0) return [...rows]
  if (cluster === undefined) return [...rows, clusterSchema(origin)]
  const inside = (id: Json | undefined) =>
    typeof id !== 'string' || ofClusters.has(id) || (world.catalog.get(id)?.path ?? null) === null
  return rows.filter((row) => inside((row as JsonObject).id))
}

/** A project with the cluster that it is in. */
export function withCluster(project: JsonObject): JsonObject {
  const [cluster = ''] = textValue(project.id).split(':')
  return merged(project, objectOf([['clusterId', cluster]]))
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
