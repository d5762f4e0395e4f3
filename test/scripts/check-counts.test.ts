import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { playwrightCounts, vitestCounts } from '../../scripts/check-counts'
import { failures } from '../../scripts/check-report'

const folder = await mkdtemp(join(tmpdir(), 'api-ui-counts-'))
afterAll(() => rm(folder, { recursive: true }))

async function file(report: unknown): Promise<string> {
  const path = join(folder, 'report.json')
  await writeFile(path, JSON.stringify(report))
  return path
}

test('the failed tests of vitest are named', async () => {
  const tests = [
    { status: 'passed', fullName: 'A table sorts' },
    { status: 'failed', fullName: 'A table scrolls' },
  ]
  const counts = await vitestCounts(
    await file({
      ...{ numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 },
      testResults: [{ assertionResults: tests }],
    }),
  )
  expect(counts).toEqual({ passed: 1, failed: 1, skipped: 0, failures: ['A table scrolls'] })
  const outcome = { ...counts, name: 'unit', seconds: 1, output: '', remark: '' }
  expect(failures([outcome])).toBe('✗  A table scrolls\n')
})

test('those of Playwright, too, wherever they are nested, and those that passed only at a second try', async () => {
  const spec = (title: string, status: string) => ({
    file: 'a.spec.ts',
    title,
    tests: [{ status }],
  })
  const inner = { specs: [spec('fails', 'unexpected'), spec('wavers', 'flaky')] }
  const counts = await playwrightCounts(
    await file({
      stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
      suites: [{ specs: [spec('passes', 'expected')], suites: [inner] }],
    }),
  )
  expect(counts.failed).toBe(2)
  expect(counts.failures).toEqual(['a.spec.ts › fails', 'a.spec.ts › wavers'])
})

test('a report without its numbers is none', async () => {
  await expect(vitestCounts(await file({}))).rejects.toThrow('no number')
})
