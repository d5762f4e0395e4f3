import { textValue, type World } from '../data/world'
import { reply, type Reply } from '../http/reply'
import { isObject, merged, objectOf, own, type Json, type JsonObject } from '../json'
import { clusterNamed, clustersOf, type Cluster } from './clusters'

const type = 'management.cattle.io.cluster'
const plural = `${type}s`

/** Where a path leads: into which cluster, undefined for the server's own, and its path there. Throws 404. */
export function clusterPath(
  pathname: string,
  world: World,
): { readonly cluster: Cluster | undefined; readonly path: string } {
  const [, id, path = ''] = /^\/k8s\/clusters\/([^/]+)(\/v1(?:\/.*)?)$/i.exec(pathname) ?? []
  return id === undefined
    ? { cluster: undefined, path: pathname }
    : { cluster: clusterNamed(id, world), path }
}

/** The path of the generic server for one inside of a cluster: other clusters hold what belongs to their project. */
export function generalPath(path: string, cluster: Cluster | undefined): string {
  return cluster === undefined || cluster.id === 'local'
    ? path
    : path.replace(/^\/v1\//, `/v1/projects/${cluster.project}/`)
}

/** A link as it is inside of a cluster. */
export function linkIn(cluster: Cluster | undefined, origin: string): (text: string) => string {
  if (cluster === undefined) return (text) => text
  return (text) => {
    if (!text.startsWith(`${origin}/v1`)) return text
    const rest = text.slice(`${origin}/v1`.length).replace(/^\/projects\/[^/?]+(?=\/)/, '')
    return `${origin}/k8s/clusters/${cluster.id}/v1${rest}`
  }
}

/** The list of clusters, one of them, or their type, where a path of the server's own asks for that. Throws 404. */
export function managementReply(path: string, origin: string, world: World): Reply | undefined {
  const [, about = '', id] =
    /^\/v1\/(schemas|management\.cattle\.io\.clusters)(?:\/([^/]+))?$/i.exec(path) ?? []
  const clusters = clustersOf(world)
  if (about === '' || clusters.length === 0) return undefined
  if (about.toLowerCase() === 'schemas')
    return id?.toLowerCase() === type ? reply(clusterSchema(origin)) : undefined
  if (id !== undefined) return reply(clusterObject(clusterNamed(id, world), origin))
  return reply(
    objectOf([
      ['type', 'collection'],
      ['resourceType', type],
      ['links', objectOf([['self', `${origin}/v1/${plural}`]])],
      ['data', clusters.map((cluster) => clusterObject(cluster, origin))],
    ]),
  )
}

function clusterObject({ id, name }: Cluster, origin: string): JsonObject {
  const self = `${origin}/v1/${plural}/${id}`
  return objectOf([
    ['id', id],
    ['type', type],
    [
      'links',
      objectOf([
        ['self', self],
        ['view', self],
        ...['update', 'patch', 'remove'].map((link) => [link, 'blocked'] as const),
      ]),
    ],
    ['apiVersion', 'management.cattle.io/v3'],
    ['kind', 'Cluster'],
    [
      'metadata',
      objectOf([
        ['name', id],
        ['resourceVersion', '1'],
        ['fields', [id]],
        ['relationships', []],
        [
          'state',
          objectOf([
            ['name', 'active'],
            ['error', false],
            ['transitioning', false],
            ['message', ''],
          ]),
        ],
      ]),
    ],
    ['spec', objectOf([['displayName', name]])],
    ['status', objectOf([['conditions', [condition('Connected'), condition('Ready')]]])],
  ])
}

function condition(of: string): Json {
  return objectOf([
    ['type', of],
    ['status', 'True'],
  ])
}

/** The schemas with the type of clusters, which only the server's own cluster has. */
export function withClusterType(
  document: JsonObject,
  cluster: Cluster | undefined,
  world: World,
  origin: string,
): JsonObject {
  const rows = own(document, 'data')
  const knows = (cluster === undefined || cluster.id === 'local') && clustersOf(world).length > 0
  if (!knows || !Array.isArray(rows)) return document
  const schema = mapped(clusterSchema(origin), linkIn(cluster, origin))
  return merged(document, objectOf([['data', [...rows, schema]]]))
}

function mapped(schema: JsonObject, link: (text: string) => string): JsonObject {
  const links = own(schema, 'links') ?? null
  if (!isObject(links)) return schema
  const there = Object.entries(links).map(([name, text]) => [name, link(textValue(text))] as const)
  return merged(schema, objectOf([['links', objectOf(there)]]))
}

function clusterSchema(origin: string): JsonObject {
  const column = (name: string, field: string): Json =>
    objectOf([
      ['name', name],
      ['type', 'string'],
      ['field', field],
    ])
  return objectOf([
    ['id', type],
    ['type', 'schema'],
    [
      'links',
      objectOf([
        ['self', `${origin}/v1/schemas/${type}`],
        ['collection', `${origin}/v1/${plural}`],
      ]),
    ],
    ['pluralName', plural],
    ['resourceFields', null],
    ['resourceMethods', ['GET', 'blocked-PUT', 'blocked-PATCH', 'blocked-DELETE']],
    ['collectionMethods', ['GET']],
    [
      'attributes',
      objectOf([
        ['group', 'management.cattle.io'],
        ['version', 'v3'],
        ['kind', 'Cluster'],
        ['resource', 'clusters'],
        ['verbs', ['get', 'list', 'watch']],
        ['namespaced', false],
        [
          'columns',
          [
            column('Title', '.spec.displayName'),
            // As a definition of Kubernetes may have it; most rows have their columns in metadata.fields.
            column('Ready', '.status.conditions[?(@.type=="Ready")].status'),
          ],
        ],
      ]),
    ],
  ])
}
