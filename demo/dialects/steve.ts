import { ApiError, methodNotAllowed } from '../api-error'
import type { World } from '../data/world'
import { reply, type Reply } from '../http/reply'
import { rancherSession } from '../http/session-rules'
import { formatJson, isObject, merged, objectOf, own, type Json, type JsonObject } from '../json'
import type { Cluster } from './clusters'
import type { Asked, DemoDialect, Told } from './dialect'
import { unauthenticated, below, kindOf, mapRows, mapTexts, omitEmpty, without } from './rewrite'
import {
  objectFor,
  isNamespaced,
  takes,
  valuesIn,
  withNamespace,
  withoutNamespace,
} from './steve-resource'
import {
  clusterPath,
  generalPath,
  linkIn,
  managementReply,
  withClusterType,
} from './steve-clusters'
import { definitionsOf, steveSchema, warmUp } from './steve-schemas'
import { conflict, objectNamed, patchedValues, versionOf } from './steve-patch'
import { listenToTypes } from './steve-stream'
import { steveQuery } from './steve-query'

/** As Rancher 2.x and Harvester serve Kubernetes under /v1. */
export const steve: DemoDialect = {
  id: 'steve',
  root: '/v1',
  session: rancherSession,
  beside: ['/v3-public', '/v3/tokens', '/k8s/clusters'],
  wrapper: 'norman',
  ask,
  tell,
  schemasUrl: (usual, { asked, world, place }) =>
    linkIn(clusterIn(asked.url, world), place.origin)(usual),
  streamScope(path, world) {
    const there = clusterPath(path, world)
    return /^\/v1\/subscribe$/i.test(there.path)
      ? generalPath('/v1/schemas', there.cluster)
      : undefined
  },
  subscribe: listenToTypes,
}

function ask(asked: Asked, world: World): Asked | Reply {
  const { cluster, path } = clusterPath(asked.url.pathname, world)
  const inside = new URL(asked.url)
  inside.pathname = path
  const isOwn = cluster === undefined || cluster.id === 'local'
  const about =
    isOwn && asked.method === 'GET' ? managementReply(path, inside.origin, world) : undefined
  const found = about ?? askHere({ ...asked, url: inside }, world)
  if ('status' in found) return found
  const url = new URL(found.url)
  url.pathname = generalPath(url.pathname, cluster)
  return { ...found, url }
}

function clusterIn({ pathname }: URL, world: World): Cluster | undefined {
  try {
    return clusterPath(pathname, world).cluster
  } catch {
    return undefined
  }
}

function askHere(asked: Asked, world: World): Asked | Reply {
  const { origin } = asked.url
  warmUp(world)
  if (/^\/v1\/?$/.test(asked.url.pathname)) return versions(origin)
  const [, definition] = /^\/v1\/schemaDefinitions\/([^/]+)$/i.exec(asked.url.pathname) ?? []
  if (definition !== undefined) return definitionsOf(decodeURIComponent(definition), world, origin)
  const url = steveQuery(asked.url)
  url.pathname = withoutNamespace(url.pathname, world)
  const [, plural = '', name] = /^\/v1\/([^/]+)(?:\/([^/]+))?/.exec(url.pathname) ?? []
  const schema = world.catalog.atPath(plural)
  if (schema === undefined || asked.url.searchParams.has('action')) return { ...asked, url }
  if (asked.method === 'POST')
    refuseNameless(asked.body, isNamespaced(schema) && url.pathname === asked.url.pathname)
  if (asked.method === 'PATCH' && name !== undefined)
    return { ...asked, url, method: 'PUT', body: patchedValues(asked, name, schema, world) }
  if (asked.method === 'PUT' && name !== undefined) {
    if (!takes(schema, 'PUT')) throw methodNotAllowed('PUT')
    refuseStale(asked.body, name, schema.id, world)
  }
  const writes = asked.method === 'POST' || asked.method === 'PUT'
  return { ...asked, url, body: writes ? valuesIn(asked.body) : asked.body }
}

