import type { Stored } from '../data/store'
import type { World } from '../data/world'
import type { Place } from '../http/place'
import { merged, objectOf, type Json, type JsonObject } from '../json'
import type { Relation } from '../schema/relations'
import { present, relationsOfType } from './present'
import { findVisible, isVisible } from './scope'

/** The resources a link leads to; a link to one resource leads to at most one. */
export function related(
  world: World,
  place: Place,
  resource: Stored,
  relation: Relation,
): Stored[] {
  if (relation.kind === 'children') {
    const rows = world.store.list(relation.to.id).filter((row) => isVisible(world, place, row))
    return rows.filter(
      (row) => row.data.removed == null && row.data[relation.field] === resource.id,
    )
  }
  const shown = world.behaviour(resource.type).shown?.(resource, place, world)
  const value = shown?.[relation.field] ?? resource.data[relation.field]
  const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string')
  return ids.flatMap((id) => findVisible(world, place, relation.to.id, id) ?? [])
}

/** Adds what `include=link` asks for, under the link's name: an object or an array. */
export function include(
  world: World,
  place: Place,
  resource: Stored,
  document: JsonObject,
  query: URLSearchParams,
): JsonObject {
  const wanted = query.getAll('include').map((name) => name.toLowerCase())
  const schema = world.catalog.get(resource.type)
  if (wanted.length === 0 || !schema) return document
  const relations = relationsOfType(world, schema).filter(({ name }) =>
    wanted.includes(name.toLowerCase()),
  )
  const entries = relations.map((relation): [string, Json] => {
    const rows = related(world, place, resource, relation).map((row) => present(world, place, row))
    return [relation.name, relation.kind === 'one' ? (rows[0] ?? null) : rows]
  })
  return merged(document, objectOf(entries))
}
