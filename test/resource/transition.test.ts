import { expect, test } from 'vitest'
import { pauseBefore, spread } from '../../src/resource/transition'

test('looking again at what is on its way backs off, up to five seconds', () => {
  const pauses = [0, 1, 2, 3, 10, 100].map(pauseBefore)
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  expect(pauses[0]).toBeLessThan(1000)
  expect(pauses.at(-1)).toBe(5000)
})

test('no two pages need look at the same time', () => {
  const spreads = Array.from({ length: 50 }, () => spread(1000))
  expect(new Set(spreads).size).toBeGreaterThan(25)
  expect(Math.min(...spreads)).toBeGreaterThanOrEqual(850)
  expect(Math.max(...spreads)).toBeLessThanOrEqual(1150)
})
