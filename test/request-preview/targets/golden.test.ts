import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { snippetTargets } from '../../../src/request-preview/targets'
import { formSample, samples as withoutFiles } from './samples'

const samples = [...withoutFiles, formSample]

const folder = join(import.meta.dirname, '../../expected/targets')
const update = process.env['UPDATE_EXPECTED'] === '1'
const keys = '${CATTLE_ACCESS_KEY}:${CATTLE_SECRET_KEY}'

describe.each(snippetTargets)('$id', (target) => {
  test.each(samples)('renders $name as expected', ({ name, request, meaning }) => {
    const text = target.render(request, { keys, ...(meaning && { meaning }) })
    const file = join(folder, name, `${target.id}.txt`)
    if (update) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    if (!existsSync(file))
      throw new Error(
        `test/expected/targets/${name}/${target.id}.txt is missing: run the tests with UPDATE_EXPECTED=1 and read what it wrote`,
      )
    expect(text).toBe(readFileSync(file, 'utf8'))
  })
})

test('no expected file is left over', () => {
  const known = samples.flatMap(({ name }) => snippetTargets.map(({ id }) => `${name}/${id}.txt`))
  const files = readdirSync(folder).flatMap((name) =>
    readdirSync(join(folder, name)).map((file) => `${name}/${file}`),
  )
  expect(files.filter((file) => !known.includes(file))).toEqual([])
})

test('ids and titles are each used once', () => {
  expect(new Set(snippetTargets.map(({ id }) => id)).size).toBe(snippetTargets.length)
  expect(new Set(snippetTargets.map(({ title }) => title)).size).toBe(snippetTargets.length)
})
