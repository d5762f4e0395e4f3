import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { changes, expectAsShown, shownRequest } from './support/shown'

test.use({ demoOptions: ['--delay', '50'] })

const dialog = (page: Page) => page.getByRole('dialog')
const send = (page: Page) => dialog(page).getByRole('button', { name: 'Send Request', exact: true })

const hostile = `it's "5$" \\ $(id) \`id\` %s !! é 漢 🚀 <b>`

const operations = [
  {
    what: 'a creation',
    address: '/v1/containers#create=container',
    fill: async (page: Page) => {
      await dialog(page).getByLabel('imageUuid', { exact: true }).fill('docker:nginx')
      await dialog(page).getByLabel('description', { exact: true }).fill(hostile)
    },
    status: '201 Created',
  },
  {
    what: 'an update',
    address: '/v1/containers/1i1#edit',
    fill: (page: Page) => dialog(page).getByLabel('description', { exact: true }).fill(hostile),
    status: '200 OK',
  },
  {
    what: 'an action',
    address: '/v1/containers/1i4#action=stop',
    fill: (page: Page) => dialog(page).getByLabel('timeout', { exact: true }).fill('3'),
    status: '202 Accepted',
  },
  {
    what: 'a removal',
    address: '/v1/containers/1i3#delete',
    fill: () => Promise.resolve(),
    status: '200 OK',
  },
]

for (const { what, address, fill, status } of operations)
  test(`the server receives ${what} exactly as it was shown`, async ({ page, received }) => {
    await page.goto(`./#${address}`)
    await fill(page)
    const shown = await shownRequest(page)
    await received.clear()
    await send(page).click()
    await expect(dialog(page).getByText(status, { exact: true })).toBeVisible()
    const sent = changes(await received())
    expect(sent).toHaveLength(1)
    expectAsShown(sent[0], shown)
    if (what !== 'a removal') await expect(dialog(page).getByRole('tree')).toBeVisible()
  })

test('every language is shown and copied to the letter, with the wait where there is one', async ({
  page,
  context,
  demo,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.origin })
  await page.goto('./#/v1/registrationtokens#create=registrationToken')
  await dialog(page).getByLabel('description', { exact: true }).fill(hostile)
  const panel = dialog(page).getByRole('tabpanel')
  const wait = dialog(page).getByRole('checkbox', { name: /^Add the wait/ })
  const waiting: string[] = []
  for (const tab of await dialog(page).getByRole('tab').all()) {
    await tab.click()
    const name = await tab.innerText()
    if (await wait.isVisible()) {
      waiting.push(name)
      await wait.check()
      await expect(panel.locator('pre')).toContainText('transitioning')
    }
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await panel.getByRole('button', { name: /^Cop/ }).first().click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), { message: name })
      .toBe(await panel.locator('pre').textContent())
  }
  expect(waiting).toEqual(['curl', 'fetch', 'Python'])
})

test('what was cancelled under way may have happened: that is said, and looking comes first', async ({
  page,
  allowErrors,
}) => {
  allowErrors(/ERR_FAILED|ERR_ABORTED/)
  let release: () => void = () => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/v1/registrationtokens', async (route) => {
    if (route.request().method() === 'POST') await gate
    await route.fallback()
  })
  await page.goto('./#/v1/registrationtokens#create=registrationToken')
  await send(page).click()
  await expect(dialog(page).getByText('Waiting for the answer', { exact: true })).toBeVisible()

  const asked = page.waitForEvent('dialog')
  await page.evaluate(() => setTimeout(() => location.reload()))
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()

  await dialog(page).getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('The outcome is unknown')
  await expectAccessible(page)
  await expect(dialog(page).getByRole('button', { name: 'Edit & Retry' })).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Look first', exact: true }).click()
  await expect(dialog(page)).toBeHidden()
  release()
})

test.describe('On a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })

  test('the request and its answer fit, and axe finds nothing in both themes', async ({ page }) => {
    await page.goto('./#/v1/containers#create=container')
    await dialog(page).getByLabel('imageUuid', { exact: true }).fill('docker:nginx')
    await dialog(page).getByRole('button', { name: 'Show Request', exact: true }).click()
    await dialog(page).getByRole('tab', { name: 'curl', exact: true }).click()
    await dialog(page)
      .getByRole('checkbox', { name: /^Add the wait/ })
      .check()
    await expectAccessible(page)
    await expectNoOverflow(page)
    await send(page).click()
    await expect(dialog(page).getByText('201 Created', { exact: true })).toBeVisible()
    await expect(dialog(page).getByRole('tree')).toBeVisible()
    await expectAccessible(page)
    await expectNoOverflow(page)
  })
})

/** Code scrolls in its own box; the dialog around it does not. */
async function expectNoOverflow(page: Page): Promise<void> {
  const wider = await page
    .getByRole('region', { name: 'Request' })
    .evaluate((region) => region.scrollWidth - region.clientWidth)
  expect(wider).toBe(0)
}
