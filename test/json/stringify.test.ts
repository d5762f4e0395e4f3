import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/json/parse'
import { stringifyJson } from '../../src/json/stringify'
import { jsonValue, ordinaryValue } from './arbitraries'

describe('writing JSON', () => {
  test('agrees with JSON.stringify on ordinary values, on one line and indented', () => {
    fc.assert(
      fc.property(ordinaryValue, fc.constantFrom(0, 2, 4), (value, indent) => {
        const ours = stringifyJson(parseJson(JSON.stringify(value)), indent)
        expect(unescaped(ours)).toBe(unescaped(JSON.stringify(value, null, indent)))
      }),
    )
  })

  test('gives back the same value however often it is read and written', () => {
    fc.assert(
      fc.property(jsonValue, fc.constantFrom(0, 2), (value, indent) => {
        const text = stringifyJson(value)
        expect(stringifyJson(parseJson(stringifyJson(value, indent)))).toBe(text)
      }),
    )
  })

  test('gives back any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        // Joined by a lone surrogate, which every part of Unicode text may hold in JavaScript.
        const text = `${a}\ud83d${b}`
        expect(parseJson(stringifyJson(text))).toBe(text)
      }),
    )
  })

  test('writes lone surrogates and invisible controls as escapes, letters and emoji as they are', () => {
    expect(stringifyJson('\ud800 \u202e\u009b\u007f\ufeff')).toBe(
      String.raw`"\ud800 \u202e\u009b\u007f\ufeff"`,
    )
    expect(stringifyJson({ '\u2066k': 'é 漢 👩‍👩‍👧' })).toBe(String.raw`{"\u2066k":"é 漢 👩‍👩‍👧"}`)
  })

  test('writes empty containers short and null for a missing item', () => {
    expect(stringifyJson([[], {}], 2)).toBe('[\n  [],\n  {}\n]')
    expect(stringifyJson(Array<null>(2))).toBe('[null,null]')
  })

  test('indents 100,000 levels without gigabytes of spaces', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    const text = stringifyJson(parseJson(deep), 2)
    expect(text.length).toBeLessThan(50_000_000)
    expect(text.replaceAll(/\s/g, '') === deep).toBe(true)
  })
})

/** The text with our additional escapes written as the characters they stand for. */
function unescaped(text: string): string {
  return text.replaceAll(/\\u(00[7-9]\w|061c|20\w\w|feff)/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
}
