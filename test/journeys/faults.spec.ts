import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'

async function becomesLive(page: Page) {
  await expect(page.getByRole('button', { name: 'Changes: live' })).toBeVisible({ timeout: 10_000 })
}

async function demand(url: string, method = 'POST') {
  const reply = await fetch(url, { method, headers: { Accept: 'application/json' } })
  expect(reply.ok, url).toBe(true)
}

test('a server that restarts in the middle of a transition is followed to the end of it', async ({
  page,
  startAnother,
  allowErrors,
}) => {
  allowErrors(/WebSocket|ERR_EMPTY_RESPONSE|ERR_CONNECTION|status of 503/)
  const demo = await startAnother(['--delay', '2500'])
  await page.goto(`${demo.origin}/#/v1/registrationtokens`)
  await becomesLive(page)
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
  await expect(dialog.getByText('registering', { exact: true })).toBeVisible()
  // Gone at first, then there without being ready.
  await demand(`${demo.origin}/demo/faults?kind=drop&ms=1500`)
  await demand(`${demo.origin}/demo/faults?kind=503&retry-after=1&ms=3000`)
  await demand(`${demo.origin}/demo/stream?ms=3000`, 'DELETE')
  await expect(page.getByRole('button', { name: 'Changes: reconnecting' })).toBeAttached()
  await expect(dialog.getByText('active', { exact: true })).toBeVisible({ timeout: 20_000 })
  await expect(dialog.getByRole('button', { name: 'Copy command' })).toBeVisible()
})

test('what is done in one tab is seen in the other, whose own attempt then says why it came too late', async ({
  page,
  context,
  demo,
  allowErrors,
}) => {
  allowErrors(/status of 4\d\d/)
  const address = `${demo.origin}/#/v1/containers/1i11`
  const other = await context.newPage()
  for (const each of [page, other]) {
    await each.goto(address)
    await becomesLive(each)
    await each.getByRole('button', { name: 'stop', exact: true }).click()
    await expect(
      each.getByRole('dialog').getByRole('button', { name: 'Send Request', exact: true }),
    ).toBeVisible()
  }
  const [mine, theirs] = [page.getByRole('dialog'), other.getByRole('dialog')]
  await mine.getByRole('button', { name: 'Send Request', exact: true }).click()
  await expect(mine.getByText('stopped', { exact: true })).toBeVisible({ timeout: 10_000 })
  await expect(other.locator('main')).toContainText('stopped')
  await theirs.getByRole('button', { name: 'Send Request', exact: true }).click()
  await expect(theirs.getByRole('alert')).toContainText(/not in a state|state/)
  await expect(theirs.getByRole('button', { name: 'Close', exact: true })).toBeVisible()
})

test('a server that asks for a pause is given one, and the view comes by itself', async ({
  page,
  startAnother,
  allowErrors,
}) => {
  allowErrors(/status of 429/)
  const demo = await startAnother()
  await page.goto(`${demo.origin}/#/v1`)
  await becomesLive(page)
  await demand(`${demo.origin}/demo/faults?kind=429&retry-after=2&times=1&path=/v1/hosts`)
  await page.getByRole('navigation').getByRole('link', { name: 'hosts', exact: true }).click()
  await expect(page.getByRole('heading', { name: '429 Too Many Requests' })).toBeVisible()
  await expect(page.getByText(/Trying again by itself in/)).toBeVisible()
  await expect(page.getByRole('link', { name: '1h1', exact: true })).toBeVisible()
})

test('after a laptop has slept, what is on screen is read again', async ({
  page,
  startAnother,
  allowErrors,
}) => {
  allowErrors(/WebSocket/)
  const demo = await startAnother()
  await page.clock.install()
  await page.goto(`${demo.origin}/#/v1/hosts`)
  await becomesLive(page)
  await expect(page.getByRole('link', { name: '1h1', exact: true })).toBeVisible()
  await demand(`${demo.origin}/demo/requests`, 'DELETE')
  await page.clock.fastForward('02:00:00')
  await expect
    .poll(async () => (await page.request.get(`${demo.origin}/demo/requests`)).text())
    .toContain('/v1/hosts')
  await becomesLive(page)
})
