import { textValue } from '../data/world'
import { randomUUID } from 'node:crypto'
import type { World } from '../data/world'
import { ApiError } from '../api-error'
import type { Stored } from '../data/store'
import { present } from '../operations/present'
import { isVisible } from '../operations/scope'
import { reply, type Reply } from '../http/reply'
import { rancherSession } from '../http/session-rules'
import { formatJson, isObject, merged, objectOf, own, type Json, type JsonObject } from '../json'
import { clustersOf, type Cluster } from './clusters'
import type { Asked, DemoDialect, Subscribing, Subscription, Told } from './dialect'
import { mergedInto } from './norman-merge'
import {
  clusterReply,
  clusterSchema,
  placeOf,
  projectIn,
  schemasIn,
  textsOf,
  withCluster,
} from './norman-scopes'
import {
  unauthenticated,
  below,
  kindOf,
  mapRows,
  mapTexts,
  mapValues,
  omitEmpty,
  without,
} from './rewrite'

const root = '/v3'
const version = objectOf([
  ['group', 'demo.cattle.io'],
  ['version', 'v3'],
  ['path', root],
])

/** As Rancher 2.x speaks under /v3. */
export const norman: DemoDialect = {
  id: 'norman',
  root,
  session: rancherSession,
  beside: ['/v3-public', '/v1/logout'],
  wrapper: 'norman',
  ask,
  tell,
  // On a list of scopes it names the schemas of none, on one of them its own.
  schemasUrl: (usual, { world, place, asked }) => {
    const [, kind = '', id] =
      /^\/v3\/(cluster|project)s?(?:\/([^/]+))?$/i.exec(asked.url.pathname) ?? []
    if (kind === '') return textsOf(world, inCluster(asked, world))(usual)
    const known = clustersOf(world).length > 0 || kind.toLowerCase() === 'project'
    const scope = id === undefined ? kind : `${kind}/${id}`
    return known ? `${place.origin}${root}/${scope.toLowerCase()}/schemas` : usual
  },
  streamScope: (path, world) =>
    /\/subscribe$/i.test(path)
      ? placeOf(path, world).path.replace(/subscribe$/i, 'schemas')
      : undefined,
  subscribe: watch,
}

function ask(asked: Asked, world: World): Asked | Reply {
  const { pathname, origin } = asked.url
  const hasAction = asked.url.searchParams.has('action')
  if (asked.method === 'POST' && hasAction && asked.empty)
    throw new ApiError(422, 'InvalidBodyContent', 'Failed to parse body: EOF')
  const about = asked.method === 'GET' ? clusterReply(pathname, origin, world) : undefined
  if (about !== undefined) return about
  if (/^\/v3\/schemas\/cluster$/i.test(pathname) && clustersOf(world).length > 0)
    return reply(clusterSchema(origin))
  const url = new URL(asked.url)
  url.pathname = placeOf(pathname, world).path
  for (const [name, value] of asked.url.searchParams)
    if (projectIn(value) !== value) url.searchParams.set(name, projectIn(value))
  const body = mapTexts(asked.body, projectIn)
  const written = asked.method === 'PUT' ? mergedInto(url.pathname, body, world) : body
  return { ...asked, url, body: written }
}

/** The cluster that a request looks into. */
function inCluster({ url }: Pick<Asked, 'url'>, world: World): Cluster | undefined {
  try {
    return placeOf(url.pathname, world).cluster
  } catch {
    return undefined
  }
}

function tell(answer: Reply, told: Told): Reply {
  const { document } = answer
  if (document === null) return answer
  const local = mapTexts(document, textsOf(told.world, inCluster(told.asked, told.world)))
  const { Location: _none, ...headers } = answer.headers ?? {}
  if (!isObject(local)) return answer
  return { ...answer, headers, document: translated(local, told) }
}

function translated(document: JsonObject, told: Told): JsonObject {
  switch (kindOf(document)) {
    case 'error':
      return errorOf(document)
    case 'schemas':
      return mapRows(collectionOf(withClusters(document, told)), schemaOf)
    case 'schema':
      return schemaOf(document)
    case 'collection':
      return mapRows(collectionOf(document), (row) => resourceOf(row, told))
    case 'resource':
      return own(document, 'type') === 'apiVersion' ? rootOf(document) : resourceOf(document, told)
  }
}

function withClusters(document: JsonObject, { asked, world, place }: Told): JsonObject {
  const rows = own(document, 'data')
  if (!Array.isArray(rows)) return document
  const data = schemasIn(rows, inCluster(asked, world), world, place.origin)
  return merged(document, objectOf([['data', data]]))
}

