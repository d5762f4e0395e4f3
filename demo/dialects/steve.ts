import { ApiError } from '../api-error'
import type { World } from '../data/world'
import { reply, type Reply } from '../http/reply'
import { formatJson, isObject, merged, objectOf, own, type Json, type JsonObject } from '../json'
import { present } from '../operations/present'
import { placeAt } from '../http/place'
import type { Asked, DemoDialect, Told } from './dialect'
import { below, kindOf, mapRows, mapTexts, omitEmpty, without } from './rewrite'
import {
  objectFor,
  isNamespaced,
  valuesIn,
  withNamespace,
  withoutNamespace,
} from './steve-resource'
import { definitionsOf, steveSchema, warmUp } from './steve-schemas'
import { listenToTypes } from './steve-stream'
import { steveQuery } from './steve-query'

/** As Rancher 2.x and Harvester serve Kubernetes under /v1. */
export const steve: DemoDialect = {
  id: 'steve',
  root: '/v1',
  wrapper: 'norman',
  ask,
  tell,
  schemasUrl: (usual) => usual,
  streamScope: (path) => (/^\/v1\/subscribe$/i.test(path) ? '/v1/schemas' : undefined),
  subscribe: listenToTypes,
}

function ask(asked: Asked, world: World): Asked | Reply {
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
  if (asked.method === 'PUT' && name !== undefined) refuseStale(asked.body, name, schema.id, world)
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
  const resource = world.store.find(type, name)
  if (resource === undefined) return
  const now = objectFor(present(world, placeAt('', '/v1', null), resource), world)
  if (own(below(now, 'metadata'), 'resourceVersion') !== given)
    throw new ApiError(
      409,
      'Conflict',
      `Operation cannot be fulfilled on ${type} "${name}": the object has been modified; please apply your changes to the latest version and try again`,
    )
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
  const { world } = told
  if (answer.document === null) return answer
  const document = mapTexts(answer.document, (link) =>
    withNamespace(link, world)
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
        document: mapRows(collectionOf(document), (row) => steveSchema(row, world)),
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
