import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserArgs, browserPath } from '../scripts/browser'
import { startDemo } from '../scripts/demo-server'
import { framesOf, watchFrames } from './frames'

// npm run bench:live -- [changes a second] [seconds]: a table of 1,000 rows while the server changes it all the time.
const rows = 1000
const rate = Number(process.argv[2] ?? 1000)
const seconds = Number(process.argv[3] ?? 10)
const root = join(import.meta.dirname, '..')

if (!existsSync(join(root, 'dist', 'index.html'))) {
  console.error('There is no dist/; run `npm run build` first.')
  process.exit(1)
}

const demo = await startDemo(['--rows', String(rows)])
const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArgs })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  // tsx marks named functions with a helper that only this process has; those in frames.ts run in the page.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.goto(`${demo.origin}/#/v1/containers?limit=${rows}`)
  await page.getByRole('button', { name: 'Changes: live' }).waitFor()
  await page.getByRole('row').nth(1).waitFor()
  await page.waitForTimeout(1000)
  await report('at rest', page, 0, 3)
  await report(`${rate} changes a second`, page, rate, seconds)
  process.exitCode = (await everyRow(page)) ? 0 : 1
} finally {
  await browser.close()
  await demo.stop()
}

async function report(what: string, page: Page, rate: number, seconds: number): Promise<void> {
  const stop = await page.evaluateHandle(watchFrames)
  if (rate > 0) await stir(rate, seconds)
  // The last changes are to be seen, too.
  await page.waitForTimeout(seconds * 1000 + 300)
  const frames = framesOf(await stop.evaluate((end) => end()))
  console.log(what)
  console.log(`  ${frames.count} frames in ${frames.seconds.toFixed(1)} s`)
  console.log(`  ${frames.dropped} dropped (${frames.droppedPart}), counted at 60 Hz`)
  console.log(`  ${frames.long} longer than 50 ms, the longest ${frames.longest.toFixed(0)} ms\n`)
}

async function stir(rate: number, seconds: number): Promise<void> {
  const query = `type=container&field=name&rate=${rate}&seconds=${seconds}`
  await fetch(`${demo.origin}/demo/stream?${query}`, { method: 'POST' })
}

/** Whether each row of the table shows what the server says now; prints those that do not. */
async function everyRow(page: Page): Promise<boolean> {
  const reply = await fetch(`${demo.origin}/v1/containers?limit=${rows}`, {
    headers: { Accept: 'application/json' },
  })
  const { data } = (await reply.json()) as { data: { id: string; name: string }[] }
  const shown = await page.evaluate(readRows)
  const wrong = data.filter(({ id, name }) => shown[id] !== name)
  console.log(`${data.length - wrong.length} of ${data.length} rows are right at the end`)
  for (const { id, name } of wrong.slice(0, 5))
    console.log(`  ${id}: ${String(shown[id])} instead of ${name}`)
  return wrong.length === 0
}

/** Runs in the page: scrolls through the table and reads the name in every row. */
async function readRows(): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  const scroller = document.querySelector('[data-scroller]')
  if (scroller === null) return texts
  for (let top = 0; top <= scroller.scrollHeight; top += 300) {
    scroller.scrollTo(0, top)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    for (const row of document.querySelectorAll('tbody tr')) {
      const text = (name: string) =>
        row.querySelector(`[data-label="${name}"]`)?.textContent ?? '(no such column)'
      texts[text('id')] = text('name')
    }
  }
  return texts
}
