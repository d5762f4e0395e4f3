import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineDiff } from '../../src/ui/line-diff'

const signs = { same: ' ', removed: '-', added: '+' }
const written = (before: string, after: string) =>
  lineDiff(before, after).map(({ kind, text }) => signs[kind] + text)

describe('Two texts line by line', () => {
  test('share what they have in common and differ in the rest', () => {
    expect(written('a\nb\nc\nd', 'a\nc\nx\nd')).toEqual([' a', '-b', ' c', '+x', ' d'])
    expect(written('', 'a')).toEqual(['-', '+a'])
    expect(written('a\na', 'a')).toEqual([' a', '-a'])
  })

  test('can be put together again from the comparison, and what is equal is not called different', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const diff = lineDiff(a.join('\n'), b.join('\n'))
        const side = (other: string) =>
          diff.filter(({ kind }) => kind !== other).map((line) => line.text)
        expect(side('added')).toEqual(a)
        expect(side('removed')).toEqual(b)
        if (a.join() === b.join()) expect(diff.every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })

  test('of many thousand lines are compared in a moment', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`)
    const start = performance.now()
    expect(lineDiff(long('a').join('\n'), long('b').join('\n'))).toHaveLength(40_000)
    expect(lineDiff(long('a').join('\n'), [...long('a'), 'x'].join('\n'))).toHaveLength(20_001)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
