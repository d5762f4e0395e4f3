import { specification } from '../../../src/api/dialects/specification'
import { expect, test } from 'vitest'
import { parseJson } from '../../../src/json/parse'
import { merged, searchPath } from '../../../src/resource/operation/reference-search'
import { readSchemas } from '../../../src/schema/schema-set'

const schemaWith = (filters: unknown) =>
  readSchemas(
    parseJson(JSON.stringify({ data: [{ id: 'host', collectionFilters: filters }] })),
  ).get('host')

test('a long list is searched by name as its schema allows', () => {
  const path = '/v1/hosts?limit=5&marker=m1'
  expect(
    searchPath(
      path,
      'a&b',
      schemaWith({ name: { modifiers: ['eq', 'prefix', 'like'] } }),
      specification,
    ),
  ).toBe('/v1/hosts?limit=5&name_prefix=a%26b')
  expect(
    searchPath('/v1/hosts', 'web', schemaWith({ name: { modifiers: ['like'] } }), specification),
  ).toBe('/v1/hosts?name_like=%25web%25')
  expect(
    searchPath(path, 'a', schemaWith({ name: { modifiers: ['eq'] } }), specification),
  ).toBeUndefined()
  expect(searchPath(path, 'a', schemaWith(null), specification)).toBeUndefined()
  expect(searchPath(path, 'a', undefined, specification)).toBeUndefined()
})

test('what both lists hold is offered once', () => {
  expect(merged([{ id: '1', name: 'a' }], [{ id: '1' }, { id: '2' }])).toEqual([
    { id: '1', name: 'a' },
    { id: '2' },
  ])
})
