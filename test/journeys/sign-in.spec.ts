import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { everyExport } from './support/exports'
import { everythingKept } from './support/kept'
import type { ReceivedRequest } from './support/received'
import { changes, expectAsShown, shownRequest } from './support/shown'

test.use({ demoOptions: ['--auth', 'cookie', '--csrf'] })

const form = (page: Page) => page.getByRole('form', { name: 'Sign in' })

async function signInWithKey(page: Page, secret = 'demo-secret') {
  await form(page).getByLabel('Access key').fill('demo-access')
  await form(page).getByLabel('Secret key').fill(secret)
  await form(page).getByRole('button', { name: 'Sign in' }).click()
}

async function openSession(page: Page) {
  await page.request.post('./v1/token', { data: { code: 'demo:demo' } })
}

const header = (request: ReceivedRequest | undefined, name: string) =>
  request?.headers.find(([key]) => key.toLowerCase() === name)?.[1]

const row = (page: Page, id: string) => page.getByRole('link', { name: id, exact: true })

test('a view that is refused asks for a key, and goes on with it until the page is left', async ({
  page,
  received,
  allowErrors,
}) => {
  allowErrors(/status of 401/)
  await page.goto('./#/v1/hosts')
  await expect(page.getByRole('heading', { name: '401 Unauthorized' })).toBeVisible()
  await signInWithKey(page, 'wrong')
  await expect(form(page).getByRole('alert')).toHaveText('The server does not accept this key.')
  await signInWithKey(page)
  await expect(row(page, '1h1')).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'images' })).toBeVisible()
  const asked = await received()
  expect(asked.filter((request) => header(request, 'x-api-no-challenge') !== 'true')).toEqual([])
  await page.reload()
  await expect(form(page)).toBeVisible()
})

