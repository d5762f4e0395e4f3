import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equalJson } from '../../src/json/equal'
import { parseJson } from '../../src/json/parse'
import { stringifyJson } from '../../src/json/stringify'
import { ExactNumber, isObject, objectFrom, type JsonValue } from '../../src/json/value'
import { jsonValue } from './arbitraries'

describe('comparing JSON', () => {
  test('finds a value equal to its copy, the order of keys aside', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        expect(equalJson(value, parseJson(stringifyJson(value)))).toBe(true)
        expect(equalJson(value, reversed(value))).toBe(true)
      }),
    )
  })

  test('finds values equal only if they are written alike', () => {
    fc.assert(
      fc.property(jsonValue, jsonValue, (a, b) => {
        const equal = equalJson(a, b)
        expect(equalJson(b, a)).toBe(equal)
        expect(equal && sorted(a) !== sorted(b)).toBe(false)
        expect(!equal && stringifyJson(a) === stringifyJson(b)).toBe(false)
      }),
    )
  })

  test('tells numbers apart that a double would not', () => {
    expect(equalJson(parseJson('9007199254740993'), parseJson('9007199254740992'))).toBe(false)
    expect(equalJson(parseJson('1.10'), parseJson('1.1'))).toBe(false)
    expect(equalJson(new ExactNumber('5'), 5)).toBe(true)
  })

  test('takes no inherited name for a key', () => {
    expect(equalJson({ toString: null }, {})).toBe(false)
    expect(equalJson(parseJson('{"__proto__":{}}'), parseJson('{"a":{}}'))).toBe(false)
    expect(equalJson(parseJson('{"__proto__":{}}'), parseJson('{"__proto__":{}}'))).toBe(true)
  })

  test.each<[JsonValue | undefined, JsonValue | undefined]>([
    [undefined, null],
    [null, {}],
    [[], {}],
    [{}, []],
    [1, '1'],
    ['', false],
    [[1], [1, 2]],
  ])('%j is not %j', (a, b) => {
    expect(equalJson(a, b)).toBe(false)
  })

  test('compares 100,000 levels', () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(equalJson(parseJson(text), parseJson(text))).toBe(true)
    expect(equalJson(parseJson(text), parseJson(`[${text}]`))).toBe(false)
  })
})

function reversed(value: JsonValue): JsonValue {
  return isObject(value) ? objectFrom(Object.entries(value).toReversed()) : value
}

function sorted(value: JsonValue): string {
  return stringifyJson(value).split('').toSorted().join('')
}