function refuseNameless(body: Json, namespaced: boolean): void {
  const metadata = isObject(body) ? below(body, 'metadata') : objectOf()
  if (namespaced && own(metadata, 'namespace') !== 'default')
    throw new ApiError(
      422,
      'Invalid',
      'metadata.namespace: an object of this kind has to be in the namespace default',
    )
}

/** It takes an object only as a whole, and only if it still is the one that was read. */
function refuseStale(body: Json, name: string, type: string, world: World): void {
  const given = isObject(body) ? own(below(body, 'metadata'), 'resourceVersion') : undefined
  if (given === undefined)
    throw new ApiError(
      500,
      'ServerError',
      'metadata.resourceVersion: must be specified for an update',
    )
  const now = objectNamed(name, type, world)
  if (now !== undefined && versionOf(now) !== given) throw conflict(type, name)
}

function versions(origin: string): Reply {
  const root = (id: string) =>
    objectOf([
      ['id', id],
      ['type', 'apiRoot'],
      [
        'links',
        objectOf([
          ['self', `${origin}/v1`],
          ['schemas', `${origin}/v1`],
        ]),
      ],
      ['apiVersion', objectOf([['version', id]])],
    ])
  return reply(
    objectOf([
      ['type', 'collection'],
      ['links', objectOf([['self', `${origin}/v1`]])],
      ['actions', objectOf()],
      ['resourceType', 'apiRoot'],
      ['data', [root('v1'), root('proxy')]],
    ]),
  )
}

function tell(answer: Reply, told: Told): Reply {
  const { world, asked, place } = told
  if (answer.document === null) return answer
  const cluster = clusterIn(asked.url, world)
  const local = linkIn(cluster, place.origin)
  const document = mapTexts(answer.document, (link) =>
    withNamespace(local(link), world)
      .replace('/?action=', '?action=')
      .replace(/([?&])marker=/, '$1continue='),
  )
  if (!isObject(document)) return answer
  const { Location: _none, ...headers } = answer.headers ?? {}
  const shown = { ...answer, headers }
  switch (kindOf(document)) {
    case 'error':
      return refusal(answer, document)
    case 'schemas':
      return {
        ...shown,
        document: withClusterType(
          mapRows(collectionOf(document), (row) => steveSchema(row, world)),
          ...([cluster, world, place.origin] as const),
        ),
      }
    case 'schema':
      return { ...shown, document: steveSchema(document, world) }
    case 'collection':
      return {
        ...shown,
        document: mapRows(collectionOf(document), (row) =>
          own(row, 'type') === 'apiRoot' ? row : objectFor(row, world),
        ),
      }
    case 'resource':
      return {
        ...shown,
        document:
          own(document, 'type') === 'schemaDefinition' ? document : objectFor(document, world),
      }
  }
}

/** Nothing of an unknown address; else an error whose type is there twice. */
function refusal(answer: Reply, error: JsonObject): Reply {
  if (answer.status === 401) return { ...answer, document: unauthenticated }
  if (answer.status === 404) return { status: 404, document: null }
  const denied = answer.status === 405
  const status = denied ? 403 : answer.status
  const known = merged(
    error,
    objectOf([['status', status], ...(denied ? [['code', 'PermissionDenied'] as const] : [])]),
  )
  const bare = without(known, 'type', 'id', 'actions', 'baseType', 'detail')
  const body = `{"type":"error","type":"error",${formatJson(bare).slice(1)}`
  return { status, document: null, text: { type: 'application/json', body } }
}

function collectionOf(collection: JsonObject): JsonObject {
  const page = below(collection, 'pagination')
  const { partial, next, limit, total } = page
  const bare = without(collection, 'pagination', 'sort', 'sortLinks', 'filters', 'createDefaults')
  const token = typeof next === 'string' ? new URL(next).searchParams.get('continue') : null
  return omitEmpty(
    merged(
      bare,
      objectOf([
        ['revision', '100'],
        ...(total === undefined ? [] : [['count', total] as const]),
        ...(token === null ? [] : [['continue', token] as const]),
        ...(partial === true
          ? [
              [
                'pagination',
                objectOf([
                  ['partial', true],
                  ['limit', limit ?? null],
                ]),
              ] as const,
            ]
          : []),
      ]),
    ),
    'createTypes',
  )
}
