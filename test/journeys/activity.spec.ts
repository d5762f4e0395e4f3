import { readFile } from 'node:fs/promises'
import { expect, test } from './support/fixtures'
import { changes } from './support/shown'
import type { Page } from '@playwright/test'

test.use({ demoOptions: ['--delay', '50'] })

const activity = (page: Page) => page.getByRole('dialog', { name: 'Activity', exact: true })

async function openActivity(page: Page) {
  await page.getByRole('button', { name: 'Activity', exact: true }).click()
  await expect(activity(page)).toBeVisible()
}

/** Sends what the open dialog shows, and closes it. */
async function sendAndClose(page: Page, status: string) {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Send (?:Request|anyway)$/ }).click()
  await expect(dialog.getByText(status, { exact: true })).toBeVisible()
}

async function exported(page: Page, choice: string) {
  await activity(page).getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: choice }).click(),
  ])
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  }
}

test('what was created, stopped and deleted by hand is exported as a script with the id as a variable', async ({
  page,
}) => {
  await page.goto('./#/v1/containers#create=container')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('imageUuid', { exact: true }).fill('docker:nginx')
  await sendAndClose(page, '201 Created')
  await expect(dialog.getByText('running', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Follow', exact: true }).click()
  await expect(dialog).toBeHidden()
  const id = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('button', { name: 'stop', exact: true }).click()
  await sendAndClose(page, '202 Accepted')
  await expect(dialog.getByText('stopped', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await sendAndClose(page, '200 OK')
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()

  await openActivity(page)
  const list = activity(page).getByRole('list', { name: 'Requests' })
  await list.getByRole('button', { name: /action=stop/ }).click()
  const tab = (name: string) => activity(page).getByRole('tab', { name, exact: true }).click()
  await tab('cattle')
  await expect(activity(page).getByRole('tabpanel')).toContainText(
    `cattle container-stop \\\n  --id '${id}'`,
  )
  await tab('curl')
  await expect(activity(page).getByLabel(/Add the wait/)).toBeVisible()
  await expect(list.getByRole('button')).toHaveText([
    new RegExp(`DELETE/v1/containers/${id}200 OK`),
    new RegExp(`POST/v1/containers/${id}/?\\?action=stop202 Accepted`),
    /POST\/v1\/containers201 Created/,
  ])
  const script = await exported(page, 'Shell script')
  expect(script.name).toMatch(/^api-activity-\d{4}-\d\d-\d\d\.sh$/)
  expect(script.text).toContain('set -eu')
  expect(script.text).toContain(`container_id=$(jq -er '.id | @uri' <<<"$reply")`)
  expect(script.text).toMatch(
    /-X DELETE \\\n {2}-H 'Accept: application\/json' \\\n {2}'http:\/\/[^']+\/v1\/containers\/'"\$container_id"\)/,
  )
  expect(script.text).not.toContain(`/${id}'`)
  expect(JSON.parse((await exported(page, 'HAR 1.2')).text)).toMatchObject({
    log: { version: '1.2', entries: [{}, {}, {}] },
  })
  expect((await exported(page, 'Markdown')).text).toContain('## 2. `POST /v1/containers/')
})

test('a change is sent again only after its request was shown and its button was pressed', async ({
  page,
  received,
}) => {
  await page.goto('./#/v1/containers/1i1#edit')
  await page.getByRole('dialog').getByLabel('description', { exact: true }).fill('once')
  await sendAndClose(page, '200 OK')
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('a')
  await activity(page).getByRole('button', { name: /PUT/ }).click()
  await received.clear()
  await activity(page).getByRole('button', { name: 'Send again', exact: true }).focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press('Enter')
  const again = page.getByRole('dialog', { name: 'Send again: PUT /v1/containers/1i1' })
  await expect(again).toBeVisible()
  expect(changes(await received())).toEqual([])
  await again.getByRole('button', { name: 'Send Request', exact: true }).click()
  await expect(again.getByText('200 OK')).toBeVisible()
  expect(changes(await received()).map(({ body }) => body)).toEqual(['{"description":"once"}'])
  await again.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(activity(page).getByRole('button', { name: /PUT/ })).toHaveCount(2)
})

test('reads are shown on demand, filtered, compared, sent again at once and cleared', async ({
  page,
}) => {
  await page.goto('./#/v1/containers/1i1')
  await expect(page.getByText('shop-web-1', { exact: true }).first()).toBeVisible()
  await page.goto('./#/v1/containers/1i2')
  await expect(page.getByText('shop-web-2', { exact: true }).first()).toBeVisible()
  await openActivity(page)
  const dialog = activity(page)
  await expect(dialog.getByText('Nothing was changed from this tab yet.')).toBeVisible()
  await dialog.getByLabel('Show reads').check()
  await dialog.getByLabel('Filter requests').fill('get containers/1i')
  const requests = dialog.getByRole('list', { name: 'Requests' }).getByRole('button')
  // The change stream may have had a place read once more when it opened.
  await expect.poll(() => requests.count()).toBeGreaterThanOrEqual(2)
  await requests.first().click()
  await expect(dialog.getByRole('tab', { name: 'HTTP', exact: true })).toBeVisible()
  await dialog.getByLabel('Compare with').selectOption({ label: await labelOf(page, '1i1') })
  const difference = dialog.getByRole('group', { name: 'Difference of the replies' })
  await expect(difference).toContainText('-   "id": "1i1",')
  await expect(difference).toContainText('+   "id": "1i2",')
  const before = await requests.count()
  await dialog.getByRole('button', { name: 'Send again', exact: true }).click()
  await expect(requests).toHaveCount(before + 1)
  await expect(requests.first()).toHaveAttribute('aria-current', 'true')
  await dialog.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(dialog.getByText('Nothing was sent from this tab yet.')).toBeVisible()
})

/** The full name of the choice for the request of a container. */
async function labelOf(page: Page, id: string): Promise<string> {
  const option = activity(page).getByRole('option', { name: `/v1/containers/${id}` })
  return (await option.first().textContent()) ?? ''
}
