import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import type { Received } from './support/received'

test.use({ demoOptions: ['--delay', '1200'] })

async function becomesLive(page: Page) {
  await expect(page.getByRole('button', { name: 'Changes: live' })).toBeVisible({ timeout: 10_000 })
}

/** What was read of the API under a path, oldest first. */
async function readsOf(received: Received, path: string): Promise<string[]> {
  const reads = (await received()).filter(({ method }) => method === 'GET')
  return reads.map(({ url }) => new URL(url).pathname).filter((each) => each.startsWith(path))
}

/** Someone else does something to the same API. */
async function elsewhere(origin: string, path: string, method = 'POST') {
  const reply = await fetch(origin + path, { method, headers: { Accept: 'application/json' } })
  expect(reply.ok, `${method} ${path}`).toBe(true)
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

test('after a cut the stream comes back, and what was missed is read', async ({
  page,
  startAnother,
  allowErrors,
}) => {
  allowErrors(/WebSocket connection/)
  const demo = await startAnother(['--delay', '100'])
  await page.goto(`${demo.origin}/#/v1/containers`)
  await becomesLive(page)
  await elsewhere(demo.origin, '/demo/stream?ms=3000', 'DELETE')
  await expect(page.getByRole('button', { name: 'Changes: reconnecting' })).toBeVisible()
  await elsewhere(demo.origin, '/v1/containers/1i1?action=stop')
  await becomesLive(page)
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: '1i1' }) })
  await expect(row.first()).toContainText('stopped')
})

test('what happened while the stream was cut for a minute, or the device slept, is read again', async ({
  page,
  startAnother,
  allowErrors,
}) => {
  allowErrors(/WebSocket/)
  const { origin } = await startAnother(['--delay', '50'])
  const reads: string[] = []
  let sockets = 0
  page.on('request', (request) => reads.push(new URL(request.url()).pathname))
  page.on('websocket', () => sockets++)
  await page.clock.install()
  await page.goto(`${origin}/#/v1/containers/1i1`)
  await becomesLive(page)
  await elsewhere(origin, '/demo/stream?ms=600000', 'DELETE')
  await expect(page.getByRole('button', { name: 'Changes: reconnecting' })).toBeVisible()
  await elsewhere(origin, '/v1/containers/1i1?action=stop')
  await page.clock.runFor(60_000)
  await elsewhere(origin, '/demo/stream', 'DELETE')
  await page.clock.runFor(60_000)
  await becomesLive(page)
  await expect(page.locator('main')).toContainText('stopped')

  const [before, standing] = [reads.length, sockets]
  await page.clock.fastForward('01:00:00')
  await expect.poll(() => sockets).toBe(standing + 1)
  await expect.poll(() => reads.slice(before)).toContain('/v1/containers/1i1')
  await becomesLive(page)
})

test('an API without a change stream is polled, and asked for one three times only', async ({
  page,
  startAnother,
  allowErrors,
}) => {
  allowErrors(/WebSocket connection/)
  const demo = await startAnother(['--no-stream', '--delay', '1500'])
  let attempts = 0
  page.on('websocket', () => attempts++)
  await page.goto(`${demo.origin}/#/v1/containers/1i1`)
  const indicator = page.getByRole('button', { name: 'Changes: polling' })
  await expect(indicator).toBeVisible({ timeout: 15_000 })
  expect(attempts).toBe(3)
  await page.getByRole('button', { name: 'stop', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
  await expect(dialog.getByText('stopped', { exact: true })).toBeVisible({ timeout: 10_000 })
  expect(attempts).toBe(3)
})

test('the messages can be looked at, filtered, held still, and heard on the command line', async ({
  page,
  demo,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.origin })
  await page.goto('./#/v1/hosts')
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
