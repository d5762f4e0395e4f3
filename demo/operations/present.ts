import { isOffered } from '../data/lifecycle'
import type { Stored } from '../data/store'
import { progressOf } from '../data/transitions'
import { textValue, type World } from '../data/world'
import { actionUrl, urlAt, type Place } from '../http/place'
import { merged, objectOf, type Json, type JsonObject } from '../json'
import { relationsOf, type Relation } from '../schema/relations'
import type { Schema } from '../schema/schema'

const madeKeys: ReadonlySet<string> = new Set(['id', 'type', 'links', 'actions'])
const relationCache = new WeakMap<Schema, Relation[]>()

/** The relations of a type, worked out once. */
export function relationsOfType(world: World, schema: Schema): Relation[] {
  const known = relationCache.get(schema) ?? relationsOf(world.catalog, schema)
  relationCache.set(schema, known)
  return known
}

/** The address of a resource. */
export function selfUrl(world: World, place: Place, resource: Stored): string {
  const schema = world.catalog.get(resource.type)
  return urlAt(place, schema?.path ?? resource.type, resource.id)
}

/**
 * A resource as the API shows it. `fresh` is true in the reply to its creation, the only one
 * with the values of fields that are readOnCreateOnly.
 */
export function present(
  world: World,
  place: Place,
  resource: Stored,
  options: { fresh?: boolean } = {},
): JsonObject {
  const schema = world.catalog.get(resource.type)
  if (!schema) return objectOf([['id', resource.id]])
  const behaviour = world.behaviour(resource.type)
  const head = objectOf([
    ['id', resource.id],
    ['type', resource.type],
    ['links', links(world, place, schema, resource)],
    ['actions', actions(world, place, resource)],
    ['baseType', world.catalog.family(resource.type)],
  ])
  const shown = behaviour.shown?.(resource, place, world) ?? objectOf()
  return merged(head, fields(world, schema, resource, options.fresh ?? false), shown)
}

function fields(world: World, schema: Schema, resource: Stored, fresh: boolean): JsonObject {
  const shown = objectOf()
  for (const field of schema.fields.values()) {
    if (madeKeys.has(field.name)) continue
    const value = resource.data[field.name] ?? null
    shown[field.name] = field.readOnCreateOnly && !fresh ? null : value
    if (field.type.kind === 'simple' && field.type.name === 'date' && value !== null)
      shown[`${field.name}TS`] = Date.parse(textValue(value))
  }
  if (schema.fields.has('transitioningProgress'))
    shown.transitioningProgress ??= progressOf(resource, world.schedule.time)
  if (resource.data.rev !== undefined) shown.rev = resource.data.rev
  return shown
}

function links(world: World, place: Place, schema: Schema, resource: Stored): JsonObject {
  const to = (...link: string[]) => urlAt(place, schema.path ?? resource.type, resource.id, ...link)
  const entries = relationsOfType(world, schema)
    .filter((relation) => relation.kind !== 'one' || resource.data[relation.field] != null)
    .map((relation): [string, Json] => [relation.name, to(relation.name)])
  return objectOf([['self', to()], ...entries])
}

function actions(world: World, place: Place, resource: Stored): JsonObject {
  const self = selfUrl(world, place, resource)
  const state = textValue(resource.data.state)
  return objectOf(
    [...world.behaviour(resource.type).actions]
      .filter(([, rule]) => isOffered(rule, state))
      .map(([name]) => [name, actionUrl(self, name)]),
  )
}
