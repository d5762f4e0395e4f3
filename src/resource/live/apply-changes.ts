import type { ApiDocument, Collection, Resource } from '../../api/resource'
import { equalJson } from '../../json/equal'
import {
  isArray,
  isObject,
  objectFrom,
  own,
  type JsonObject,
  type JsonValue,
} from '../../json/value'

/** A resource as the server says it is now. */
export interface Change {
  readonly resource: Resource
  readonly removed: boolean
}

/** Changes by `changeKey`, the newest of each resource. */
export type Changes = ReadonlyMap<string, Change>

/** What makes two resources the same one. */
export function changeKey({ type, id }: Resource): string {
  return `${type ?? ''}/${id ?? ''}`
}

/**
 * The document with the changes in it; the very same when none concerns it. `included` names the links that the
 * document was asked to include: messages do not have them, so they stay as they were.
 */
export function applyChanges(
  document: ApiDocument,
  changes: Changes,
  included: readonly string[],
): ApiDocument {
  if (document.kind === 'value') return document
  if (document.kind === 'resource') {
    const resource = changed(document.resource, changes, included)
    return resource === document.resource ? document : { kind: 'resource', resource }
  }
  const { collection } = document
  const data = collection.data.map((row) => changed(row, changes, included))
  return data.every((row, index) => row === collection.data[index])
    ? document
    : { kind: 'collection', collection: withRows(collection, data) }
}

function withRows(collection: Collection, data: readonly Resource[]): Collection {
  let at = 0
  const items = own(collection.value, 'data')
  const values: JsonValue = isArray(items)
    ? items.map((item) => (isObject(item) ? (data[at++]?.value ?? item) : item))
    : []
  return { ...collection, data, value: withField(collection.value, 'data', values) }
}

function changed(row: Resource, changes: Changes, included: readonly string[]): Resource {
  const change = row.id === undefined ? undefined : changes.get(changeKey(row))
  if (change === undefined) return row
  let next = inScopeOf(row, change.resource)
  for (const name of included) {
    const value = own(row.value, name)
    if (value !== undefined && own(next.value, name) === undefined)
      next = { ...next, value: withField(next.value, name, value) }
  }
  if (change.removed === (row.gone ?? false) && equalJson(row.value, next.value)) return row
  return change.removed ? { ...next, gone: true } : next
}

/** A message may name the resource by another scope than the page reads it through; its links then follow the page's. */
function inScopeOf(row: Resource, next: Resource): Resource {
  const here = row.links.get('self')
  const there = next.links.get('self')
  if (here === undefined || there === undefined || here === there) return next
  const moved = (link: string) => (link.startsWith(there) ? here + link.slice(there.length) : link)
  const movedMap = (links: ReadonlyMap<string, string>) =>
    new Map([...links].map(([name, link]) => [name, moved(link)]))
  let { value } = next
  for (const name of ['links', 'actions']) {
    const links = own(value, name)
    if (!isObject(links)) continue
    const entries = Object.entries(links).map(
      ([key, link]) => [key, typeof link === 'string' ? moved(link) : link] as const,
    )
    value = withField(value, name, objectFrom(entries))
  }
  return { ...next, links: movedMap(next.links), actions: movedMap(next.actions), value }
}

/** Keys keep their order, so that the JSON view does not jump. */
function withField(object: JsonObject, name: string, value: JsonValue): JsonObject {
  return objectFrom([...Object.entries(object), [name, value]])
}
