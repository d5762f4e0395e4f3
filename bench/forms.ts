import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserArgs, browserPath } from '../scripts/browser'
import { startDemo } from '../scripts/demo-server'
import { countRenders, typeInto } from './typing'

// npm run bench:forms -- [schemas.json]: opens the largest forms there are and types into them.
const strokes = 60
const root = join(import.meta.dirname, '..')
const saved =
  process.argv[2] ?? join(root, '..', 'shared', 'fixtures', 'rancher-v2-beta-schemas.json')

/** A form, how it is come to from the front door, and the groups to open in it before typing. */
interface Form {
  readonly name: string
  readonly come: (page: Page) => Promise<unknown>
  readonly groups: readonly string[]
  readonly field: string
}

const create = (plural: string) => async (page: Page) => {
  await page.getByRole('navigation').getByRole('link', { name: plural, exact: true }).click()
  await page.getByRole('button', { name: 'Create', exact: true }).click()
}

const upgrade = async (page: Page) => {
  await page.getByRole('navigation').getByRole('link', { name: 'services', exact: true }).click()
  await page.getByRole('main').getByRole('row').nth(1).getByRole('link').first().click()
  await page.getByRole('button', { name: 'upgrade', exact: true }).click()
}

const own: readonly Form[] = [
  { name: 'create container', come: create('containers'), groups: [], field: 'name' },
  {
    name: 'create service, launchConfig open',
    come: create('services'),
    groups: ['launchConfig'],
    field: 'imageUuid',
  },
]
const recorded: readonly Form[] = [
  {
    name: 'service.upgrade as recorded, launchConfig open',
    come: upgrade,
    groups: ['inServiceStrategy', 'launchConfig'],
    field: 'imageUuid',
  },
  {
    name: 'networkDriverService as recorded, launchConfig open',
    come: create('networkDriverServices'),
    groups: ['launchConfig'],
    field: 'imageUuid',
  },
]

if (!existsSync(join(root, 'dist', 'index.html'))) {
  console.error('There is no dist/; run `npm run build` first.')
  process.exit(1)
}

const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArgs })
try {
  console.log('input to paint: the median of 60 key strokes; a frame at 60 Hz is 16.7 ms\n')
  await measure([], own)
  if (existsSync(saved)) await measure(['--schemas', saved], recorded)
} finally {
  await browser.close()
}

async function measure(options: readonly string[], forms: readonly Form[]): Promise<void> {
  const demo = await startDemo(options)
  try {
    for (const form of forms) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      // tsx marks named functions with a helper that only this process has; those in typing.ts run in the page.
      await page.addInitScript('globalThis.__name = (named) => named')
      await page.addInitScript(countRenders)
      await page.goto(demo.origin)
      await form.come(page)
      await report(page, form)
      await page.close()
    }
  } finally {
    await demo.stop()
  }
}

async function report(page: Page, form: Form): Promise<void> {
  const dialog = page.getByRole('dialog')
  const inputs = dialog.locator('[data-fields] :is(input, select, textarea)')
  for (const name of form.groups) await dialog.getByRole('button', { name, exact: true }).click()
  const field = dialog.getByLabel(form.field, { exact: true }).first()
  await field.scrollIntoViewIfNeeded()
  const { median, slowest, renders } = await typeInto(page, field, strokes)
  console.log(form.name)
  console.log(`  ${await inputs.count()} inputs on screen`)
  console.log(`  input to paint ${median.toFixed(1)} ms (slowest ${slowest.toFixed(1)} ms)`)
  console.log(`  ${renders} components rendered per key stroke (median)\n`)
}
