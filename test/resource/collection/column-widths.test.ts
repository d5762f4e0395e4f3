import { expect, test } from 'vitest'
import { gridTemplate, usualWidth } from '../../../src/resource/collection/column-widths'
import type { Column } from '../../../src/resource/collection/columns'

const column = (name: string): Column => ({ name, type: undefined, path: undefined })

test('a column that gives way to others still shows its whole name', () => {
  const columns = [column('primaryIpAddress'), column('imageUuid')]
  const usual = new Map(columns.map((each) => [each.name, usualWidth(each, [])]))
  const { template } = gridTemplate(columns, usual, new Map())
  const [, floor = 0] = /minmax\((\d+)px/.exec(template) ?? []
  // Letters of a header are about 6.5 px wide, and 12 px stand on both sides.
  expect(Number(floor)).toBeGreaterThanOrEqual('primaryIpAddress'.length * 6.5 + 24)
})
