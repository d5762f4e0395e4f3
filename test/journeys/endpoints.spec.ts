import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { everyExport } from './support/exports'
import { everythingKept } from './support/kept'

test.use({ demoOptions: ['--auth', 'basic'] })

const form = (page: Page) => page.getByRole('form', { name: 'Sign in' })
const row = (page: Page, id: string) => page.getByRole('link', { name: id, exact: true })

async function openMenu(page: Page) {
  await page.getByRole('button', { name: 'Connection' }).click()
  const menu = page.getByRole('dialog', { name: 'Connection' })
  await expect(menu.getByRole('button', { name: 'Add' })).toBeVisible()
  return menu
}

test('two endpoints are worked with in turn, each with a key of its own, and the secrets are found nowhere', async ({
  page,
  demo,
  startAnother,
  received,
  allowErrors,
}) => {
  test.setTimeout(60_000)
  allowErrors(/status of 401/)
  const other = await startAnother(['--auth', 'basic', '--cors'])
  const traces: string[] = []
  page.on('console', (message) => traces.push(message.text()))
  page.on('framenavigated', (frame) => traces.push(frame.url()))
  await page.goto('./#/v1/hosts')
  await expect(form(page)).toBeVisible()
  await expectAccessible(page)
  await form(page).getByLabel('Access key').fill('demo-access')
  await form(page).getByLabel('Secret key').fill('demo-secret')
  await form(page).getByLabel('Secret key').press('Enter')
  await expect(row(page, '1h1')).toBeVisible()

  let menu = await openMenu(page)
  await expectAccessible(page)
  await menu.getByRole('button', { name: 'Add' }).click()
  await expectAccessible(page)
  await menu.getByLabel('URL').fill(`${other.origin}/v1`)
  await menu.getByLabel('Name', { exact: true }).fill('Berlin')
  await menu.getByRole('checkbox', { name: 'Production' }).check()
  await menu.getByLabel('Name', { exact: true }).press('Enter')
  await expect(page).toHaveURL(`${demo.origin}/?api=${other.origin}/v1#/v1`)
  await form(page).getByText('Token', { exact: true }).click()
  await form(page).getByLabel('Bearer token').fill('demo-token')
  await form(page).getByLabel('Bearer token').press('Enter')
  await page.getByRole('navigation').getByRole('link', { name: 'hosts', exact: true }).click()
  await row(page, '1h1').click()
  await expect(page).toHaveURL(`${demo.origin}/?api=${other.origin}/v1#/v1/hosts/1h1`)

  // What removes something in production waits for a name.
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete host 1h1', exact: true })
  await expect(dialog.getByText('Berlin is marked as production')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()

  const exported = await everyExport(page)
  expect(exported.join('\n')).toContain(`${other.origin}/v1/hosts`)
  traces.push(...exported)

  // Back, and there again: nobody has to sign in twice.
  for (let i = 0; i < 4; i++) await page.goBack()
  await expect(page).toHaveURL(`${demo.origin}/#/v1/hosts`)
  await expect(row(page, '1h1')).toBeVisible()
  traces.push(...(await everyExport(page)))
  menu = await openMenu(page)
  await menu.getByRole('link', { name: /^Berlin/ }).click()
  await expect(
    page.getByRole('navigation').getByRole('link', { name: 'hosts', exact: true }),
  ).toBeVisible()
  await expect(form(page)).toBeHidden()

  const here = JSON.stringify(await received())
  const there = await (await page.request.get(`${other.origin}/demo/requests`)).text()
  const basic = Buffer.from('demo-access:demo-secret').toString('base64')
  expect(here).toContain(basic)
  expect(here).not.toContain('demo-token')
  expect(there).toContain('demo-token')
  expect(there).not.toContain(basic)
  expect(there).not.toMatch(/"cookie"/i)
  const kept = await everythingKept(page)
  expect(kept).toContain('Berlin')
  traces.push(kept, page.url(), await page.content())
  for (const secret of ['demo-secret', 'demo-token', basic])
    expect(traces.join('\n')).not.toContain(secret)
})

test('an endpoint that only a link names is asked nothing before someone agrees', async ({
  page,
  demo,
  startAnother,
  allowErrors,
}) => {
  allowErrors(/status of 401/)
  const other = await startAnother(['--cors'])
  await page.goto(`./?api=${other.origin}/v1#/v1/hosts?state=active`)
  await expect(page.getByRole('heading', { name: 'Open another API?' })).toBeVisible()
  await expectAccessible(page)
  const asked = async () => (await page.request.get(`${other.origin}/demo/requests`)).json()
  expect(await asked()).toEqual([])
  await page.getByRole('button', { name: 'Open and keep it' }).click()
  await expect(row(page, '1h1')).toBeVisible()
  await page.reload()
  await expect(row(page, '1h1')).toBeVisible()
  await expect(page).toHaveURL(`${demo.origin}/?api=${other.origin}/v1#/v1/hosts?state=active`)
  // A WebSocket would take this browser's cookies for that host along.
  const changes = page.getByRole('button', { name: 'Changes: off' })
  await changes.click()
  await page.getByRole('button', { name: 'Connect now' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'live' })).toBeVisible()
})
