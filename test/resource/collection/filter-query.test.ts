import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { specification } from '../../../src/api/dialects/specification'
import { steve } from '../../../src/api/dialects/steve'
import {
  filterTexts,
  parameterOf,
  withFilter,
  withoutApplied,
  withoutFilter,
  withParameter,
} from '../../../src/resource/collection/filter-query'

describe('One more filter', () => {
  test.each([
    ['/v1/x', 'name', 'eq', 'a b&c', '/v1/x?name=a%20b%26c'],
    ['/v1/x?state=on', 'name', 'prefix', 'ü', '/v1/x?state=on&name_prefix=%C3%BC'],
    ['/v1/x?n_ne=1&marker=m5&sort=n', 'n', 'ne', '2', '/v1/x?n_ne=1&sort=n&n_ne=2'],
    ['/v1/x', 'n', 'notnull', 'ignored', '/v1/x?n_notnull'],
    // What a form would write as a space, and what `escape()` would ruin.
    ['/v1/x?limit=5', 'n', 'eq', 'a+b 漢', '/v1/x?limit=5&n=a%2Bb%20%E6%BC%A2'],
  ])('%s and %s %s %s is %s', (path, name, modifier, value, result) => {
    expect(withFilter(path, { name, modifier, value }, specification)).toBe(result)
  })

  test('taken off again leaves the path as it was', () => {
    const modifiers = fc.constantFrom('eq', 'ne', 'prefix', 'null')
    const names = fc.stringMatching(/^[a-zA-Z.]{1,9}$/).filter((name) => name !== 'marker')
    fc.assert(
      fc.property(names, modifiers, fc.string({ minLength: 1 }), (name, modifier, value) => {
        const path = '/v1/x?q_zz=1&limit=5'
        const text = modifier === 'null' ? '' : value
        expect(
          withoutFilter(
            withFilter(path, { name, modifier, value }, specification),
            { name, modifier, value: text },
            specification,
          ),
        ).toBe(path)
      }),
    )
  })
})

test('a filter with several values is taken off with all of them, and says them as people would', () => {
  const path = '/v3/x?name_in=a&limit=5&name_in=b%20c&name=z'
  const filter = { modifier: 'in', value: ['a', 'b c'] }
  expect(filterTexts(filter)).toEqual(['a', 'b c'])
  expect(withoutApplied(path, 'name', filter, specification)).toBe('/v3/x?limit=5&name=z')
  expect(filterTexts({ modifier: 'null', value: null })).toEqual([''])
})

test('filters of Steve are read from the address that has them, and taken off it', () => {
  const root = 'https://h/v1/pods'
  const query =
    '?filter=a.b%21%3D1&filter=size%3E3&filter=size%3C9&filter=c%20in%20%28x%2Cy%29&filter=d%20NOTIN%20%28z%29'
  const document = steve.readDocument({ type: 'collection', data: [] }, root + query)
  if (document.kind !== 'collection') throw new Error('That was no collection')
  const found = [...document.collection.filters].flatMap(([name, list]) =>
    list.map((filter) => ({ name, filter })),
  )
  expect(found.map(({ name, filter: { modifier, value } }) => [name, modifier, value])).toEqual([
    ['a.b', '!=', '1'],
    ['size', '>', '3'],
    ['size', '<', '9'],
    ['c', 'in', '(x,y)'],
    ['d', 'NOTIN', '(z)'],
  ])
  const without = found.reduce(
    (path, { name, filter }) => withoutApplied(path, name, filter, steve),
    `/v1/pods${query}&limit=2`,
  )
  expect(without).toBe('/v1/pods?limit=2')
  const empty = { modifier: '=', value: '' }
  expect(withoutApplied('/v1/pods?filter=a~x&filter=b=', 'b', empty, steve)).toBe(
    '/v1/pods?filter=a~x',
  )
})

test('a parameter is set in its place, and the marker goes', () => {
  expect(withParameter('/v1/x?limit=5&marker=m5&a=b', 'limit', '50', specification)).toBe(
    '/v1/x?limit=50&a=b',
  )
  expect(withParameter('/v1/x', 'limit', '-1', specification)).toBe('/v1/x?limit=-1')
  expect(parameterOf('/v1/x?a=b&limit=5', 'limit')).toBe('5')
  expect(parameterOf('/v1/x', 'limit')).toBeUndefined()
})
