import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExactly } from '../../src/json/exact-reader'
import { JsonSyntaxError, parseJson } from '../../src/json/parse'
import { stringifyJson } from '../../src/json/stringify'
import { ExactNumber, own } from '../../src/json/value'
import { anyKey, jsonText, ordinaryValue } from './arbitraries'

describe('reading JSON', () => {
  test('keeps every number literal exactly as it was written', () => {
    fc.assert(
      fc.property(jsonText, ({ text, compact }) => {
        expect(stringifyJson(parseJson(text))).toBe(compact)
        expect(stringifyJson(readExactly(text))).toBe(compact)
      }),
      { numRuns: 500 },
    )
  })

  test('agrees with JSON.parse on ordinary values, whichever way is taken', () => {
    fc.assert(
      fc.property(ordinaryValue, fc.constantFrom(0, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space)
        expect(parseJson(text)).toEqual(JSON.parse(text))
        expect(readExactly(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  test('refuses exactly what JSON.parse refuses', () => {
    fc.assert(
      fc.property(jsonText, fc.nat(), fc.string({ maxLength: 2 }), ({ text }, place, noise) => {
        const at = place % (text.length + 1)
        const damaged = text.slice(0, at) + noise + text.slice(at + 1)
        expect(refused(() => parseJson(damaged))).toBe(refused(() => JSON.parse(damaged)))
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    '9007199254740993',
    '-0',
    '1.10',
    '1e5',
    '[-0]',
    '{"a" :\n 12345678901234567890}',
    '[1,2,0.10]',
    '["x:1.50",1.50]',
    '[1E400]',
  ])('keeps %s', (text) => {
    expect(stringifyJson(parseJson(text)).replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
  })

  test('gives plain doubles where a double says the same', () => {
    expect(parseJson('[0.5, 1e+21, 9007199254740992, -3]')).toEqual([
      0.5, 1e21, 9007199254740992, -3,
    ])
    expect(parseJson('9007199254740993')).toBeInstanceOf(ExactNumber)
  })

  test('takes any name as a key without touching a prototype', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      for (const number of ['1', '1.0']) {
        const value = parseJson(`{"${key}":{"polluted":${number}}}`)
        expect(stringifyJson(own(own(value, key), 'polluted') ?? null)).toBe(number)
        expect(own(parseJson('{}'), key)).toBeUndefined()
      }
    expect('polluted' in {}).toBe(false)
  })

  test('lets the later of two equal keys count', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        const name = JSON.stringify(key)
        expect(own(parseJson(`{${name}:1,${name}:2}`), key)).toBe(2)
        expect(own(readExactly(`{${name}:1,${name}:2}`), key)).toBe(2)
      }),
    )
  })

  test('skips a byte order mark', () => {
    expect(parseJson('\ufeff[1]')).toEqual([1])
    expect(stringifyJson(parseJson('\ufeff1.0'))).toBe('1.0')
    expect(refused(() => parseJson('\ufeff\ufeff1'))).toBe(true)
  })

  test('reads lone surrogates, written and escaped', () => {
    expect(parseJson('"\ud800"')).toBe('\ud800')
    expect(parseJson(String.raw`["\udc00\ud83d",1.0]`)).toEqual([
      '\udc00\ud83d',
      new ExactNumber('1.0'),
    ])
  })

  test.each([
    ['native', '1'],
    ['exact', '1.0'],
  ])('reads and writes 100,000 levels (%s)', (_, number) => {
    const lists = '['.repeat(100_000) + number + ']'.repeat(100_000)
    expect(stringifyJson(parseJson(lists)) === lists).toBe(true)
    const objects = '{"a":'.repeat(100_000) + number + '}'.repeat(100_000)
    expect(stringifyJson(parseJson(objects)) === objects).toBe(true)
  })
})

describe('a text that is no JSON', () => {
  test.each([
    ['', 1, 1, 'The text ends too early'],
    ['{"a":1,}', 1, 8, 'Unexpected "}"'],
    ['{"a":1.0,}', 1, 10, 'Unexpected "}"'],
    ['{\n  "a": tru\n}', 2, 8, 'Unexpected "t"'],
    ['[1,\r\n 2\r\n 3]', 3, 2, 'Unexpected "3"'],
    ['\ufeffx', 1, 1, 'Unexpected "x"'],
    ['[1] 2', 1, 5, 'Unexpected "2"'],
    ['01', 1, 2, 'Unexpected "1"'],
    ['"ab', 1, 4, 'The text ends too early'],
    ['"ab\\', 1, 4, 'Bad escape in a string'],
    [String.raw`"ab\x"`, 1, 4, 'Bad escape in a string'],
    ['"a\nb"', 1, 3, String.raw`Unexpected "\n"`],
    ['[😀]', 1, 2, 'Unexpected "😀"'],
    ["{'a':1}", 1, 2, `Unexpected "'"`],
    ['[NaN]', 1, 2, 'Unexpected "N"'],
  ])('%j is refused with its place', (text, line, column, reason) => {
    const error = errorOf(() => parseJson(text))
    expect(error).toBeInstanceOf(JsonSyntaxError)
    expect(error).toMatchObject({ line, column })
    expect((error as Error).message).toBe(`${reason} at line ${line}, column ${column}`)
  })

  test.each([
    '['.repeat(300_000),
    '[' + ' '.repeat(300_000) + 'x',
    '[' + '1'.repeat(300_000) + 'x',
    '[1.' + '1'.repeat(300_000) + 'x',
    '"' + ':1.1'.repeat(100_000),
    '"' + '\\'.repeat(300_001),
  ])('is refused in linear time (%#)', (text) => {
    const start = performance.now()
    expect(refused(() => parseJson(text))).toBe(true)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

function errorOf(run: () => unknown): unknown {
  try {
    run()
    return undefined
  } catch (error) {
    return error
  }
}

function refused(run: () => unknown): boolean {
  return errorOf(run) !== undefined
}
