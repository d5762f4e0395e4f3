import { randomUUID } from 'node:crypto'
import { ApiError } from '../api-error'
import { updateLegs } from '../data/lifecycle'
import type { Stored } from '../data/store'
import { begin } from '../data/transitions'
import { textValue, timestamp, type World } from '../data/world'
import type { Place } from '../http/place'
import { formatJson, isObject, merged, objectOf, own, type Json, type JsonObject } from '../json'
import type { Schema } from '../schema/schema'
import { checkValues } from './check-values'

/** Creates a resource from a body and starts it on its way. */
export function create(world: World, place: Place, schema: Schema, body: Json): Stored {
  const given = asObject(body)
  const data = merged(
    blank(world, place, schema),
    checkValues(world, place, schema, given, { kind: 'create' }),
  )
  const behaviour = world.behaviour(schema.id)
  const id = behaviour.idFor?.(data) ?? chosenId(world, schema, given)
  const resource = world.store.add({ type: schema.id, data, ...(id !== undefined && { id }) })
  begin(world, resource, behaviour.create(resource, world))
  return resource
}

/** The id that a client gives, where the schema says that it may; 409 where that one is taken. */
function chosenId(world: World, schema: Schema, given: JsonObject): string | undefined {
  const id = own(given, 'id')
  if (schema.fields.get('id')?.create !== true || typeof id !== 'string' || id === '')
    return undefined
  if (world.store.find(schema.id, id))
    throw new ApiError(409, 'NotUnique', `There already is a ${schema.id} ${id}`, {
      fieldName: 'id',
    })
  return id
}

function blank(world: World, place: Place, schema: Schema): JsonObject {
  const data = objectOf()
  for (const field of schema.fields.values()) data[field.name] = field.default ?? null
  const facts: Record<string, Json> = {
    uuid: randomUUID(),
    kind: schema.id,
    created: timestamp(world.schedule.time),
    accountId: place.project ?? world.defaultProject,
    transitioning: 'no',
  }
  for (const [name, value] of Object.entries(facts))
    if (schema.fields.has(name) && (data[name] ?? null) === null) data[name] = value
  if (world.behaviour(schema.id).versioned) data.rev = '1'
  return data
}

/** Changes the given values of a resource and no others; values that are what they were count as not given. */
export function update(world: World, place: Place, resource: Stored, body: Json): void {
  const schema = world.catalog.get(resource.type)
  if (!schema) return
  const given = asObject(body)
  refuseStale(world, resource, given)
  const checked = checkValues(world, place, schema, given, { kind: 'update', of: resource })
  const changes = Object.entries(checked).filter(
    ([name, value]) => formatJson(value) !== formatJson(resource.data[name] ?? null),
  )
  if (changes.length === 0) return
  for (const [name, value] of changes) resource.data[name] = value
  if (world.behaviour(resource.type).versioned)
    resource.data.rev = String(Number(resource.data.rev ?? 0) + 1)
  const states = schema.fields.get('state')?.options ?? []
  // Something else already under way is not disturbed.
  const legs = resource.leg ? [] : updateLegs(textValue(resource.data.state), states)
  begin(world, resource, legs)
}

function refuseStale(world: World, resource: Stored, given: JsonObject): void {
  const rev = own(given, 'rev')
  if (!world.behaviour(resource.type).versioned || rev === undefined || rev === null) return
  if (typeof rev === 'object' || String(rev) !== textValue(resource.data.rev))
    throw new ApiError(409, 'Conflict', `${resource.id} was changed since you read it`, {
      fieldName: 'rev',
      detail: `The present revision is ${textValue(resource.data.rev)}`,
    })
}

/** Removes a resource: by way of `removing` where the type has states, at once where it has none. */
export function remove(world: World, resource: Stored): void {
  const states = world.catalog.get(resource.type)?.fields.get('state')?.options ?? []
  if (states.includes('removing') && states.includes('removed')) {
    if (['removing', 'removed', 'purging'].includes(textValue(resource.data.state))) return
    return begin(world, resource, [{ via: 'removing', to: 'removed' }])
  }
  if (Object.hasOwn(resource.data, 'removed'))
    resource.data.removed = timestamp(world.schedule.time)
  world.store.drop(resource)
  world.store.changed(resource)
}

function asObject(body: Json): JsonObject {
  if (isObject(body)) return body
  throw new ApiError(400, 'InvalidBodyContent', 'The body has to be a JSON object')
}
