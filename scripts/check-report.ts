import type { Outcome } from './check-step'

/** A line that is found again in a long log. */
export function heading(name: string, seconds?: number): string {
  const time = seconds === undefined ? '' : ` (${duration(seconds)})`
  return `\n=== ${name}${time} ===`
}

/** One row per step: name, passed, failed, skipped, duration and what is to be said about it. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ name, passed, failed, skipped, seconds, remark }) => [
    failed > 0 ? '✗' : remark.startsWith('skipped') ? '–' : '✓',
    name,
    `${passed} passed`,
    failed > 0 ? `${failed} failed` : '',
    skipped > 0 ? `${skipped} skipped` : '',
    duration(seconds),
    remark,
  ])
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, index) => Math.max(cell.length, widest[index] ?? 0)),
    [],
  )
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The names of the tests that failed, which a long log hides; empty when none did. */
export function failures(outcomes: readonly Outcome[]): string {
  return outcomes.flatMap(({ failures = [] }) => failures.map((name) => `✗  ${name}\n`)).join('')
}

/** The sum over all steps, in a form that machines read. */
export function lastLine(outcomes: readonly Outcome[]): string {
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, one) => total + one[key], 0)
  return `checks: ${sum('passed')} passed, ${sum('failed')} failed`
}

function duration(seconds: number): string {
  return `${seconds.toFixed(1)} s`
}
