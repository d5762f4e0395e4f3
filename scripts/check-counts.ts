import { readFile } from 'node:fs/promises'
import type { Counts } from './check-step'

/** Reads vitest's JSON report; rejects when there is none. */
export async function vitestCounts(path: string): Promise<Counts> {
  const report = await readNumbers(path)
  return {
    passed: report('numPassedTests'),
    failed: report('numFailedTests'),
    skipped: report('numPendingTests') + report('numTodoTests'),
  }
}

/** Reads Playwright's JSON report; a test that passes only at a second try counts as failed. */
export async function playwrightCounts(path: string): Promise<Counts> {
  const report = await readNumbers(path, 'stats')
  return {
    passed: report('expected'),
    failed: report('unexpected') + report('flaky'),
    skipped: report('skipped'),
  }
}

async function readNumbers(path: string, part?: string): Promise<(name: string) => number> {
  const report: unknown = JSON.parse(await readFile(path, 'utf8'))
  const from = part === undefined ? report : property(report, part)
  return (name) => {
    const value = property(from, name)
    if (typeof value !== 'number') throw new Error(`${path} has no number ${name}`)
    return value
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined
}