test('a key can be kept for the tab, and is given back by logging out', async ({
  page,
  allowErrors,
}) => {
  allowErrors(/status of 401/)
  await page.goto('./#/v1/hosts')
  await form(page).getByLabel('Keep for this tab').check()
  await signInWithKey(page)
  await expect(row(page, '1h1')).toBeVisible()
  await page.reload()
  await expect(row(page, '1h1')).toBeVisible()
  await page.getByRole('button', { name: 'Star this place' }).click()
  await page.getByRole('button', { name: 'Connection' }).click()
  const panel = page.getByRole('dialog', { name: 'Connection' })
  await expect(panel).toContainText('the key demo-access, kept for this tab')
  await expect(panel).toContainText('admin')
  await panel.getByRole('button', { name: 'Log out' }).click()
  await expect(form(page)).toBeVisible()
  await expect(page).toHaveURL(/#\/v1$/)
  const kept = await everythingKept(page)
  for (const trace of ['demo-access', 'hosts', 'draft'])
    expect(kept.toLowerCase()).not.toContain(trace)
})

test('a session that ends in the middle of a form is replaced by a token, and the form goes on', async ({
  page,
  context,
  received,
  allowErrors,
}) => {
  allowErrors(/status of 401/)
  await openSession(page)
  await page.goto('./#/v1/registrationtokens#create=registrationToken')
  const dialog = page.getByRole('dialog', { name: 'Create registrationToken', exact: true })
  await dialog.getByLabel('name', { exact: true }).fill('kept')
  await context.clearCookies({ name: 'token' })
  await received.clear()
  await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
  const ask = dialog.getByRole('form', { name: 'Sign in' })
  await ask.getByText('Token', { exact: true }).click()
  await ask.getByLabel('Bearer token').fill('demo-token')
  await ask.getByLabel('Bearer token').press('Enter')
  await expect(ask).toHaveCount(0)
  expect(changes(await received())).toHaveLength(1)
  await expect(dialog.getByLabel('name', { exact: true })).toHaveValue('kept')
  const shown = await shownRequest(page)
  expect([...shown.headers.keys()]).not.toContain('authorization')
  await expect(dialog.getByText(/Authorization with what you signed in with/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
  await expect(dialog.getByText('201 Created')).toBeVisible()
  const [, sent] = changes(await received())
  expectAsShown(sent, shown)
  expect(header(sent, 'authorization')).toBe('Bearer demo-token')
})

test('a write carries the CSRF token; with a stale one it is sent once more, unchanged', async ({
  page,
  received,
  allowErrors,
}) => {
  allowErrors(/status of 422/)
  await openSession(page)
  await page.goto('./#/v1/registrationtokens#create=registrationToken')
  const dialog = page.getByRole('dialog', { name: 'Create registrationToken', exact: true })
  await dialog.getByLabel('name', { exact: true }).fill('once')
  const shown = await shownRequest(page)
  expect([...shown.headers.keys()]).not.toContain('x-api-csrf')
  await expect(dialog.getByText(/X-API-CSRF with the token of the CSRF cookie/)).toBeVisible()
  await page.evaluate(() => (document.cookie = 'CSRF=stale; path=/'))
  await received.clear()
  await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
  await expect(dialog.getByText('201 Created')).toBeVisible()
  const sent = changes(await received())
  expect(sent).toHaveLength(2)
  for (const request of sent) expectAsShown(request, shown)
  expect(header(sent[0], 'x-api-csrf')).toBe('stale')
  expect(header(sent[1], 'x-api-csrf')).toMatch(/^[0-9a-f-]{36}$/)
})

test('logging out of a session shows its request and ends it on the server', async ({
  page,
  received,
  allowErrors,
}) => {
  allowErrors(/status of 401/)
  await openSession(page)
  await page.goto('./#/v1/hosts')
  await expect(row(page, '1h1')).toBeVisible()
  await page.getByRole('button', { name: 'Connection' }).click()
  const panel = page.getByRole('dialog', { name: 'Connection' })
  await expect(panel.getByText(/DELETE .*\/v1\/token\/current/)).toBeVisible()
  await received.clear()
  await panel.getByRole('button', { name: 'Log out' }).click()
  await expect(form(page)).toBeVisible()
  expect(
    changes(await received()).map(({ method, url }) => [method, new URL(url).pathname]),
  ).toEqual([['DELETE', '/v1/token/current']])
  await page.reload()
  await expect(form(page)).toBeVisible()
})

test('credentials do not follow a redirect to another host', async ({
  page,
  startAnother,
  allowErrors,
}) => {
  allowErrors(/status of 401|CORS|ERR_FAILED/)
  const other = await startAnother()
  await page.goto('./#/v1/hosts')
  await signInWithKey(page)
  await expect(row(page, '1h1')).toBeVisible()
  await page.route('**/v1/images', (route) =>
    route.fulfill({ status: 302, headers: { location: `${other.origin}/v1/images` } }),
  )
  await page.getByRole('navigation').getByRole('link', { name: 'images', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'No answer' })).toBeVisible()
  const there = await (await page.request.get(`${other.origin}/demo/requests`)).text()
  expect(there).not.toMatch(/authorization|basic /i)
})

test('the secrets of signing in are found nowhere: address, storage, clipboard, exports, console', async ({
  page,
  context,
  demo,
  allowErrors,
}) => {
  test.setTimeout(90_000)
  allowErrors(/status of 401/)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.origin })
  const traces: string[] = []
  page.on('console', (message) => traces.push(`console: ${message.text()}`))
  page.on('framenavigated', (frame) => traces.push(`address: ${frame.url()}`))
  await page.goto('./#/v1/registrationtokens')
  await signInWithKey(page)
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Create registrationToken', exact: true })
  await dialog.getByLabel('name', { exact: true }).fill('for all to see')
  for (const tab of await dialog.getByRole('tab').all()) {
    await tab.click()
    await page.evaluate(() => navigator.clipboard.writeText(''))
    const wait = dialog.getByRole('checkbox', { name: /^Add the wait/ })
    if (await wait.isVisible()) {
      traces.push(await dialog.getByRole('tabpanel').innerText())
      await wait.check()
    }
    traces.push(await dialog.getByRole('tabpanel').innerText())
    await dialog.getByRole('tabpanel').getByRole('button', { name: /^Cop/ }).first().click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('')
    traces.push(await page.evaluate(() => navigator.clipboard.readText()))
  }
  await dialog.getByRole('button', { name: 'Copy link to this form' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('registrationtokens')
  traces.push(await page.evaluate(() => navigator.clipboard.readText()))
  await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
  await expect(dialog.getByText('201 Created')).toBeVisible()
  await dialog.getByRole('button', { name: 'Show as text', exact: true }).click()
  traces.push(await dialog.innerText(), await everythingKept(page))
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Copy curl', exact: true }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^curl .*CATTLE_ACCESS_KEY/)
  traces.push(await page.evaluate(() => navigator.clipboard.readText()))
  traces.push(...(await everyExport(page)))
  traces.push(page.url(), await everythingKept(page), await page.content())
  const all = traces.join('\n')
  // What is looked through does hold what else was typed, and the types that are kept.
  expect(all).toContain('for all to see')
  expect(await everythingKept(page)).toContain('registrationToken')
  const basic = Buffer.from('demo-access:demo-secret').toString('base64')
  for (const secret of ['demo-secret', basic, encodeURIComponent(basic)])
    expect(all).not.toContain(secret)
})
