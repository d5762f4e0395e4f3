import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { specification } from '../../../src/api/dialects/specification'
import {
  parameterOf,
  withFilter,
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

test('a parameter is set in its place, and the marker goes', () => {
  expect(withParameter('/v1/x?limit=5&marker=m5&a=b', 'limit', '50', specification)).toBe(
    '/v1/x?limit=50&a=b',
  )
  expect(withParameter('/v1/x', 'limit', '-1', specification)).toBe('/v1/x?limit=-1')
  expect(parameterOf('/v1/x?a=b&limit=5', 'limit')).toBe('5')
  expect(parameterOf('/v1/x', 'limit')).toBeUndefined()
})
