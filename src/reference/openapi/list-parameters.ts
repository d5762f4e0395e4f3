import type { JsonObject, JsonValue } from '../../json/value'
import { fieldTypeText } from '../../schema/field-type'
import type { Filter, Schema } from '../../schema/schema'
import { said } from '../json-schema/shape-schemas'

/** What every collection can be asked with. Names are the specification's own. */
export const sharedParameters: Readonly<Record<string, JsonObject>> = {
  limit: query('limit', 'How many resources a page holds.', { type: 'integer', minimum: 0 }),
  marker: query('marker', 'Where the page begins; only as it stands in a link of the reply.'),
  sort: query('sort', 'The field to sort by.'),
  order: query('order', 'The direction to sort in.', { type: 'string', enum: ['asc', 'desc'] }),
}

/** The parameters of a list: the shared ones, what can be included, and each filter with each of its modifiers. */
export function listParameters(schema: Schema): JsonObject[] {
  const names = new Set(Object.keys(sharedParameters))
  const own = [
    ...include(schema),
    ...[...schema.collectionFilters.values()].flatMap((filter) => filterParameters(filter, schema)),
  ].filter(({ name }) => {
    const isNew = typeof name === 'string' && !names.has(name)
    if (isNew) names.add(name)
    return isNew
  })
  const shared = Object.keys(sharedParameters).map((name) => ({
    $ref: `#/components/parameters/${name}`,
  }))
  return [...shared, ...own]
}

function include({ includeableLinks }: Schema): JsonObject[] {
  if (includeableLinks.length === 0) return []
  const schema = { type: 'string', enum: [...new Set(includeableLinks)] }
  return [query('include', 'A link whose resources are to stand in the reply.', schema)]
}

function filterParameters({ name, modifiers, options }: Filter, schema: Schema): JsonObject[] {
  const field = schema.fields.get(name)
  const values: JsonObject =
    options.length > 0 ? { type: 'string', enum: [...new Set(options)] } : { type: 'string' }
  const type = field === undefined ? '' : ` (${fieldTypeText(field.type)})`
  return (modifiers.length === 0 ? ['eq'] : modifiers).map((modifier) =>
    query(
      modifier === 'eq' ? name : `${name}_${modifier}`,
      `${name}${type} ${words.get(modifier) ?? modifier}.`,
      modifier === 'null' || modifier === 'notnull' ? { type: 'string' } : values,
    ),
  )
}

/** The specification's modifiers, "Filtering". */
const words = new Map([
  ['eq', 'is'],
  ['ne', 'is not'],
  ['lt', 'is less than'],
  ['lte', 'is at most'],
  ['gt', 'is more than'],
  ['gte', 'is at least'],
  ['prefix', 'begins with'],
  ['like', 'fits a pattern of % and _'],
  ['notlike', 'does not fit a pattern of % and _'],
  ['null', 'is null; the value does not matter'],
  ['notnull', 'is not null; the value does not matter'],
])

function query(name: string, description: string, schema: JsonValue = { type: 'string' }) {
  return said({ name, in: 'query', description, schema })
}
