import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chosenColumns,
  noChoice,
  readChoice,
  writeChoice,
} from '../../../src/resource/collection/column-choice'

describe('A choice of columns', () => {
  test('reads back as it was written, whatever the columns are called', () => {
    const names = fc.array(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')))
    const widths = fc.array(fc.tuple(fc.string(), fc.integer({ min: 48, max: 1200 })))
    fc.assert(
      fc.property(fc.option(names, { nil: undefined }), widths, (names, widths) => {
        const choice = { names, widths: new Map(widths) }
        expect(readChoice(writeChoice(choice))).toEqual(choice)
      }),
    )
  })

  test.each(['', 'nonsense', '[]', 'null', '{"names":3,"widths":[3,[1,2],["a","b"]]}'])(
    'that cannot be read (%s) is none',
    (kept) => {
      expect(readChoice(kept)).toEqual(noChoice)
    },
  )

  test('leaves out columns that are no more, and is the usual one when none is left', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name, type: undefined }))
    const all = [a, b, c].filter((column) => column !== undefined)
    const names = (chosen: readonly string[]) =>
      chosenColumns({ names: chosen, widths: new Map() }, all.slice(0, 1), all).map(
        ({ name }) => name,
      )
    expect(names(['c', 'gone', 'b'])).toEqual(['c', 'b'])
    expect(names(['gone'])).toEqual(['a'])
  })
})
