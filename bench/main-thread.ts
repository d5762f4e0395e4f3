import type { Browser } from '@playwright/test'
import { freshContext, open, type Subject } from './measure'

/** What is read of Chromium's trace; times in µs, `tdur` is processor time. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly documentLoaderURL?: string } }
}

/**
 * Milliseconds of processor time that a page's main thread takes for a first view. Other than the time that passes, it
 * hardly depends on what else the machine does.
 */
export async function mainThread(
  browser: Browser,
  subject: Subject,
  rows: number,
): Promise<number> {
  const context = await freshContext(browser)
  const page = await context.newPage()
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })
  await open(page, subject, rows)
  const trace = (await browser.stopTracing()).toString()
  await context.close()
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] }
  const { origin } = new URL(subject.address(rows))
  const start = traceEvents.findLast(
    ({ name, args }) =>
      name === 'navigationStart' && args?.data?.documentLoaderURL?.startsWith(origin) === true,
  )
  if (start === undefined) return Number.NaN
  const tasks = traceEvents
    .filter(({ ph, pid, tid, ts }) => {
      return ph === 'X' && pid === start.pid && tid === start.tid && ts >= start.ts
    })
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  let end = 0
  let sum = 0
  // Tasks that stand within another one are counted with it.
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    if (ts < end) continue
    end = ts + dur
    sum += tdur
  }
  return sum / 1000
}
