import { ApiError, methodNotAllowed, notFound } from '../api-error'
import type { Stored } from '../data/store'
import type { World } from '../data/world'
import type { Place } from '../http/place'
import { reply, textReply, type Reply } from '../http/reply'
import type { Route } from '../http/route'
import { isObject, merged, objectOf, type Json } from '../json'
import { belongingFields } from '../schema/relations'
import type { Schema } from '../schema/schema'
import { act, actOnCollection } from './act'
import { include, related } from './include'
import { collection, list } from './list'
import { present, relationsOfType, selfUrl } from './present'
import { listVersions, showVersion } from './roots'
import { listSchemas, showSchema } from './schemas'
import { findVisible } from './scope'
import { create, remove, update } from './write'

/** A request understood: where it comes from, what it is about and what it says. */
export interface Call {
  readonly world: World
  readonly place: Place
  readonly route: Route
  /** GET for a HEAD. */
  readonly method: string
  /** The address as the reader sees it. */
  readonly self: URL
  readonly body: Json
}

/** Does what a request asks. Throws ApiError. */
export function dispatch(call: Call): Reply {
  const { world, place, route, method } = call
  switch (route.kind) {
    case 'collection':
      return onCollection(call, route.schema)
    case 'resource':
      return onResource(call, needed(call, route.schema, route.id))
    case 'link':
      return onLink(call, needed(call, route.schema, route.id), route.link)
    default:
      break
  }
  if (method !== 'GET') throw methodNotAllowed(method)
  switch (route.kind) {
    case 'base':
      return reply(listVersions(world, place))
    case 'root':
      return reply(showVersion(world, place))
    case 'schemas':
      return reply(listSchemas(world, place))
    case 'schema':
      return reply(showSchema(world, place, route.id))
    case 'script':
      return textReply('text/plain; charset=utf-8', agentScript(place))
  }
}

function agentScript(place: Place): string {
  return `#!/bin/sh\n# A demo has no agent; a server would install one here.\necho "registered with ${place.origin}"\n`
}

function needed(call: Call, schema: Schema, id: string): Stored {
  const found = findVisible(call.world, call.place, schema.id, id)
  if (!found) throw notFound(`${schema.id} ${id}`)
  return found
}

function onCollection(call: Call, schema: Schema): Reply {
  const { world, place, method, self, body } = call
  const action = self.searchParams.get('action')
  if (method === 'POST' && action) return actOnCollection(world, place, schema, action, body)
  if (!schema.collectionMethods.has(method)) throw methodNotAllowed(method)
  if (method === 'GET') return reply(list({ world, place, schema, self }))
  if (method === 'POST') return onCreate(call, schema, body)
  throw methodNotAllowed(method)
}

function onCreate(call: Call, schema: Schema, body: Json): Reply {
  const { world, place, self } = call
  const fresh = { fresh: true }
  if (!Array.isArray(body)) {
    const resource = create(world, place, schema, body)
    const Location = selfUrl(world, place, resource)
    return reply(present(world, place, resource, fresh), 201, { Location })
  }
  const made = body.map((one) => present(world, place, create(world, place, schema, one), fresh))
  const links = objectOf([['self', self.origin + self.pathname]])
  return reply(collection(world, place, schema, { links, data: made }), 201)
}

function onResource(call: Call, resource: Stored): Reply {
  const { world, place, method, self, body } = call
  const schema = world.catalog.get(resource.type)
  const action = self.searchParams.get('action')
  if (method === 'POST' && action) return act(world, place, resource, action, body)
  if (method === 'GET') {
    const document = present(world, place, resource)
    return reply(include(world, place, resource, document, self.searchParams))
  }
  if (!schema?.resourceMethods.has(method)) throw methodNotAllowed(method)
  if (method === 'PUT') update(world, place, resource, body)
  else if (method === 'DELETE') remove(world, resource)
  else throw methodNotAllowed(method)
  return reply(present(world, place, resource))
}

function onLink(call: Call, resource: Stored, link: string): Reply {
  const { world, place, method, self, body } = call
  const owner = world.catalog.get(resource.type)
  const relation = owner && relationsOfType(world, owner).find(({ name }) => same(name, link))
  if (!owner || !relation) throw notFound(`${resource.type} ${resource.id} has no link ${link}`)
  const rows = related(world, place, resource, relation)
  if (relation.kind === 'one') {
    if (method !== 'GET') throw methodNotAllowed(method)
    if (!rows[0]) throw notFound(`${link} of ${resource.id}`)
    return reply(present(world, place, rows[0]))
  }
  const names =
    relation.kind === 'children' ? belongingFields(world.catalog, relation.to, owner) : []
  const defaults = objectOf(names.map((name) => [name, resource.id]))
  if (method === 'POST' && relation.to.collectionMethods.has('POST')) {
    if (!isObject(body))
      throw new ApiError(400, 'InvalidBodyContent', 'The body has to be an object')
    return onCreate(call, relation.to, merged(defaults, body))
  }
  if (method !== 'GET') throw methodNotAllowed(method)
  const among = (row: Stored) => rows.includes(row)
  return reply(list({ world, place, schema: relation.to, self, defaults, among }))
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
