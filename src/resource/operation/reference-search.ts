import { givenName, type Collection } from '../../api/resource'
import type { ReferenceOption } from '../../forms/reference-source'
import type { Schema } from '../../schema/schema'
import { withFilter, type Grammar } from '../collection/filter-query'

/** The address that searches a collection by name, as far as its schema allows: by the beginning, else by any part. */
export function searchPath(
  path: string,
  search: string,
  schema: Schema | undefined,
  grammar: Grammar,
): string | undefined {
  const modifiers = schema?.collectionFilters.get('name')?.modifiers ?? []
  if (modifiers.includes('prefix'))
    return withFilter(path, { name: 'name', modifier: 'prefix', value: search }, grammar)
  // What the text itself has of the pattern's own signs is left to match anything: more is found, never less.
  if (modifiers.includes('like'))
    return withFilter(path, { name: 'name', modifier: 'like', value: `%${search}%` }, grammar)
  return undefined
}

/** The resources of a page as something to choose from. */
export function optionsIn(collection: Collection): ReferenceOption[] {
  return collection.data.flatMap((one) =>
    one.id === undefined ? [] : [{ id: one.id, name: givenName(one) }],
  )
}

/** Whether there are more than those of this page. */
export function isPartial({ pagination }: Collection): boolean {
  return pagination?.next !== undefined || pagination?.partial === true
}

/** Both lists, each id once. */
export function merged(
  some: readonly ReferenceOption[],
  others: readonly ReferenceOption[],
): ReferenceOption[] {
  const known = new Set(some.map(({ id }) => id))
  return [...some, ...others.filter(({ id }) => !known.has(id))]
}
