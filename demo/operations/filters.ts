import { invalidField } from '../api-error'
import { objectOf, type Json, type JsonObject } from '../json'
import type { Schema } from '../schema/schema'
import { comparable, compareValues, orderingOf } from './value-order'

/** One condition of a query: `name_prefix=web` is {field: name, modifier: prefix, value: web}. */
export interface Condition {
  readonly field: string
  readonly modifier: string
  readonly value: string
}

/** Every modifier of the specification. */
const modifiers: readonly string[] = [
  ...['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'prefix', 'like', 'notlike', 'null', 'notnull'],
]

/** Query parameters that are never filters. */
const reservedParameters: ReadonlySet<string> = new Set([
  ...['limit', 'marker', 'sort', 'order', 'include', 'action', 'link', 'projectId'],
  ...['_format', '_method', '_accept', '_removed', '_plainId', '_role', '_actionLinks'],
])

/**
 * The conditions in a query. A parameter that names no field of the collection is ignored, as
 * unknown attributes are; a known field with an unknown modifier is an error (422).
 */
export function readConditions(schema: Schema, query: URLSearchParams): Condition[] {
  return [...query].flatMap(([name, value]): Condition[] => {
    if (reservedParameters.has(name)) return []
    if (schema.filters.has(name)) return [checked(schema, { field: name, modifier: 'eq', value })]
    const at = name.lastIndexOf('_')
    const field = name.slice(0, Math.max(0, at))
    if (!schema.filters.has(field)) return []
    return [checked(schema, { field, modifier: name.slice(at + 1), value })]
  })
}

function checked(schema: Schema, condition: Condition): Condition {
  const { field, modifier, value } = condition
  const allowed = schema.filters.get(field)?.modifiers ?? []
  if (!modifiers.includes(modifier) || !allowed.includes(modifier))
    throw invalidField(
      field,
      'InvalidOption',
      `${field} cannot be filtered by ${modifier}; possible: ${allowed.join(', ')}`,
    )
  const ordering = orderingOf(schema, field)
  const bare = modifier === 'null' || modifier === 'notnull'
  if (!bare && comparable(ordering, value) === null)
    throw invalidField(field, 'InvalidFormat', `${value} is not a ${ordering}`)
  return condition
}

/** True when a value of the field fulfils the condition. As in a database, null only fulfils `null`. */
export function fulfils(schema: Schema, condition: Condition, actual: Json | undefined): boolean {
  const { field, modifier } = condition
  const ordering = orderingOf(schema, field)
  const left = comparable(ordering, actual)
  if (modifier === 'null') return left === null
  if (left === null) return false
  if (modifier === 'notnull') return true
  if (modifier === 'prefix') return String(left).startsWith(condition.value)
  if (modifier === 'like') return matchesLike(String(left), condition.value)
  if (modifier === 'notlike') return !matchesLike(String(left), condition.value)
  const right = comparable(ordering, condition.value)
  if (right === null) return false
  const order = compareValues(ordering, left, right)
  const results: Readonly<Record<string, boolean>> = {
    eq: order === 0,
    ne: order !== 0,
    lt: order < 0,
    lte: order <= 0,
    gt: order > 0,
    gte: order >= 0,
  }
  return results[modifier] ?? false
}

// Two places are enough to remember: where the last % was, and how much of the text it has taken so far.
function matchesLike(text: string, pattern: string): boolean {
  const characters = [...text]
  const wanted = [...pattern]
  let [at, p, star, taken] = [0, 0, -1, 0]
  while (at < characters.length) {
    if (wanted[p] === '%') [star, taken, p] = [p, at, p + 1]
    else if (wanted[p] === '_' || wanted[p] === characters[at]) [at, p] = [at + 1, p + 1]
    else if (star >= 0) [taken, at, p] = [taken + 1, taken + 1, star + 1]
    else return false
  }
  return wanted.slice(p).every((character) => character === '%')
}

/** What the reply says was applied: for each field null or the list of its conditions. */
export function describeConditions(schema: Schema, conditions: readonly Condition[]): JsonObject {
  return objectOf(
    [...schema.filters.keys()].map((field): [string, Json] => {
      const own = conditions.filter((condition) => condition.field === field)
      const list = own.map(({ modifier, value }) =>
        objectOf(
          modifier.endsWith('null')
            ? [['modifier', modifier]]
            : [
                ['modifier', modifier],
                ['value', value],
              ],
        ),
      )
      return [field, list.length > 0 ? list : null]
    }),
  )
}
