import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equalJson } from '../../src/json/equal'
import { parseJson } from '../../src/json/parse'
import { pathKey, valueAt, withValueAt, type Path } from '../../src/json/path'
import { stringifyJson } from '../../src/json/stringify'
import { own, type JsonValue } from '../../src/json/value'
import { anyKey, jsonValue } from './arbitraries'

const anyPath: fc.Arbitrary<Path> = fc.array(fc.oneof(anyKey, fc.nat({ max: 4 })), { maxLength: 5 })

describe('a value at a path', () => {
  test('is what was written there', () => {
    fc.assert(
      fc.property(jsonValue, anyPath, jsonValue, (root, path, value) => {
        expect(valueAt(withValueAt(root, path, value), path)).toBe(value)
      }),
    )
  })

  test('written back where it stands changes nothing', () => {
    fc.assert(
      fc.property(jsonValue, anyPath, (root, path) => {
        expect(withValueAt(root, path, valueAt(root, path))).toBe(root)
      }),
    )
  })

  test('written twice is as if written once, the last one', () => {
    fc.assert(
      fc.property(jsonValue, anyPath, jsonValue, jsonValue, (root, path, first, second) => {
        const twice = withValueAt(withValueAt(root, path, first), path, second)
        expect(equalJson(twice, withValueAt(root, path, second))).toBe(true)
      }),
    )
  })

  test('leaves the original untouched and what stands beside it shared', () => {
    fc.assert(
      fc.property(jsonValue, anyPath, jsonValue, (root, path, value) => {
        const before = stringifyJson(root)
        const beside = { changed: root, other: [root] }
        const after = withValueAt(beside, ['changed', ...path], value)
        expect(own(after, 'other')).toBe(beside.other)
        expect(stringifyJson(root)).toBe(before)
      }),
    )
  })

  test('taken away is gone, the order of the others kept', () => {
    const root = parseJson('{"a":1,"__proto__":2,"b":[0,1.0,2]}')
    expect(stringifyJson(withValueAt(root, ['__proto__'], undefined) ?? null)).toBe(
      '{"a":1,"b":[0,1.0,2]}',
    )
    expect(stringifyJson(withValueAt(root, ['b', 1], undefined) ?? null)).toBe(
      '{"a":1,"__proto__":2,"b":[0,2]}',
    )
    expect(stringifyJson(withValueAt(root, ['a'], 3) ?? null)).toBe(
      '{"a":3,"__proto__":2,"b":[0,1.0,2]}',
    )
    expect(withValueAt(root, ['no', 'such', 7], undefined)).toBe(root)
    expect(withValueAt(root, [], undefined)).toBeUndefined()
  })

  test('makes the containers that are missing', () => {
    expect(stringifyJson(withValueAt(undefined, ['a.b', 2, 'c'], true) ?? null)).toBe(
      '{"a.b":[null,null,{"c":true}]}',
    )
  })

  test('never reaches a prototype', () => {
    fc.assert(
      fc.property(fc.constantFrom<JsonValue>({}, [], '', 0, null), anyKey, (root, key) => {
        expect(valueAt(root, [key])).toBeUndefined()
      }),
    )
    withValueAt({}, ['__proto__', 'polluted'], true)
    withValueAt({}, ['constructor', 'prototype', 'polluted'], true)
    expect('polluted' in {}).toBe(false)
    expect(valueAt([1], ['length'])).toBeUndefined()
  })

  test.each([-1, 0.5, Number.NaN])('has no index %d', (index) => {
    expect(valueAt([1], [index])).toBeUndefined()
    expect(() => withValueAt([1], [index], 2)).toThrow(RangeError)
  })

  test('may lie 100,000 levels deep', () => {
    const path = Array.from({ length: 100_000 }, (_, depth) => (depth % 2 === 0 ? 'a' : 0))
    const root = withValueAt(undefined, path, true)
    expect(valueAt(root, path)).toBe(true)
    expect(withValueAt(root, path, true)).toBe(root)
  })
})

test('no two paths share a key', () => {
  fc.assert(
    fc.property(anyPath, anyPath, (a, b) => {
      const same = a.length === b.length && a.every((step, index) => step === b[index])
      expect(pathKey(a) === pathKey(b)).toBe(same)
    }),
  )
  expect(pathKey(['1'])).not.toBe(pathKey([1]))
  expect(pathKey(['a', 'b'])).not.toBe(pathKey(['a.b']))
})
