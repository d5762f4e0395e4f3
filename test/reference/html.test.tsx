import { expect, test } from 'vitest'
import { exportHtml } from '../../src/reference/html/export-html'
import { referenceOf } from '../../src/reference/reference'
import type { SchemaSet } from '../../src/schema/schema-set'
import { dumpedSchemas } from '../forms/generated'
import { demoSchemas } from './demo-schemas'
import { hostileSchemas } from './hostile'

/** Links of the folder that lead to no file in it. */
function broken(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    if (!path.endsWith('.html')) return []
    const links = [...text.matchAll(/<(?:a|link|script)[^>]* (?:href|src)="([^"]+)"/g)]
    return links
      .map(([, to = '']) => new URL(to, `http://folder/${path}`))
      .filter(({ host, pathname }) => host === 'folder' && !files.has(decodeURI(pathname.slice(1))))
      .map(({ pathname }) => `${path} → ${pathname}`)
  })
}

const written = (schemas: SchemaSet) => exportHtml(referenceOf(schemas))

test('the folder holds a page for every type, and no link leads nowhere', async () => {
  const dumped = dumpedSchemas()
  for (const schemas of [await demoSchemas(), hostileSchemas, ...(dumped ? [dumped] : [])]) {
    const files = written(schemas)
    expect(broken(files)).toEqual([])
    expect([...files.keys()].filter((path) => path.startsWith('types/'))).toHaveLength(
      schemas.all.length,
    )
  }
})

test('a page tells fields, operations, actions, filters, links and uses', async () => {
  const page = written(await demoSchemas()).get('types/container.html') ?? ''
  const document = new DOMParser().parseFromString(page, 'text/html')
  const titles = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent)
  expect(titles).toEqual([
    ...['Resource fields', 'Operations', 'Actions', 'Filters', 'Links', 'Where it is used'],
  ])
  const row = [...document.querySelectorAll('tr')].find((each) =>
    each.textContent?.startsWith('imageUuid'),
  )
  expect(row?.textContent).toContain('string')
})

test('nothing a server says becomes a tag or a script', () => {
  for (const [path, page] of written(hostileSchemas)) {
    if (!path.endsWith('.html')) continue
    const document = new DOMParser().parseFromString(page, 'text/html')
    const scripts = [...document.querySelectorAll('script')].map(({ outerHTML }) => outerHTML)
    expect(scripts).toEqual(path === 'index.html' ? ['<script src="search.js"></script>'] : [])
    for (const link of document.querySelectorAll('a')) expect(link.protocol).not.toBe('javascript:')
  }
})
