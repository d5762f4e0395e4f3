import { readFile } from 'node:fs/promises'
import type { Counts } from './check-step'

/** Reads vitest's JSON report; rejects when there is none. */
export async function vitestCounts(path: string): Promise<Counts> {
  const report = await readReport(path)
  const number = (name: string) => numberIn(report, name)
  const tests = listIn(report, 'testResults').flatMap((file) => listIn(file, 'assertionResults'))
  return {
    passed: number('numPassedTests'),
    failed: number('numFailedTests'),
    skipped: number('numPendingTests') + number('numTodoTests'),
    failures: tests
      .filter((test) => property(test, 'status') === 'failed')
      .map((test) => String(property(test, 'fullName'))),
  }
}

/** Reads Playwright's JSON report; a test that passes only at a second try counts as failed. */
export async function playwrightCounts(path: string): Promise<Counts> {
  const report = await readReport(path)
  const number = (name: string) => numberIn(property(report, 'stats'), name)
  return {
    passed: number('expected'),
    failed: number('unexpected') + number('flaky'),
    skipped: number('skipped'),
    failures: listIn(report, 'suites').flatMap(failuresIn),
  }
}

/** Suites hold suites, and specs with a title and tests, one per project. */
function failuresIn(suite: unknown): string[] {
  const own = listIn(suite, 'specs')
    .filter((spec) =>
      listIn(spec, 'tests').some((test) =>
        ['unexpected', 'flaky'].includes(String(property(test, 'status'))),
      ),
    )
    .map((spec) => `${String(property(spec, 'file'))} › ${String(property(spec, 'title'))}`)
  return [...own, ...listIn(suite, 'suites').flatMap(failuresIn)]
}

async function readReport(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}

function numberIn(from: unknown, name: string): number {
  const value = property(from, name)
  if (typeof value !== 'number') throw new Error(`The report has no number ${name}`)
  return value
}

function listIn(from: unknown, name: string): readonly unknown[] {
  const value = property(from, name)
  return Array.isArray(value) ? value : []
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined
}
