import { expect, test } from './support/fixtures'
import { becomesLive, elsewhere } from './support/live'
import type { Received } from './support/received'

test.use({ demoOptions: ['--delay', '1200'] })

/** What was read of the API under a path, oldest first. */
async function readsOf(received: Received, path: string): Promise<string[]> {
  const reads = (await received()).filter(({ method }) => method === 'GET')
  return reads.map(({ url }) => new URL(url).pathname).filter((each) => each.startsWith(path))
}

test('the token walk needs neither a reload nor polling', async ({ page, received }) => {
  await page.goto('./#/v1/registrationtokens')
  await becomesLive(page)
  await received.clear()
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Create registrationToken', exact: true })
  await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
  await expect(dialog.getByText('registering', { exact: true })).toBeVisible()
  await expect(dialog.getByText('active', { exact: true })).toBeVisible({ timeout: 10_000 })
  await expect(dialog.getByRole('button', { name: 'Copy command' })).toBeVisible()
  const reads = await readsOf(received, '/v1/registrationtokens/')
  expect(reads.length, 'it is read once, the rest is told').toBeLessThanOrEqual(2)
})

test('a container that is stopped elsewhere changes in the open table, and so do its actions', async ({
  page,
  demo,
  received,
}) => {
  await page.goto('./#/v1/containers')
  await becomesLive(page)
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: '1i1' }) })
  await expect(row.first()).toContainText('running')
  await received.clear()
  await elsewhere(demo.origin, '/v1/containers/1i1?action=stop')
  await expect(row.first()).toContainText('stopping')
  await expect(row.first()).toContainText('stopped')
  expect(await readsOf(received, '/v1/containers')).toEqual([])
  await page.getByRole('link', { name: '1i1', exact: true }).click()
  await expect(page.getByRole('button', { name: 'start', exact: true })).toBeEnabled()
  await elsewhere(demo.origin, '/v1/containers/1i1?action=start')
  await expect(page.getByRole('button', { name: 'stop', exact: true })).toBeEnabled()
})

test('what is removed elsewhere stays in the table, struck out, and is said', async ({
  page,
  demo,
}) => {
  await page.goto('./#/v1/containers')
  await becomesLive(page)
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: '1i7' }) })
  await elsewhere(demo.origin, '/v1/containers/1i7', 'DELETE')
  await expect(row).toContainText('removed', { timeout: 10_000 })
  await expect(
    page.getByRole('status').filter({ hasText: 'container 1i7 was removed.' }),
  ).toHaveCount(1)
})

test('what is created elsewhere comes into a whole collection', async ({ page, demo }) => {
  await page.goto('./#/v1/registrationtokens')
  await becomesLive(page)
  const rows = page.getByRole('link', { name: /^1c\d+$/ })
  const before = await rows.count()
  await elsewhere(demo.origin, '/v1/registrationtokens')
  await expect(rows).toHaveCount(before + 1)
})

test('a form stays as it is while its resource changes under it', async ({ page, demo }) => {
  await page.goto('./#/v1/containers/1i9')
  await becomesLive(page)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit container 1i9', exact: true })
  await dialog.getByLabel('description', { exact: true }).fill('mine')
  await elsewhere(demo.origin, '/v1/containers/1i9', 'DELETE')
  await expect(page.locator('main')).toContainText('removed', { timeout: 10_000 })
  await expect(dialog.getByLabel('description', { exact: true })).toHaveValue('mine')
  await expect(dialog.getByRole('button', { name: 'Send Request', exact: true })).toBeEnabled()
})

test('the messages can be looked at, filtered, held still, and heard on the command line', async ({
  page,
  startAnother,
  context,
}) => {
  // One of its own: what was begun in another journey may still end.
  const demo = await startAnother([])
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.origin })
  await page.goto(`${demo.origin}/#/v1/hosts`)
  await becomesLive(page)
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Changes', exact: true })
  await expect(dialog.getByText(/^Nothing has changed on the server yet/)).toBeVisible()
  await dialog.getByLabel('Show pings').check()
  await expect(dialog.getByRole('button', { name: /ping/ }).first()).toBeVisible()
  await dialog.getByLabel('Show pings').uncheck()
  const lines = dialog.getByRole('list', { name: 'Messages' }).getByRole('button')
  await elsewhere(demo.origin, '/demo/stream?type=container&rate=20&seconds=1')
  await expect(lines).toHaveCount(20)
  await dialog.getByLabel('Filter messages').fill('container 1i3')
  await expect(lines.first()).toContainText('container 1i3')
  await lines.first().click()
  await expect(dialog.getByRole('region', { name: 'Message' })).toContainText('"resource.change"')
  await dialog.getByRole('button', { name: 'Pause' }).click()
  await dialog.getByLabel('Filter messages').fill('')
  await elsewhere(demo.origin, '/demo/stream?type=container&rate=20&seconds=1')
  await expect(dialog.getByRole('button', { name: 'Pause (20 newer)' })).toBeVisible()
  await expect(lines).toHaveCount(20)
  await dialog.getByRole('button', { name: /^Pause/ }).click()
  await expect(lines).toHaveCount(40)
  await dialog.getByRole('button', { name: 'Copy websocat' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `websocat -n --basic-auth="\${CATTLE_ACCESS_KEY}:\${CATTLE_SECRET_KEY}" '${demo.origin.replace('http', 'ws')}/v1/subscribe?eventNames=resource.change'`,
  )
  await dialog.getByRole('button', { name: 'Turn off' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: 'off' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Connect now' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: 'live' })).toBeVisible()
})
