import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'api-ui-commands-'))
  const schemas = (fields: object) =>
    JSON.stringify({ data: [{ id: 'ship', resourceFields: fields }] })
  await writeFile(join(folder, 'a.json'), schemas({ name: { type: 'string' } }))
  await writeFile(join(folder, 'b.json'), schemas({}))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(script: string, ...args: string[]): Promise<{ code: number; text: string }> {
  try {
    const all = [tsx, join(root, 'scripts', script), ...args]
    const { stdout } = await promisify(execFile)(process.execPath, all, { cwd: folder })
    return { code: 0, text: stdout }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, text: stdout + stderr }
  }
}

test('compare ends with 1 when something breaks, 0 when nothing does, 2 when it cannot say', async () => {
  const [broken, fine, unclear] = await Promise.all([
    run('compare.ts', 'a.json', 'b.json'),
    run('compare.ts', 'b.json', 'a.json', '--format', 'json'),
    run('compare.ts', 'a.json', 'nothing.json'),
  ])
  expect(broken.code).toBe(1)
  expect(broken.text).toContain('- field name removed.')
  expect(fine.code).toBe(0)
  expect(JSON.parse(fine.text)).toMatchObject({ breaking: false })
  expect(unclear.code).toBe(2)
  expect(unclear.text).toContain('nothing.json cannot be read')
})

test('reference writes its files into a folder, or says how it is called', async () => {
  const [written, wrong] = await Promise.all([
    run('reference.ts', '--schemas', 'a.json', '--format', 'jsonschema', '--out', 'out'),
    run('reference.ts', '--schemas', 'a.json', '--format', 'pdf', '--out', 'out'),
  ])
  expect(written).toEqual({ code: 0, text: '1 file written to out.\n' })
  expect(await readFile(join(folder, 'out', 'output', 'ship.json'), 'utf8')).toContain('"name"')
  expect(wrong.code).toBe(2)
  expect(wrong.text).toContain('There is no format pdf.')
  expect(wrong.text).toContain('openapi|jsonschema|ts|markdown|html')
})
