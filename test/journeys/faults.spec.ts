import { expect, test } from './support/fixtures'
import { becomesLive, elsewhere } from './support/live'

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
  await elsewhere(demo.origin, '/demo/faults?kind=429&retry-after=2&times=1&path=/v1/hosts')
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
  await elsewhere(demo.origin, '/demo/requests', 'DELETE')
  await page.clock.fastForward('02:00:00')
  await expect
    .poll(async () => (await page.request.get(`${demo.origin}/demo/requests`)).text())
    .toContain('/v1/hosts')
  await becomesLive(page)
})
