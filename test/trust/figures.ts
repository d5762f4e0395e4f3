import { appendFileSync } from 'node:fs'

/**
 * Adds to a figure that is printed at the end of all tests and stands in docs/trust.md: of `tried` things, `wrong` were
 * not as promised.
 */
export function figure(name: string, tried: number, wrong = 0): void {
  const path = process.env.FIGURES
  if (path !== undefined) appendFileSync(path, `${JSON.stringify({ name, tried, wrong })}\n`)
}
