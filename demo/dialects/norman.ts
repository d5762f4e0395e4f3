import { textValue } from '../data/world'
import { randomUUID } from 'node:crypto'
import { ApiError } from '../api-error'
import type { Stored } from '../data/store'
import { present } from '../operations/present'
import { isVisible } from '../operations/scope'
import type { Reply } from '../http/reply'
import { formatJson, isObject, merged, objectOf, own, type Json, type JsonObject } from '../json'
import type { Asked, DemoDialect, Subscribing, Subscription, Told } from './dialect'
import { below, kindOf, mapRows, mapTexts, mapValues, omitEmpty, without } from './rewrite'

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
  wrapper: 'norman',
  ask,
  tell,
  // On a list of scopes it names the schemas of none, on one of them its own.
  schemasUrl: (usual, { place, asked }) => {
    const [, id] = /^\/v3\/projects?(?:\/([^/]+))?$/i.exec(asked.url.pathname) ?? []
    if (id !== undefined) return `${place.origin}${root}/project/${id}/schemas`
    if (/^\/v3\/projects$/i.test(asked.url.pathname))
      return `${place.origin}${root}/project/schemas`
    return inFamily(usual)
  },
  streamScope: (path) =>
    /\/subscribe$/i.test(path) ? inGeneral(path).replace(/subscribe$/i, 'schemas') : undefined,
  subscribe: watch,
}

/** Links say /project/ID where the generic server says /projects/ID, unless it is the project itself. */
function inFamily(link: string): string {
  return link
    .replace(/\/v3\/projects\/([^/?]+)\/(?=[a-z])/i, '/v3/project/$1/')
    .replace('/?action=', '?action=')
}

function inGeneral(path: string): string {
  return path.replace(/^\/v3\/project\//i, '/v3/projects/')
}

function ask(asked: Asked): Asked {
  if (asked.method === 'POST' && asked.url.searchParams.has('action') && asked.empty)
    throw new ApiError(422, 'InvalidBodyContent', 'Failed to parse body: EOF')
  const url = new URL(asked.url)
  url.pathname = inGeneral(url.pathname)
  return { ...asked, url }
}

function tell(reply: Reply, told: Told): Reply {
  const { document } = reply
  if (document === null) return reply
  const local = mapTexts(document, inFamily)
  const { Location: _none, ...headers } = reply.headers ?? {}
  if (!isObject(local)) return reply
  return { ...reply, headers, document: translated(local, told) }
}

function translated(document: JsonObject, told: Told): JsonObject {
  switch (kindOf(document)) {
    case 'error':
      return errorOf(document)
    case 'schemas':
      return mapRows(collectionOf(document), schemaOf)
    case 'schema':
      return schemaOf(document)
    case 'collection':
      return mapRows(collectionOf(document), (row) => resourceOf(row, told))
    case 'resource':
      return own(document, 'type') === 'apiVersion' ? rootOf(document) : resourceOf(document, told)
  }
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
  return omitEmpty(merged(without(resource, 'rev'), objectOf([['links', all]])), 'links', 'actions')
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
    const shown = mapTexts(present(world, place, resource), inFamily)
    if (!isObject(shown)) return
    const gone =
      resource.data.state === 'removed' ||
      world.store.find(resource.type, resource.id) === undefined
    message(gone ? 'resource.remove' : 'resource.change', resourceOf(shown, { world }))
  })
  return { end: () => (clearInterval(timer), deaf()) }
}
