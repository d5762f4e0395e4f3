import type { Stored } from '../data/store'
import type { World } from '../data/world'
import { actionUrl, urlAt, type Place } from '../http/place'
import { objectOf, type Json, type JsonObject } from '../json'
import type { Schema } from '../schema/schema'
import { describeConditions, fulfils, readConditions, type Condition } from './filters'
import { include } from './include'
import { describePage, readPage } from './paging'
import { isVisible } from './scope'
import { describeSort, readSort, sorted, sortLinks } from './sorting'
import { present } from './present'

/** What a list is asked for. */
export interface ListRequest {
  readonly world: World
  readonly place: Place
  readonly schema: Schema
  /** The address as the reader sees it, query and all. */
  readonly self: URL
  /** Narrows the list to the resources a link leads to. */
  readonly among?: (resource: Stored) => boolean
  /** Values a new resource made from this list should have. */
  readonly defaults?: JsonObject
}

/** A collection: filtered, sorted and cut as its query asks. */
export function list(request: ListRequest): JsonObject {
  const { world, place, schema, self } = request
  const query = self.searchParams
  const conditions = readConditions(schema, query)
  const sort = readSort(schema, query)
  const page = readPage(query)
  const rows = sorted(schema, matching(request, conditions), sort)
  const cut = rows.slice(page.offset, page.offset + page.limit)
  const data = cut.map((row) => include(world, place, row, present(world, place, row), query))
  return collection(world, place, schema, {
    links: objectOf([['self', self.origin + self.pathname]]),
    data,
    createDefaults: request.defaults ?? objectOf(),
    sortLinks: sortLinks(schema, self),
    sort: describeSort(sort, self),
    pagination: describePage(page, rows.length, self),
    filters: describeConditions(schema, conditions),
  })
}

/** A collection reply around some members of it. */
export function collection(
  world: World,
  place: Place,
  schema: Schema,
  parts: { links: JsonObject; data: Json[] } & Readonly<Record<string, Json>>,
): JsonObject {
  return objectOf([
    ['type', 'collection'],
    ['resourceType', schema.id],
    ['links', parts.links],
    ['createTypes', createTypes(world, place, schema)],
    ['actions', collectionActions(world, place, schema)],
    ...Object.entries(parts),
  ])
}

function matching(request: ListRequest, conditions: readonly Condition[]): Stored[] {
  const { world, place, schema, self, among } = request
  // Removed resources are out of sight until somebody asks for them.
  const all =
    self.searchParams.get('_removed') === 'true' ||
    conditions.some(({ field }) => field === 'removed')
  return world.store
    .list(schema.id)
    .filter(
      (row) =>
        isVisible(world, place, row) &&
        (all || row.data.removed == null) &&
        (among?.(row) ?? true) &&
        conditions.every((condition) =>
          fulfils(schema, condition, condition.field === 'id' ? row.id : row.data[condition.field]),
        ),
    )
}

function createTypes(world: World, place: Place, schema: Schema): JsonObject {
  const creatable = world.catalog
    .kindsOf(schema)
    .filter((kind) => kind.collectionMethods.has('POST'))
  return objectOf(creatable.map((kind) => [kind.id, urlAt(place, kind.path ?? kind.id)]))
}

function collectionActions(world: World, place: Place, schema: Schema): JsonObject {
  const url = urlAt(place, schema.path ?? schema.id)
  const known = world.behaviour(schema.id).collectionActions
  return objectOf([...known.keys()].map((name) => [name, actionUrl(url, name)]))
}
