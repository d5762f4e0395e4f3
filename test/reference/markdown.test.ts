import { describe, expect, test } from 'vitest'
import { exportMarkdown } from '../../src/reference/markdown/export-markdown'
import { referenceOf } from '../../src/reference/reference'
import { dumpedSchemas } from '../forms/generated'
import { hostileSchemas } from './hostile'
import { sectionsOf, seed, tablesOf } from './seeds'

const dumped = dumpedSchemas()
const files = dumped && exportMarkdown(referenceOf(dumped))

/**
 * What the server of the saved schemas says differently from the older one that the pages were made of, by type and
 * field; everything else is the same word by word.
 */
const changed = new Map([
  ['register.kind', ['Create']],
  ['register.name', ['Update']],
  ['registryCredential.secretValue', ['Type']],
])

describe.each([
  ['000', 'register'],
  ['001', 'registrationToken'],
  ['002', 'registryCredential'],
])('the page of seed %s, %s', (number, type) => {
  const before = seed(number)
  const now = files?.get(`${type}.md`)

  test('has its sections, and columns in its order', () => {
    if (before === undefined || now === undefined) return
    const sections = sectionsOf(now)
    expect(sections.slice(0, 3)).toEqual(sectionsOf(before))
    expect(sections.slice(3, 5)).toEqual(['Filters', 'Links'])
    const columns = (page: string) => tablesOf(page).map((table) => table.columns)
    expect(columns(now).slice(0, columns(before).length)).toEqual(columns(before))
  })

  test('says of every field what it said, in the same order', () => {
    if (before === undefined || now === undefined) return
    const [old] = tablesOf(before)
    const [table] = tablesOf(now)
    expect([...(table?.rows.keys() ?? [])].filter((name) => old?.rows.has(name))).toEqual([
      ...(old?.rows.keys() ?? []),
    ])
    for (const [name, cells] of old?.rows ?? [])
      for (const [index, column] of (old?.columns ?? []).entries()) {
        if (changed.get(`${type}.${name}`)?.includes(column) === true) continue
        const cell = table?.rows.get(name)?.[index]
        // The saved schemas describe no fields; options they name both.
        if (column !== 'Notes')
          expect(`${name} ${column} ${cell}`).toBe(`${name} ${column} ${cells[index]}`)
        else if (name === 'state') expect(cell).toMatch(/^The options are \[[\w, -]+\]\.$/)
      }
  })

  test('has the operations with their methods, and every action the API still has', () => {
    if (before === undefined || now === undefined) return
    const operations = [
      ...before.matchAll(/^(Create|Update|Delete)\n<span class="headerright">(\w+)/gm),
    ]
    for (const [, name, method] of operations)
      expect(now).toMatch(new RegExp(`#### ${name}\\n\\n${method}: `))
    const actions = [...before.matchAll(/\$\{action\.(\w+)\}/g)].map(([, name = '']) => name)
    const known = dumped?.get(type)?.resourceActions
    const kept = actions.filter((name) => known?.has(name) === true)
    expect(kept).toContain('remove')
    for (const name of kept) expect(now).toContain(`#### ${name}\n\nPOST: \`\${actions.${name}}\``)
  })
})

test('the index lists every type with its description', () => {
  const index = files?.get('README.md') ?? ''
  const types = dumped?.all ?? []
  for (const { id } of types) expect(index).toContain(`[${id}](${id}.md)`)
})

test('names and descriptions of any kind break no table and no line', () => {
  const pages = exportMarkdown(referenceOf(hostileSchemas))
  const page = [...pages.values()].find((text) => text.startsWith('## a|b')) ?? pages.get('a-b.md')
  const [fields] = tablesOf(page ?? '')
  expect(fields?.rows.size).toBeGreaterThan(5)
  for (const cells of fields?.rows.values() ?? []) expect(cells).toHaveLength(6)
  expect(page).not.toMatch(/^<script/m)
  expect(page).not.toMatch(/(?<!\\)\]\(javascript:/)
  for (const name of pages.keys()) expect(name).toMatch(/^\w[\w.-]*\.md$/)
})
