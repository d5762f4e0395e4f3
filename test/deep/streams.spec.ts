import type { Page } from '@playwright/test'
import { expect, test } from '../journeys/support/fixtures'
import { becomesLive, elsewhere } from '../journeys/support/live'

// These mostly wait, which npm test has no time for.

/** The same by a clock that has to be moved: an attempt that was under way may fail yet, and the next be a minute off. */
async function becomesLiveInTime(page: Page) {
  await expect(async () => {
    await page.clock.runFor(60_000)
    const live = page.getByRole('button', { name: 'Changes: live' })
    await expect(live).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
}

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
  await becomesLiveInTime(page)
  await expect(page.locator('main')).toContainText('stopped')

  const [before, standing] = [reads.length, sockets]
  await page.clock.fastForward('01:00:00')
  await expect.poll(() => sockets).toBe(standing + 1)
  await expect.poll(() => reads.slice(before)).toContain('/v1/containers/1i1')
  await becomesLiveInTime(page)
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
  await elsewhere(demo.origin, '/demo/faults?kind=drop&ms=1500')
  await elsewhere(demo.origin, '/demo/faults?kind=503&retry-after=1&ms=3000')
  await elsewhere(demo.origin, '/demo/stream?ms=3000', 'DELETE')
  await expect(page.getByRole('button', { name: 'Changes: reconnecting' })).toBeAttached()
  await expect(dialog.getByText('active', { exact: true })).toBeVisible({ timeout: 20_000 })
  await expect(dialog.getByRole('button', { name: 'Copy command' })).toBeVisible()
})
