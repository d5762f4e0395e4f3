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
import { readSchemas } from '../../schema/schema-set'
import { isInBetween } from '../in-between'
import type { ErrorFields } from '../problem'
import type { AppliedFilter, Collection, Pagination, Resource, ResourceState } from '../resource'
import type { Dialect } from './dialect'
import { readChange } from './read-change'

/** The specification as it is written, read leniently: what is missing or null is empty. Cattle is nearest to it. */
export const specification: Dialect = {
  id: 'specification',
  title: 'API specification',
  recognises: () => 'every schema-described API is read by the rules of the specification',
  readSchemas,
  readDocument(json) {
    if (!isObject(json)) return { kind: 'value', value: json }
    return isCollection(json)
      ? { kind: 'collection', collection: readCollection(json) }
      : { kind: 'resource', resource: readResource(json) }
  },
  readError,
  stateOf,
  readChange: (json) =>
    readChange(json, (value) => (isObject(value) ? readResource(value) : undefined)),
}

function isCollection(json: JsonObject): boolean {
  if (!isArray(own(json, 'data'))) return false
  const type = own(json, 'type')
  // go-rancher's catalog leaves out `type`; a resource that has a field called `data` has one.
  return type === 'collection' || typeof type !== 'string'
}

/** Reads a resource; nulls and odd types in its frame become empty. */
function readResource(json: JsonObject): Resource {
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

function readCollection(json: JsonObject): Collection {
  const data = own(json, 'data')
  const sort = own(json, 'sort')
  const sortName = text(own(sort, 'name'))
  return {
    resourceType: text(own(json, 'resourceType')),
    data: isArray(data) ? data.filter(isObject).map(readResource) : [],
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
            descending: text(own(sort, 'order')) === 'desc',
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

function readError(json: JsonValue, status: number): ErrorFields | undefined {
  if (own(json, 'type') !== 'error' && status < 400) return undefined
  // Servers write the status as a number or as text, or put the words there and the number into `code`.
  const numbers = [own(json, 'status'), own(json, 'code')].map((value) => Number(text(value)))
  return {
    status: numbers.find((number) => Number.isInteger(number) && number >= 400),
    code: text(own(json, 'code')),
    message: text(own(json, 'message')),
    detail: text(own(json, 'detail')),
    fieldName: text(own(json, 'fieldName')),
  }
}

function transitionOf(transitioning: JsonValue | undefined, state: string) {
  if (transitioning === 'yes') return 'moving'
  if (transitioning === 'error') return 'failed'
  // Longhorn and others have states without saying whether they last.
  return transitioning === undefined && isInBetween(state) ? 'moving' : 'still'
}

function stateOf({ value }: Resource): ResourceState {
  const transitioning = own(value, 'transitioning')
  const progress = own(value, 'transitioningProgress')
  const name = text(own(value, 'state')) ?? ''
  return {
    name,
    transition: transitionOf(transitioning, name),
    message: text(own(value, 'transitioningMessage')) ?? '',
    progress: isNumber(progress) ? Math.min(100, Math.max(0, Number(progress))) : undefined,
  }
}
