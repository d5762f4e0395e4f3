import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { exportTypescript } from '../../src/reference/typescript/export-typescript'
import { referenceOf } from '../../src/reference/reference'
import type { SchemaSet } from '../../src/schema/schema-set'
import { dumpedSchemas } from '../forms/generated'
import { demoSchemas } from './demo-schemas'
import { hostileSchemas } from './hostile'
import { recorded } from './recorded'

const compiler = join(import.meta.dirname, '..', '..', 'node_modules', 'typescript', 'bin', 'tsc')

/** What TypeScript says of these files when it is strict; empty when they compile. */
async function complaints(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'api-ui-types-'))
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    const options = ['--strict', '--noEmit', '--exactOptionalPropertyTypes', '--ignoreConfig']
    const names = Object.keys(files).map((name) => join(folder, name))
    const run = promisify(execFile)(process.execPath, [compiler, ...options, ...names])
    return await run.then(
      ({ stdout }) => stdout,
      (error: unknown) => String((error as { stdout?: string }).stdout ?? error),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function written(schemas: SchemaSet | undefined): string {
  if (schemas === undefined) return ''
  return exportTypescript(referenceOf(schemas)).get('api.d.ts') ?? ''
}

test('the declarations of the demo, of 127 types and of hostile names compile under strict', async () => {
  const demo = written(await demoSchemas())
  const use = `import type { Actions, Collection, Container, Container_create, Types } from './demo.d.ts'
export const made: Container_create = { imageUuid: 'docker:nginx', name: null }
export function stop(all: Collection<Types['container']>): Actions['container']['stop']['input'] {
  const one: Container | undefined = all.data[0]
  return { timeout: one?.id.length ?? 0 }
}
// @ts-expect-error An id is a text.
export const wrong: Container = { id: 1, type: 'container' }
// @ts-expect-error No such state.
export const odd: Container['state'] = 'nowhere'
`
  const found = await complaints({
    ...{ 'demo.d.ts': demo, 'dump.d.ts': written(dumpedSchemas()) },
    ...{ 'norman.d.ts': written(recorded('rancher-v3')) },
    ...{ 'hostile.d.ts': written(hostileSchemas), 'use.ts': use },
  })
  expect(found).toBe('')
  expect(demo.match(/^export interface/gm)?.length).toBeGreaterThan(30)
})
