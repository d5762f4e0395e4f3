import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from '../journeys/support/fixtures'
import { figure } from '../trust/figures'

const places = [
  '/v1',
  ...[
    'containers',
    'hosts',
    'services',
    'images',
    'volumes',
    'networks',
    'projects',
    'settings',
  ].map((name) => `/v1/${name}`),
  ...['1i1', '1i2', '1i3', '1i4'].flatMap((id) => [
    `/v1/containers/${id}`,
    `/v1/containers/${id}#view=json`,
  ]),
  '/v1/containers?limit=5&state=running',
  '/v1/schemas/container',
]
const forms = [
  '/v1/services#create=service',
  '/v1/containers#create=container',
  '/v1/containers/1i1#edit',
  '/v1/containers/1i2#action=stop',
  '/v1/containers/1i3#delete',
]

test('an hour of use leaves nothing behind', async ({ page, context, demo }) => {
  test.setTimeout(900_000)
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('HeapProfiler.enable')
  await page.goto('./')
  await expect(page.getByRole('button', { name: 'Changes: live' })).toBeVisible()
  const use = async (navigations: number, opened: number, changes: number) => {
    await navigate(page, navigations)
    await openForms(page, opened)
    await hearChanges(page, demo.origin, changes)
  }
  // Once round, so that what is kept on purpose (the last replies, requests and messages) is as full as it gets.
  await use(600, 50, 1500)
  const before = await weight(session)
  await use(2000, 500, 10_000)
  const after = await weight(session)
  console.log(`before ${JSON.stringify(before)}\nafter  ${JSON.stringify(after)}`)
  for (const name of ['heap', 'listeners', 'nodes'] as const) {
    const grown = after[name] > before[name] * 1.2
    figure(
      `${name} after an hour of use, in % of before`,
      Math.round((100 * after[name]) / before[name]),
      grown ? 1 : 0,
    )
    expect(after[name], name).toBeLessThanOrEqual(before[name] * 1.2)
  }
})

/** Goes from place to place inside the page, each as soon as the last is there. */
async function navigate(page: Page, times: number) {
  for (let done = 0; done < times; done += 100)
    await page.evaluate(
      async ({ places, from }) => {
        for (let at = from; at < from + 100; at++) {
          const place = places[at % places.length] ?? ''
          window.location.hash = `#${place}`
          await there(() => {
            const main = document.querySelector('main')
            const heading = main?.querySelector('h1')
            return heading != null && main?.querySelector('[aria-label=Loading]') == null
          })
        }
        /** Two frames at least: what is there from before does not count. */
        async function there(is: () => boolean) {
          const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
          await frame()
          await frame()
          for (let frames = 0; !is(); frames++) {
            if (frames > 600) throw new Error(`${window.location.hash} does not come`)
            await frame()
          }
        }
      },
      { places, from: done },
    )
}

async function openForms(page: Page, times: number) {
  for (let at = 0; at < times; at++) {
    const form = forms[at % forms.length] ?? ''
    await page.evaluate((form) => (window.location.hash = `#${form}`), form)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('tabpanel').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
}

async function hearChanges(page: Page, origin: string, changes: number) {
  await page.evaluate(() => (window.location.hash = '#/v1/containers'))
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  const seconds = Math.ceil(changes / 1000)
  const query = `type=container&field=description&rate=1000&seconds=${seconds}`
  await fetch(`${origin}/demo/stream?${query}`, { method: 'POST' })
  await page.waitForTimeout(seconds * 1000 + 500)
}

async function weight(session: CDPSession) {
  // What is dropped at the end of a task is gone only at the next collection.
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heap: of('JSHeapUsedSize'), listeners: of('JSEventListeners'), nodes: of('Nodes') }
}
