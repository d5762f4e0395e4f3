import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'

test.use({ demoOptions: ['--delay', '2500'] })

async function createToken(page: Page) {
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Create registrationToken', exact: true })
  await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
  await expect(dialog.getByText('registering', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(dialog).toBeHidden()
}

test('what was begun is followed while one moves on, and its end has the command to copy', async ({
  page,
  context,
  demo,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.origin })
  await page.goto('./#/v1/registrationtokens')
  await createToken(page)
  const tray = page.getByRole('region', { name: 'Followed' })
  await expect(tray).toContainText('registering')
  await page.getByRole('navigation').getByRole('link', { name: 'hosts', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'hosts' })).toBeVisible()
  await expect(tray).toContainText(/is active now/, { timeout: 10_000 })
  await tray.getByRole('button', { name: 'Copy command' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^sudo docker run /)
  await tray.getByRole('link', { name: /^registrationToken 1c/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^1c/)
  await expect(tray, 'the page itself shows it').toBeHidden()
})

test('the tray leaves out what the page itself shows, and what was dismissed', async ({ page }) => {
  await page.goto('./#/v1/containers/1i1')
  await page.getByRole('button', { name: 'stop', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  const tray = page.getByRole('region', { name: 'Followed' })
  await expect(tray, 'the page shows it').toBeHidden()
  await page.getByRole('navigation').getByRole('link', { name: 'hosts', exact: true }).click()
  await expect(tray).toContainText(/container 1i1/)
  await expect(tray).toContainText('is stopped now', { timeout: 10_000 })
  await expectAccessible(page)
  await tray.getByRole('button', { name: /^Dismiss container 1i1/ }).click()
  await expect(tray).toBeHidden()
})

test('what is deleted is followed until it is gone', async ({ page }) => {
  await page.goto('./#/v1/containers/1i3')
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  const tray = page.getByRole('region', { name: 'Followed' })
  await expect(tray).toContainText('is removed now', { timeout: 10_000 })
})

test('what disappears meanwhile is said to be gone', async ({ page, allowErrors }) => {
  allowErrors(/status of 404|WebSocket/)
  await page.routeWebSocket(/subscribe/, (socket) => socket.close())
  await page.goto('./#/v1/registrationtokens')
  await createToken(page)
  await page.route(/registrationtokens\/1c/i, (route) =>
    route.fulfill({ status: 404, json: { type: 'error', status: 404 } }),
  )
  const tray = page.getByRole('region', { name: 'Followed' })
  await expect(tray).toContainText('does not exist any more', { timeout: 10_000 })
})

test('following ends after ten minutes, and can be extended', async ({ page, startAnother }) => {
  const demo = await startAnother(['--delay', '3600000'])
  await page.clock.install()
  await page.goto(`${demo.origin}/#/v1/registrationtokens`)
  await createToken(page)
  const tray = page.getByRole('region', { name: 'Followed' })
  await expect(tray).toContainText('registering')
  await page.clock.fastForward('11:00')
  await expect(tray).toContainText('Not followed any more after ten minutes.')
  await tray.getByRole('button', { name: 'Follow ten more' }).click()
  await expect(tray).not.toContainText('Not followed any more')
})

test('the browser is asked for notifications only by a press, and then tells the end', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const told: string[] = []
    class FakeNotification extends EventTarget {
      static permission = 'default'
      static requestPermission = () => {
        FakeNotification.permission = 'granted'
        return Promise.resolve('granted')
      }
      constructor(title: string) {
        super()
        told.push(title)
      }
    }
    Object.assign(window, { Notification: FakeNotification, told })
  })
  await page.goto('./#/v1/registrationtokens')
  await createToken(page)
  const tray = page.getByRole('region', { name: 'Followed' })
  await tray.getByRole('button', { name: 'Notify me' }).click()
  await expect(tray.getByRole('button', { name: 'Notify me' })).toBeHidden()
  await page.evaluate(() => Object.defineProperty(document, 'hidden', { get: () => true }))
  const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told)
  await expect.poll(told, { timeout: 10_000 }).toHaveLength(1)
  expect((await told())[0]).toMatch(/^registrationToken 1c\d+ is active now\.$/)
})
