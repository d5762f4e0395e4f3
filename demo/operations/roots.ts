import type { World } from '../data/world'
import { placeAt, urlAt, type Place } from '../http/place'
import { objectOf, type Json, type JsonObject } from '../json'

/** The base URL: a collection of API versions. */
export function listVersions(world: World, place: Place): JsonObject {
  const root = world.catalog.root
  const version = showVersion(world, placeAt(place.origin, root, null))
  return objectOf([
    ['type', 'collection'],
    ['resourceType', 'apiVersion'],
    [
      'links',
      objectOf([
        ['self', `${place.origin}/`],
        ['latest', place.origin + root],
      ]),
    ],
    ['createTypes', objectOf()],
    ['actions', objectOf()],
    ['data', [version]],
    ['sortLinks', objectOf()],
    ['pagination', null],
    ['sort', null],
    ['filters', objectOf()],
    ['createDefaults', objectOf()],
  ])
}

/** The version root: a resource whose links lead to every collection. */
export function showVersion(world: World, place: Place): JsonObject {
  return objectOf([
    ['id', world.catalog.root.replace(/^.*\//, '')],
    ['type', 'apiVersion'],
    ['links', objectOf([['self', place.base], ...collectionLinks(world, place)])],
    ['actions', objectOf()],
  ])
}

/** A link for every collection and for the schemas, by plural name. */
function collectionLinks(world: World, place: Place): [string, Json][] {
  const links = world.catalog.schemas.flatMap((schema): [string, Json][] =>
    schema.path === null ? [] : [[schema.plural, urlAt(place, schema.path)]],
  )
  return [...links, ['schemas', urlAt(place, 'schemas')]]
}
