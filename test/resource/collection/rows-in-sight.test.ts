import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsInSight } from '../../../src/resource/collection/use-row-window'

const lists = fc.record({
  top: fc.integer({ min: -400_000, max: 2_000 }),
  screen: fc.integer({ min: 300, max: 2_000 }),
  rowHeight: fc.constantFrom(33, 41, 150),
  count: fc.integer({ min: 0, max: 10_000 }),
})

test('every row that is on the screen is in the document, and not many more', () => {
  fc.assert(
    fc.property(lists, ({ top, screen, rowHeight, count }) => {
      const { first, end } = rowsInSight(top, { top: 0, bottom: screen }, rowHeight, count)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(count)
      expect(end - first).toBeLessThanOrEqual(screen / rowHeight + 18)
      const firstSeen = Math.max(0, Math.floor(-top / rowHeight))
      const lastSeen = Math.min(count - 1, Math.ceil((screen - top) / rowHeight) - 1)
      if (firstSeen > lastSeen || lastSeen < 0) return
      expect(first).toBeLessThanOrEqual(firstSeen)
      expect(end).toBeGreaterThan(lastSeen)
    }),
  )
})
