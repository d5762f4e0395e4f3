import { textValue } from '../data/world'
import { ApiError } from '../api-error'
import type { World } from '../data/world'
import type { Reply } from '../http/reply'
import { list } from '../operations/list'
import { formatJson, merged, objectOf, own, type Json, type JsonObject } from '../json'
import type { DemoDialect, Subscribing, Subscription, Told } from './dialect'
import { below, kindOf, mapRows, mapValues, omitEmpty, without } from './rewrite'

/** As Longhorn and others that are built with go-rancher speak. */
export const goRancher: DemoDialect = {
  id: 'go-rancher',
  root: '/v1',
  // Longhorn knows nobody; what Rancher 1.x serves stands behind its doors.
  session: undefined,
  wrapper: 'go-rancher',
  ask(asked) {
    if (asked.method === 'POST' && asked.url.searchParams.has('action') && asked.empty)
      throw new ApiError(500, 'Internal Server Error', 'EOF')
    if (asked.method !== 'GET') return asked
    // It knows neither filters nor pages.
    const url = new URL(asked.url)
    url.search = '?limit=-1'
    return { ...asked, url }
  },
  tell,
  schemasUrl: (usual) => usual,
  streamScope: (path) => (/\/ws\/\d+s\/[^/]+$/i.test(path) ? '/v1/schemas' : undefined),
  subscribe: watchCollection,
}

function tell(reply: Reply, { world, asked }: Told): Reply {
  const { document } = reply
  if (document === null) return reply
  switch (kindOf(document)) {
    case 'error':
      return refusal(reply.status, document)
    case 'schemas':
      return {
        ...reply,
        document: mapRows(bareCollection(document), (row) => bareSchema(row, world)),
      }
    case 'schema':
      return { ...reply, document: bareSchema(document, world) }
    case 'collection':
      return { ...reply, document: mapRows(bareCollection(document), bareResource) }
    case 'resource':
      // What is deleted is answered by nothing at all, with a 200.
      if (asked.method === 'DELETE') return { status: 200, document: null }
      // Created or begun, it is all the same to it, and it has no Location.
      return { status: 200, document: bareResource(document) }
  }
}

/** The words of the status as the code, all of it as text/plain, and no address of schemas. */
function refusal(status: number, error: JsonObject): Reply {
  const body = objectOf([
    ['type', 'error'],
    ['status', status],
    ['code', status >= 500 ? 'Server Error' : 'Client Error'],
    ['message', own(error, 'message') ?? ''],
    ['detail', own(error, 'detail') ?? ''],
    ['links', objectOf()],
    ['actions', objectOf()],
  ])
  const text = { type: 'text/plain; charset=utf-8', body: formatJson(body) }
  return { status, document: null, text, unannounced: true }
}

function bareCollection(document: JsonObject): JsonObject {
  return omitEmpty(
    without(document, 'pagination', 'sort', 'sortLinks', 'filters', 'createDefaults'),
    ...['createTypes', 'actions'],
  )
}

function bareResource(document: JsonObject): JsonObject {
  const made = Object.keys(document).filter((key) => key.endsWith('TS'))
  return without(document, 'baseType', 'rev', ...made)
}

const frame = objectOf(
  [
    ['id', 'string'],
    ['type', 'string'],
    ['links', 'map[string]'],
    ['actions', 'map[string]'],
  ].map(([name = '', type = '']) => [name, objectOf([['type', type]])]),
)

/** By reflection: the frame is among the fields, flags that are false are missing, and inputs have none. */
function bareSchema(schema: JsonObject, world: World): JsonObject {
  const isInput = isActionInput(textValue(own(schema, 'id')), world)
  const flags = ['create', 'update', 'required', 'nullable', 'unique', 'readOnCreateOnly']
  const fields = mapValues(below(schema, 'resourceFields'), (field) => {
    const kept = omitEmpty(isInput ? without(field, ...flags) : field, ...flags, 'description')
    return own(field, 'type') === 'boolean' ? merged(kept, objectOf([['type', 'bool']])) : kept
  })
  const bare = without(
    schema,
    'baseType',
    'collectionFilters',
    'includeableLinks',
    'collectionFields',
  )
  return omitEmpty(
    merged(bare, objectOf([['resourceFields', merged(frame, fields)]])),
    ...['resourceMethods', 'collectionMethods', 'resourceActions', 'collectionActions'],
  )
}

function isActionInput(id: string, { catalog }: World): boolean {
  return catalog.schemas.some(({ resourceActions, collectionActions }) =>
    [...resourceActions.values(), ...collectionActions.values()].some(({ input }) => input === id),
  )
}

/** What is in a collection, at once and then whenever that changes, once a period at most. */
function watchCollection({ world, place, url, send }: Subscribing): Subscription {
  const [, seconds, plural = ''] = /\/ws\/(\d+)s\/([^/]+)$/i.exec(url.pathname) ?? []
  const schema = world.catalog.atPath(plural)
  if (schema === undefined) throw new ApiError(404, 'NotFound', plural)
  let timer: NodeJS.Timeout | undefined
  const self = new URL(`${place.base}/${plural}?limit=-1`)
  const write = () => {
    timer = undefined
    const document: Json = mapRows(
      bareCollection(list({ world, place, schema, self })),
      bareResource,
    )
    send(formatJson(document))
  }
  write()
  const deaf = world.store.listen(() => {
    timer ??= setTimeout(write, Math.min(15, Number(seconds)) * 1000).unref()
  })
  return { end: () => (clearTimeout(timer), deaf()) }
}
