import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineDiff } from '../../../src/resource/operation/line-diff'

const short = (before: string, after: string) =>
  lineDiff(before, after).map(
    ({ kind, text }) => ({ old: '-', new: '+', same: ' ', gap: '~' })[kind] + text,
  )

test('a difference shows what changed with a line around it', () => {
  expect(short('a\nb\nc\nd\ne\nf\ng', 'a\nb\nc\nX\ne\nf\ng')).toEqual([
    '~…',
    ' c',
    '-d',
    '+X',
    ' e',
    '~…',
  ])
  expect(short('a\nb', 'a\nb\nc')).toEqual(['~…', ' b', '+c'])
})

test('what is taken away and what comes make one text of the other', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1 })
    .map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const lines = lineDiff(before, after)
      const count = (kind: string) => lines.filter((line) => line.kind === kind).length
      expect(count('new') - count('old')).toBe(after.split('\n').length - before.split('\n').length)
      if (before === after) expect(count('new')).toBe(0)
      else expect(count('new') + count('old')).toBeGreaterThan(0)
    }),
  )
})
