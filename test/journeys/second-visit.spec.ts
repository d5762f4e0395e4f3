import type { Page } from '@playwright/test'
import { expect, test, waysIn } from './support/fixtures'

test('a second visit has the types before the server has sent them again', async ({ page }) => {
  await page.goto('./')
  const hosts = page.getByRole('navigation').getByRole('link', { name: 'hosts', exact: true })
  await expect(hosts).toBeVisible()
  await expect.poll(() => keptKeys(page)).toEqual([expect.stringMatching(/\/v1\/schemas$/)])
  // Never answered: what is seen from here on is what the first visit kept.
  await page.route('**/v1/schemas', () => {})
  await page.reload()
  await expect(hosts).toBeVisible()
  await hosts.click()
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeEnabled()
})

test('the types that were kept are shown to the account they were read as, and to no other', async ({
  page,
}) => {
  let account = '1a5'
  await page.route('**/v1/**', async (route) => {
    const response = await route.fetch()
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'x-api-account-id': account },
    })
  })
  const hosts = page.getByRole('navigation').getByRole('link', { name: 'hosts', exact: true })
  const row = page.getByRole('link', { name: '1h1', exact: true })
  await page.goto('./#/v1/hosts')
  await expect(hosts).toBeVisible()
  await expect.poll(() => keptKeys(page)).toHaveLength(1)
  await page.route('**/v1/schemas', () => {})
  await page.reload()
  await expect(hosts).toBeVisible()
  account = '1a7'
  await page.reload()
  await expect(row).toBeVisible()
  await expect(hosts).toHaveCount(0)
})

test('opening a place asks for it and for the types once', async ({ page, received }) => {
  for (const visit of ['first', 'second']) {
    await received.clear()
    await page.goto('about:blank')
    await page.goto('./#/v1/containers?limit=5')
    await expect(page.getByRole('link', { name: '1i1', exact: true })).toBeVisible()
    await expect(
      page.getByRole('navigation').getByRole('link', { name: 'hosts', exact: true }),
    ).toBeVisible()
    const asked = (await received()).map(({ url }) => url)
    for (const path of ['/v1/containers?limit=5', '/v1/schemas'])
      expect(
        asked.filter((url) => url.endsWith(path)),
        `${visit} visit`,
      ).toHaveLength(1)
  }
})

test('going back finds a place as it was left', async ({ page }) => {
  await page.goto('./#/v1/containers')
  const table = page.locator('[data-scroller]')
  await expect(page.getByRole('checkbox', { name: 'Select 1i1', exact: true })).toBeVisible()
  await table.evaluate((element) => element.scrollTo(0, 400))
  await page.getByRole('checkbox', { name: 'Select 1i20', exact: true }).check()
  const before = await table.evaluate((element) => element.scrollTop)
  expect(before).toBeGreaterThan(200)
  await page.getByRole('link', { name: '1i20', exact: true }).click()
  await expect(page.getByRole('heading', { name: '1i20' })).toBeVisible()
  await page.goBack()
  await expect.poll(() => table.evaluate((element) => element.scrollTop)).toBe(before)
  await expect(page.getByRole('checkbox', { name: 'Select 1i20', exact: true })).toBeChecked()
})

test('going back finds it as well from a place that never came', async ({ page }) => {
  await page.goto('./#/v1/containers')
  const table = page.locator('[data-scroller]')
  await expect(page.getByRole('checkbox', { name: 'Select 1i1', exact: true })).toBeVisible()
  await table.evaluate((element) => element.scrollTo(0, 400))
  await page.route('**/containers/1i20', () => {})
  await page.getByRole('link', { name: '1i20', exact: true }).click()
  await expect(page.getByRole('heading', { name: '1i20' })).toBeVisible()
  await page.goBack()
  await expect.poll(() => table.evaluate((element) => element.scrollTop)).toBe(400)
})

for (const wayIn of waysIn)
  test.describe(wayIn, () => {
    test.use({ wayIn })

    test('a form opens without anything more to come, once the page was idle', async ({
      page,
      at,
      demo,
      allowErrors,
    }) => {
      allowErrors(/WebSocket|ERR_INTERNET_DISCONNECTED/)
      const asked = new Set<string>()
      page.on('request', (request) => asked.add(new URL(request.url()).origin))
      const came = new Set<string>()
      page.on('requestfinished', (request) => came.add(request.url()))
      await page.goto(at('/v1/registrationtokens'))
      const ahead = () =>
        page
          .locator('link:is([rel=modulepreload], [rel=prefetch])')
          .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href))
      await expect.poll(async () => (await ahead()).length).toBeGreaterThan(10)
      await expect.poll(async () => (await ahead()).every((file) => came.has(file))).toBe(true)
      await page.context().setOffline(true)
      await page.getByRole('button', { name: 'Create' }).click()
      await expect(page.getByRole('dialog').getByLabel('name', { exact: true })).toBeVisible()
      expect([...asked]).toEqual([demo.origin])
    })
  })

/** The names under which something is kept on the device, once there is a place for it. */
async function keptKeys(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases()
    if (name === '') return []
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error(name)))
      })
    const base = await settled(indexedDB.open(name))
    const [store] = base.objectStoreNames
    const keys =
      store === undefined
        ? []
        : await settled(base.transaction(store).objectStore(store).getAllKeys())
    base.close()
    return keys
  })
}
