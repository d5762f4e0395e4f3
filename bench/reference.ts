import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserArgs, browserPath } from '../scripts/browser'
import { startDemo } from '../scripts/demo-server'

// npm run bench:reference -- [schemas.json]: from a click on a type to its whole page, the schemas being there.
const runs = 9
const root = join(import.meta.dirname, '..')
const saved =
  process.argv[2] ?? join(root, '..', 'shared', 'fixtures', 'rancher-v2-beta-schemas.json')

if (!existsSync(join(root, 'dist', 'index.html')) || !existsSync(saved)) {
  console.error('This needs dist/ (`npm run build`) and a saved /schemas reply.')
  process.exit(1)
}

const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArgs })
const demo = await startDemo(['--schemas', saved])
try {
  for (const type of ['launchConfig', 'container', 'registrationToken']) {
    const first: number[] = []
    const again: number[] = []
    for (let run = 0; run < runs; run++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      // tsx marks named functions with a helper that only this process has.
      await page.addInitScript('globalThis.__name = (named) => named')
      await page.goto(demo.origin)
      await page.getByRole('link', { name: 'All types' }).click()
      first.push(await open(page, type))
      await page.goBack()
      again.push(await open(page, type))
      await page.close()
    }
    console.log(`${type}: ${median(first)} ms, a second time ${median(again)} ms`)
  }
} finally {
  await demo.stop()
  await browser.close()
}

/** Milliseconds from a click on a type in the index to the frame after its last section stands. */
async function open(page: Page, type: string): Promise<number> {
  await page.getByRole('main').getByRole('link', { name: type, exact: true }).waitFor()
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('main li a')]
        const start = performance.now()
        links.find(({ textContent }) => textContent === name)?.click()
        const look = () => {
          if (document.querySelector('#type-uses, #type-links') === null)
            return requestAnimationFrame(look)
          return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
        }
        look()
      }),
    type,
  )
}

function median(times: readonly number[]): number {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0)
}
