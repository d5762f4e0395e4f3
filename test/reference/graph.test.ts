import { expect, test } from 'vitest'
import { graphOf } from '../../src/reference/graph'
import { boundsOf, layoutOf, nextBox, type Box } from '../../src/reference/graph-layout'
import { referenceOf } from '../../src/reference/reference'
import type { UseKind } from '../../src/reference/uses'
import { readSchemas, type SchemaSet } from '../../src/schema/schema-set'
import { json } from '../forms/form-schemas'
import { dumpedSchemas } from '../forms/generated'

const all = new Set<UseKind>(['embeds', 'references', 'accepts', 'returns'])

/** Types that refer to one or two before them. */
function many(count: number): SchemaSet {
  const data = Array.from({ length: count }, (_, index) => ({
    id: `type${index}`,
    resourceFields: Object.fromEntries(
      [index >> 1, (index * 7) % (index + 1)].map((to, field) => [
        `field${field}`,
        { type: `reference[type${to}]` },
      ]),
    ),
  }))
  return readSchemas(json({ data }))
}

function overlaps(boxes: readonly Box[]): number {
  let found = 0
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1))
      if (
        Math.abs(a.x - b.x) < (a.width + b.width) / 2 &&
        Math.abs(a.y - b.y) < (a.height + b.height) / 2
      )
        found++
  return found
}

test.each([
  ['a real API', dumpedSchemas()],
  ['500 types', many(500)],
])('in the picture of %s no type hides another', (_, schemas) => {
  if (schemas === undefined) return
  const graph = graphOf(referenceOf(schemas), all)
  const boxes = layoutOf(graph)
  expect(overlaps(boxes)).toBe(0)
  const bounds = boundsOf(boxes)
  expect(bounds.width / bounds.height).toBeGreaterThan(0.7)
})

test('only the asked-for kinds connect types, and no type itself', () => {
  const schemas = readSchemas(
    json({
      data: [
        { id: 'a', resourceFields: { b: { type: 'b' }, self: { type: 'a' } } },
        { id: 'b', resourceActions: { go: { output: 'a' } } },
      ],
    }),
  )
  const reference = referenceOf(schemas)
  expect(graphOf(reference, all).edges).toEqual([
    { from: 0, to: 1, kind: 'embeds' },
    { from: 1, to: 0, kind: 'returns' },
  ])
  expect(graphOf(reference, new Set()).edges).toEqual([])
  expect([...(graphOf(reference, all).neighbours[0] ?? [])]).toEqual([1])
})

test('arrow keys go to the nearest type in their direction', () => {
  const box = (x: number, y: number): Box => ({ x, y, width: 10, height: 10 })
  const boxes = [box(0, 0), box(100, 0), box(60, 80), box(0, 90), box(-50, 0)]
  expect(nextBox(boxes, 0, 'ArrowRight')).toBe(1)
  expect(nextBox(boxes, 0, 'ArrowDown')).toBe(3)
  expect(nextBox(boxes, 0, 'ArrowLeft')).toBe(4)
  expect(nextBox(boxes, 0, 'ArrowUp')).toBeUndefined()
})

test('the same types make the same picture', () => {
  const graph = graphOf(referenceOf(many(40)), all)
  expect(layoutOf(graph)).toEqual(layoutOf(graph))
})