/** One that is not in a version's list of types has neither id nor type in its own links. */
function rootOf(document: JsonObject): JsonObject {
  const links = below(document, 'links')
  return objectOf([
    ['type', 'apiRoot'],
    ['baseType', 'apiRoot'],
    ['apiVersion', version],
    ['links', merged(links, objectOf([['root', own(links, 'self') ?? '']]))],
  ])
}

function errorOf(error: JsonObject): JsonObject {
  if (own(error, 'status') === 401) return unauthenticated
  const known = merged(error, objectOf([['baseType', 'error']]))
  if (own(error, 'code') === 'MethodNotAllowed') known.code = 'MethodNotAllow'
  // A field's name says it all: the message is empty.
  if (own(error, 'fieldName') !== undefined) known.message = ''
  return without(known, 'id', 'links', 'actions', 'detail')
}

function collectionOf(collection: JsonObject): JsonObject {
  const sort = below(collection, 'sort')
  const links = below(collection, 'sortLinks')
  const kept = without(collection, 'sortLinks', 'createDefaults')
  const sorted = merged(objectOf([['order', 'asc']]), sort, objectOf([['links', links]]))
  const paged = omitEmpty(
    below(collection, 'pagination'),
    'first',
    'previous',
    'next',
    'last',
    'partial',
  )
  return omitEmpty(
    merged(
      kept,
      objectOf([
        ['pagination', paged],
        ['sort', sorted],
      ]),
    ),
    ...['createTypes', 'actions'],
  )
}

function schemaOf(schema: JsonObject): JsonObject {
  const fields = mapValues(below(schema, 'resourceFields'), (field) => {
    const type = textValue(own(field, 'type')).replace(
      'reference[account]',
      `reference[${root}/schemas/account]`,
    )
    return omitEmpty(
      merged(without(field, 'readOnCreateOnly'), objectOf([['type', type]])),
      'description',
    )
  })
  const filters = mapValues(below(schema, 'collectionFilters'), (filter) =>
    merged(filter, objectOf([['modifiers', ['eq', 'ne']]])),
  )
  const bare = without(schema, 'actions', 'includeableLinks', 'collectionFields')
  return omitEmpty(
    merged(
      bare,
      objectOf([
        ['resourceFields', fields],
        ['collectionFilters', filters],
        ['version', version],
      ]),
    ),
    ...[
      'resourceMethods',
      'collectionMethods',
      'resourceActions',
      'collectionActions',
      'collectionFilters',
    ],
  )
}

/** With the links of what one may do to it, and without maps that are empty. */
function resourceOf(resource: JsonObject, { world }: Pick<Told, 'world'>): JsonObject {
  const schema = world.catalog.get(textValue(own(resource, 'type')))
  const links = below(resource, 'links')
  const self = own(links, 'self') ?? ''
  const rights: [string, Json][] = []
  if (schema?.resourceMethods.has('PUT')) rights.push(['update', self])
  if (schema?.resourceMethods.has('DELETE')) rights.push(['remove', self])
  const all = merged(objectOf([...rights, ...Object.entries(links)]))
  const shown = merged(without(resource, 'rev'), objectOf([['links', all]]))
  return omitEmpty(schema?.id === 'project' ? withCluster(shown) : shown, 'links', 'actions')
}

/** Every change as its resource, a ping every 5 seconds, and a removal by a name of its own. */
function watch(facts: Subscribing): Subscription {
  const { world, place, url, send } = facts
  const types = url.searchParams.getAll('resourceTypes')
  const message = (name: string, data: Json) =>
    send(
      formatJson(
        objectOf([
          ['name', name],
          ['data', data],
          ['id', randomUUID()],
        ]),
      ),
    )
  const ping = () =>
    message(
      'ping',
      objectOf([
        ['type', '/meta/schemas/ping'],
        ['links', objectOf()],
      ]),
    )
  ping()
  const timer = setInterval(ping, 5000).unref()
  const deaf = world.store.listen((resource: Stored) => {
    if (!isVisible(world, place, resource)) return
    if (types.length > 0 && !types.includes(resource.type)) return
    const shown = mapTexts(
      present(world, place, resource),
      textsOf(world, inCluster({ url }, world)),
    )
    if (!isObject(shown)) return
    const gone =
      resource.data.state === 'removed' ||
      world.store.find(resource.type, resource.id) === undefined
    message(gone ? 'resource.remove' : 'resource.change', resourceOf(shown, { world }))
  })
  return { end: () => (clearInterval(timer), deaf()) }
}
