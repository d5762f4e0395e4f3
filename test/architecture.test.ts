import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { breaches } from '../scripts/architecture'

const root = join(import.meta.dirname, '..')

test('src and demo keep to the layout of the house', () => {
  const files = new Map([...filesBelow('src'), ...filesBelow('demo')])
  expect(files.has('src/json/value.ts')).toBe(true)
  expect(breaches(files)).toEqual([])
})

describe('a planted breach is found', () => {
  const planted: [what: string, files: Record<string, string>, breach: RegExp][] = [
    [
      'an import upwards',
      { 'src/schema/a.ts': "import { b } from '../api/b'", 'src/api/b.ts': 'export const b = 1' },
      /src\/schema\/a\.ts imports src\/api\/b\.ts; schema may import json/,
    ],
    [
      'a type import upwards',
      { 'src/json/a.ts': "import type { B } from '../ui/b'", 'src/ui/b.tsx': 'export type B = 1' },
      /json may import nothing/,
    ],
    [
      'a type named in place',
      { 'src/json/a.ts': "type B = import('../ui/b').B", 'src/ui/b.tsx': 'export type B = 1' },
      /json may import nothing/,
    ],
    [
      'forms meeting request-preview',
      { 'src/forms/a.ts': "import '../request-preview/b'", 'src/request-preview/b.ts': '' },
      /forms may import json, schema, ui/,
    ],
    [
      'request-preview knowing schemas',
      { 'src/request-preview/a.ts': "export * from '../schema/b'", 'src/schema/b.ts': '' },
      /request-preview may import json, api, ui/,
    ],
    [
      'a dynamic import upwards',
      { 'src/ui/a.ts': "const b = import('../app/b')", 'src/app/b.ts': '' },
      /ui may import json/,
    ],
    [
      'src importing the demo',
      { 'src/app/a.ts': "import '../../demo/b'", 'demo/b.ts': '' },
      /src imports only itself/,
    ],
    [
      'the demo importing src',
      { 'demo/a.ts': "import '../src/json/b'", 'src/json/b.ts': '' },
      /demo imports only itself/,
    ],
    [
      'src importing a test',
      { 'src/app/a.ts': "import '../../test/b'" },
      /src imports only itself/,
    ],
    ['an import of nothing', { 'src/app/a.ts': "import './b'" }, /does not exist/],
    [
      'Monaco outside ui',
      { 'src/forms/a.ts': "import 'monaco-editor/editor'" },
      /only src\/ui may/,
    ],
    ['React in a pure room', { 'src/api/a.ts': "import 'react'" }, /api is pure/],
    ['Node in the browser', { 'src/api/a.ts': "import 'node:fs'" }, /no browser has/],
    [
      'a cycle of two files',
      { 'src/json/a.ts': "import './b'", 'src/json/b.ts': "import './a'" },
      /src\/json\/a\.ts → src\/json\/b\.ts → src\/json\/a\.ts is a cycle/,
    ],
    ['a file in no room', { 'src/main.ts': '' }, /none of the rooms/],
    ['a room nobody planned', { 'src/helpers/a.ts': '' }, /none of the rooms/],
    ['a name in PascalCase', { 'src/ui/Dialog.tsx': '' }, /kebab-case/],
    ['a utils folder', { 'src/ui/utils/a.ts': '' }, /utils/],
    ['a utils file', { 'src/ui/utils.ts': '' }, /utils/],
    ['an index that is no list', { 'src/ui/index.ts': '' }, /only the lists/],
    ['a file of 301 lines', { 'src/ui/a.ts': '//\n'.repeat(301) }, /has 301 lines/],
  ]

  test.each(planted)('%s', (_, files, breach) => {
    const found = breaches(new Map(Object.entries(files)))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(breach)
  })

  test('and what is allowed is not', () => {
    const files = {
      'src/app/a.tsx': "import '../ui/a.css'\nimport { x } from '../forms/editors'",
      'src/ui/a.css': '',
      'src/ui/worker.ts': "import w from 'monaco-editor/editor.worker?worker&url'",
      'src/forms/editors/index.ts': 'export const x = \'// import "../../app/a"\'',
      'src/api/a.ts': "import type { B } from '../schema/b'",
      'src/schema/b.ts': '//\n'.repeat(300),
      'demo/a.ts': "import { readFile } from 'node:fs/promises'",
    }
    expect(breaches(new Map(Object.entries(files)))).toEqual([])
  })
})

function filesBelow(directory: string): [path: string, text: string][] {
  return readdirSync(join(root, directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')])
}
