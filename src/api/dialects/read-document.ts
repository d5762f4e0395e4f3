import {
  isArray,
  isNumber,
  isObject,
  objectFrom,
  own,
  text,
  type JsonObject,
  type JsonValue,
} from '../../json/value'
import { readTexts } from '../../schema/read-schema'
import type { ApiDocument, AppliedFilter, Collection, Pagination, Resource } from '../resource'

/** How a family reads one resource; a collection is read as a list of these. */
export type ReadResource = (json: JsonObject) => Resource

/** Reads what one address holds by the rules of the specification; a family may read resources in its own way. */
export function readDocument(json: JsonValue, read: ReadResource = readResource): ApiDocument {
  if (!isObject(json)) return { kind: 'value', value: json }
  return isCollection(json)
    ? { kind: 'collection', collection: readCollection(json, read) }
    : { kind: 'resource', resource: read(json) }
}

function isCollection(json: JsonObject): boolean {
  const type = own(json, 'type')
  const data = own(json, 'data') ?? null
  // Go writes a list without items as null; a resource whose type happens to be called so has an id.
  if (data === null) return type === 'collection' && (own(json, 'id') ?? null) === null
  if (!isArray(data)) return false
  // go-rancher's catalog leaves out `type`; a resource that has a field called `data` has one.
  return type === 'collection' || typeof type !== 'string'
}

/** Reads a resource; nulls and odd types in its frame become empty. */
export function readResource(json: JsonObject): Resource {
  // Of thousands of rows a screen shows forty: their links are read when they are looked at.
  let links: Resource['links'] | undefined
  let actions: Resource['actions'] | undefined
  return {
    id: idText(own(json, 'id')),
    type: text(own(json, 'type')) ?? text(own(json, 'baseType')),
    get links() {
      return (links ??= readLinks(own(json, 'links')))
    },
    get actions() {
      return (actions ??= readLinks(own(json, 'actions')))
    },
    value: json,
  }
}

function readLinks(json: JsonValue | undefined): ReadonlyMap<string, string> {
  const links = new Map(readTexts(json))
  // Steve writes the word `blocked` where a link would be, for what the user has no right to.
  for (const [name, link] of links) if (link === 'blocked' || link === '') links.delete(name)
  return links
}

function idText(json: JsonValue | undefined): string | undefined {
  return typeof json === 'string' ? json : isNumber(json) ? String(json) : undefined
}

function readCollection(json: JsonObject, read: ReadResource): Collection {
  const data = own(json, 'data')
  const sort = own(json, 'sort')
  const sortName = text(own(sort, 'name'))
  return {
    resourceType: text(own(json, 'resourceType')),
    data: isArray(data) ? data.filter(isObject).map(read) : [],
    links: readLinks(own(json, 'links')),
    actions: readLinks(own(json, 'actions')),
    createTypes: readTexts(own(json, 'createTypes')),
    createDefaults: readDefaults(own(json, 'createDefaults')),
    pagination: readPagination(own(json, 'pagination')),
    sort:
      sortName === undefined
        ? undefined
        : {
            name: sortName,
            descending: text(own(sort, 'order'))?.toLowerCase() === 'desc',
            reverse: text(own(sort, 'reverse')),
          },
    // Norman puts the links inside `sort`.
    sortLinks: readTexts(own(json, 'sortLinks') ?? own(sort, 'links')),
    filters: readFilters(own(json, 'filters')),
    value: json,
  }
}

function readDefaults(json: JsonValue | undefined): JsonObject {
  return objectFrom(isObject(json) ? Object.entries(json) : [])
}

function readPagination(json: JsonValue | undefined): Pagination | undefined {
  if (!isObject(json)) return undefined
  const count = (key: string): number | undefined => {
    const value = own(json, key)
    return isNumber(value) ? Number(value) : undefined
  }
  const link = (key: string): string | undefined => text(own(json, key)) || undefined
  return {
    limit: count('limit'),
    total: count('total'),
    partial: own(json, 'partial') === true,
    first: link('first'),
    previous: link('previous') ?? link('prev'),
    next: link('next'),
    last: link('last'),
  }
}

function readFilters(json: JsonValue | undefined): ReadonlyMap<string, readonly AppliedFilter[]> {
  const filters = new Map<string, readonly AppliedFilter[]>()
  if (!isObject(json)) return filters
  for (const [name, list] of Object.entries(json)) {
    if (!isArray(list)) continue
    const applied = list.filter(isObject).map((item) => ({
      modifier: text(own(item, 'modifier')) ?? 'eq',
      value: own(item, 'value') ?? null,
    }))
    if (applied.length > 0) filters.set(name, applied)
  }
  return filters
}
