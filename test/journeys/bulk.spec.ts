import { expect, test } from './support/fixtures'
import { changes } from './support/shown'

test.use({ demoOptions: ['--rows', '120'] })

test('twenty containers are filtered, sorted, paged to, selected and stopped with one instanceStop input', async ({
  page,
  received,
}) => {
  await page.goto('./#/v1/containers?limit=40')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const filter = page.getByRole('form', { name: 'New filter' })
  await filter.getByLabel('Field').selectOption('state')
  await filter.getByLabel('Value').selectOption('running')
  await filter.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('state')
  const header = page.getByRole('columnheader', { name: 'name', exact: true })
  await header.getByRole('link').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('group', { name: 'Pages' }).getByRole('button', { name: 'Next' }).click()
  const address = page.getByLabel('Address', { exact: true })
  await expect(address).toHaveValue(/state=running/)
  await expect(address).toHaveValue(/sort=name/)
  await expect(address).toHaveValue(/marker=/)
  await expect(page.locator('main[aria-busy="true"]')).toHaveCount(0)
  const box = (row: number) =>
    page.getByRole('table').locator(`[aria-rowindex="${row}"]`).getByRole('checkbox')
  await box(2).click()
  await box(21).click({ modifiers: ['Shift'] })
  const bar = page.getByRole('group', { name: 'Selected rows' })
  await expect(bar).toContainText('20 selected')
  await bar.getByRole('button', { name: 'stop', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'stop 20 containers', exact: true })
  await dialog.getByLabel('timeout', { exact: true }).fill('7')
  await received.clear()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('region', { name: 'Request' })).toBeFocused()
  await dialog.getByText('All 20 requests').click()
  const shown = await dialog
    .getByRole('list', { name: 'All requests' })
    .getByRole('listitem')
    .allInnerTexts()
  expect(shown).toHaveLength(20)
  await dialog.getByText('As a shell loop').click()
  await expect(dialog.getByText(/^for url in/)).toBeVisible()
  expect(changes(await received()), 'nothing is sent before Send Requests').toEqual([])

  await dialog.getByRole('button', { name: 'Send Requests' }).dblclick()
  await expect(dialog.getByText('20 of 20 done')).toBeVisible({ timeout: 15_000 })
  const sent = changes(await received())
  expect(sent, 'each once').toHaveLength(20)
  const paths = sent.map(({ url }) => new URL(url)).map(({ pathname, search }) => pathname + search)
  expect(new Set(paths)).toEqual(new Set(shown.map((line) => line.split(/\s+/)[1])))
  expect(new Set(sent.map(({ body }) => body))).toEqual(new Set(['{"timeout":7}']))
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(dialog).toBeHidden()
})

test('rows are selected by keyboard, and deleting them takes a press on Send Requests', async ({
  page,
  received,
}) => {
  await page.goto('./#/v1/volumes?limit=10')
  const row = (index: number) => page.getByRole('table').locator(`[aria-rowindex="${index}"]`)
  await row(3).getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(row(4).getByRole('checkbox')).toBeFocused()
  await page.keyboard.press('Space')
  const ids = [
    await row(3).getByRole('link').first().innerText(),
    await row(4).getByRole('link').first().innerText(),
  ]
  const bar = page.getByRole('group', { name: 'Selected rows' })
  await expect(bar).toContainText('2 selected')
  await received.clear()
  await bar.getByRole('button', { name: 'Delete', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete 2 volumes', exact: true })
  await expect(dialog).toBeVisible()
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Enter')
  expect(changes(await received())).toEqual([])
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Send Requests' }).click()
  await expect(dialog.getByText(/of 2 done/)).toBeVisible()
  const sent = changes(await received())
  expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`).toSorted()).toEqual(
    ids.map((id) => `DELETE /v1/volumes/${id}`).toSorted(),
  )
})

test('what fails says why and is sent again alone; the rest is not', async ({
  page,
  received,
  allowErrors,
}) => {
  allowErrors(/status of 503/)
  await page.goto('./#/v1/containers?state=running&limit=10')
  await page.getByRole('checkbox', { name: 'Select all rows' }).click()
  const bar = page.getByRole('group', { name: 'Selected rows' })
  await expect(bar).toContainText('10 selected')
  let refusals = 0
  await page.route('**/*action=restart', (route) =>
    refusals++ < 3
      ? route.fulfill({
          status: 503,
          contentType: 'application/json',
          body: '{"type":"error","status":503,"message":"Busy"}',
        })
      : route.continue(),
  )
  await received.clear()
  await bar.getByRole('button', { name: 'restart', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'restart 10 containers' })
  await dialog.getByRole('button', { name: 'Send Requests' }).click()
  await expect(dialog.getByText('7 of 10 done, 3 failed')).toBeVisible({ timeout: 10_000 })
  await expect(dialog.getByText('Busy').first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Retry failed (3)' }).click()
  await expect(dialog.getByText('10 of 10 done')).toBeVisible({ timeout: 10_000 })
  const sent = changes(await received()).map(({ url }) => url)
  expect(sent).toHaveLength(10)
  expect(new Set(sent).size).toBe(10)
})
