import { ApiError } from '../api-error'
import { isOffered } from '../data/lifecycle'
import type { Stored } from '../data/store'
import { begin } from '../data/transitions'
import { textValue, type World } from '../data/world'
import type { Place } from '../http/place'
import { reply, type Reply } from '../http/reply'
import { isObject, merged, objectOf, type Json, type JsonObject } from '../json'
import type { ActionShape, Schema } from '../schema/schema'
import { checkValues } from './check-values'
import { present } from './present'
import { update } from './write'

/**
 * Calls an action of a resource. 202 with the resource where something has begun, 200 with the
 * output where it was done at once. Throws 422 for an unknown action, 409 in a wrong state.
 */
export function act(
  world: World,
  place: Place,
  resource: Stored,
  action: string,
  body: Json,
): Reply {
  const behaviour = world.behaviour(resource.type)
  const name = named(behaviour.actions.keys(), action)
  const rule = name === null ? undefined : behaviour.actions.get(name)
  if (name === null || !rule)
    throw new ApiError(422, 'InvalidAction', `${resource.type} has no action ${action}`)
  const state = textValue(resource.data.state)
  if (!isOffered(rule, state))
    throw new ApiError(409, 'ActionNotAvailable', `${name} is not possible in state ${state}`)
  const shape = world.catalog.get(resource.type)?.resourceActions.get(name)
  const input = checkInput(world, place, shape, body)
  // Like a PUT with a detour: what it is given it changes.
  if (name === 'update' && !shape?.input) update(world, place, resource, input)
  const call = { world, place, resource, input }
  const legs = resource.leg && name === 'update' ? [] : (rule.legs?.(call) ?? [])
  const output = rule.effect?.(call)
  if (name !== 'update' || shape?.input) begin(world, resource, legs)
  if (output) return reply(output)
  return reply(present(world, place, resource), legs.length > 0 || !rule.effect ? 202 : 200)
}

/** Calls an action of a whole collection: 200 with its output. */
export function actOnCollection(
  world: World,
  place: Place,
  schema: Schema,
  action: string,
  body: Json,
): Reply {
  const known = world.behaviour(schema.id).collectionActions
  const name = named(known.keys(), action)
  const run = name === null ? undefined : known.get(name)
  if (name === null || !run)
    throw new ApiError(422, 'InvalidAction', `${schema.plural} have no action ${action}`)
  const input = checkInput(world, place, schema.collectionActions.get(name), body)
  return reply(run({ world, place, input }))
}

function checkInput(
  world: World,
  place: Place,
  shape: ActionShape | undefined,
  body: Json,
): JsonObject {
  if (!isObject(body) && body !== null)
    throw new ApiError(400, 'InvalidBodyContent', 'The input has to be a JSON object')
  const given = body ?? objectOf()
  const schema = shape?.input ? world.catalog.get(shape.input) : undefined
  return schema ? checkValues(world, place, schema, given, { kind: 'input' }) : merged(given)
}

function named(names: Iterable<string>, wanted: string): string | null {
  for (const name of names) if (name.toLowerCase() === wanted.toLowerCase()) return name
  return null
}
