import { invalidField } from '../api-error'
import { objectOf, type JsonObject } from '../json'
import type { Stored } from '../data/store'
import type { Schema } from '../schema/schema'
import { withParameters } from './paging'
import { comparable, compareValues, orderingOf, type Ordering } from './value-order'

/** What a list is sorted by; null means by age. */
export interface Sort {
  readonly name: string
  readonly descending: boolean
}

/** The order a query asks for. An unknown field is an error (422). */
export function readSort(schema: Schema, query: URLSearchParams): Sort | null {
  const name = query.get('sort')
  if (!name) return null
  if (!schema.filters.has(name))
    throw invalidField('sort', 'InvalidOption', `${schema.plural} cannot be sorted by ${name}`)
  return { name, descending: query.get('order')?.toLowerCase() === 'desc' }
}

/** A sorted copy: nulls first, equal values by id, so that pages never overlap. */
export function sorted(schema: Schema, rows: readonly Stored[], sort: Sort | null): Stored[] {
  const name = sort?.name ?? 'id'
  const ordering = orderingOf(schema, name)
  const direction = sort?.descending ? -1 : 1
  const keyed = rows.map((row) => ({
    row,
    key: comparable(ordering, name === 'id' ? row.id : row.data[name]),
  }))
  return keyed
    .toSorted((a, b) => {
      const order = compareKeys(ordering, a.key, b.key)
      return order === 0 ? compareValues('id', a.row.id, b.row.id) : order * direction
    })
    .map(({ row }) => row)
}

type Key = ReturnType<typeof comparable>

function compareKeys(ordering: Ordering, a: Key, b: Key): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1)
  return compareValues(ordering, a, b)
}

/** The `sort` of a reply: null, or what was applied and the address of the reverse. */
export function describeSort(sort: Sort | null, self: URL): JsonObject | null {
  if (!sort) return null
  const reverse = sort.descending ? 'asc' : 'desc'
  return objectOf([
    ['name', sort.name],
    ['order', sort.descending ? 'desc' : 'asc'],
    ['reverse', withParameters(self, { order: reverse, marker: null })],
  ])
}

/** For every field to sort by, the address of the first page in that order. */
export function sortLinks(schema: Schema, self: URL): JsonObject {
  return objectOf(
    [...schema.filters.keys()].map((name) => [
      name,
      withParameters(self, { sort: name, order: null, marker: null }),
    ]),
  )
}
