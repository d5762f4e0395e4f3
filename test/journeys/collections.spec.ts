import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { expect, test } from './support/fixtures'

test.use({ demoOptions: ['--rows', '3000'] })

test('thousands of rows scroll with a screenful of them in the document', async ({ page }) => {
  await page.goto('./#/v1/containers?limit=3000')
  const table = page.getByRole('table')
  await expect(table).toHaveAttribute('aria-rowcount', /^\d{4}$/, { timeout: 20_000 })
  const count = Number(await table.getAttribute('aria-rowcount'))
  expect(count).toBeGreaterThan(2000)
  expect(await table.getByRole('row').count()).toBeLessThan(80)
  const header = table.getByRole('columnheader', { name: 'id', exact: true })
  const above = (await header.boundingBox())?.y

  await page.locator('[data-scroller]').evaluate((node) => node.scrollTo(0, node.scrollHeight))
  const last = table.locator(`[aria-rowindex="${count}"]`)
  await expect(last).toBeInViewport({ ratio: 0.95 })
  expect(await table.getByRole('row').count()).toBeLessThan(80)
  expect((await header.boundingBox())?.y, 'the header stays in sight').toBe(above)
  const id = await last.getByRole('link').first().innerText()
  await last.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: id, exact: true })).toBeVisible()
})

test('the keyboard walks the rows, and the focus survives being scrolled away', async ({
  page,
}) => {
  await page.goto('./#/v1/containers?limit=3000')
  const table = page.getByRole('table')
  const row = (index: number) => table.locator(`[aria-rowindex="${index}"]`)
  const focused = page.locator(':focus')
  await row(2).getByRole('link').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(row(3).getByRole('link').first()).toBeFocused()
  await page.keyboard.press('End')
  const count = Number(await table.getAttribute('aria-rowcount'))
  await expect(row(count).getByRole('link').first()).toBeFocused()
  await expect(focused).toBeInViewport()
  await page.locator('[data-scroller]').evaluate((node) => node.scrollTo(0, 0))
  await expect(row(2)).toBeInViewport()
  await expect(row(count).getByRole('link').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(
    row(count - 1)
      .getByRole('link')
      .first(),
  ).toBeFocused()
  await expect(focused).toBeInViewport()
})

test('on a phone the rows are cards of equal height in the page itself', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('./#/v1/containers?limit=3000')
  const rows = page.getByRole('table').locator('tbody').getByRole('row')
  await expect(rows.nth(2)).toHaveAttribute('aria-rowindex', /\d/)
  const heights = await rows.evaluateAll((nodes) => nodes.map((node) => node.clientHeight))
  expect(new Set(heights).size).toBe(1)
  expect(heights.length).toBeLessThan(60)
  const fits = () => document.documentElement.scrollWidth <= window.innerWidth
  expect(await page.evaluate(fits), 'nothing is wider than the phone').toBe(true)
  await page.getByRole('main').evaluate((node) => node.scrollTo(0, node.scrollHeight / 2))
  await expect(rows.first()).not.toHaveAttribute('aria-rowindex', '2')
  const inTheMiddle = () =>
    document.elementFromPoint(180, 500)?.closest('[role="row"]')?.getAttribute('aria-rowindex')
  await expect.poll(() => page.evaluate(inTheMiddle), 'no gap on the screen').toBeTruthy()
})

test('a filter is built by keyboard, stands in the address, and goes with others on its field', async ({
  page,
}) => {
  await page.goto('./#/v1/containers?limit=50&marker=m50')
  const chips = page.getByRole('list', { name: 'Filters' })
  const address = page.getByLabel('Address', { exact: true })
  await page.getByRole('button', { name: 'Filter', exact: true }).focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'New filter' })
  await expect(form.getByLabel('Field')).toBeFocused()
  await form.getByLabel('Field').selectOption('name')
  await form.getByLabel('Modifier').selectOption('prefix')
  await form.getByLabel('Value').fill('shop-web')
  await expect(form).toContainText('GET /v1/containers?limit=50&name_prefix=shop-web')
  await page.keyboard.press('Enter')
  await expect(address).toHaveValue(/\/v1\/containers\?limit=50&name_prefix=shop-web$/)
  await expect(chips).toHaveText(/name starts with shop-web/)

  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await form.getByLabel('Field').selectOption('name')
  await form.getByLabel('Modifier').selectOption('ne')
  await form.getByLabel('Value').fill('shop-web-1')
  await page.keyboard.press('Enter')
  await expect(chips.getByRole('listitem')).toHaveCount(2)
  await expect(page.getByRole('link', { name: '1i1', exact: true })).toHaveCount(0)

  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await form.getByLabel('Field').selectOption('state')
  await form.getByLabel('Value').selectOption('stopped')
  await form.getByRole('button', { name: 'Apply' }).click()
  await expect(chips.getByRole('listitem')).toHaveCount(3)
  await page.getByRole('link', { name: 'Remove the filter on state' }).click()
  await expect(chips.getByRole('listitem')).toHaveCount(2)

  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await form.getByLabel('Modifier').selectOption('notnull')
  await expect(form.getByLabel('Value')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused()
})

test('a header sorts by the link of the server, and once more the other way', async ({ page }) => {
  await page.goto('./#/v1/hosts')
  const header = page.getByRole('columnheader', { name: 'name', exact: true })
  await header.getByRole('link').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await header.getByRole('link').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue(/sort=name&order=desc/)
})

test('pages go on and back by the links, and more of them load into the same table', async ({
  page,
  received,
}) => {
  await page.goto('./#/v1/volumes')
  const address = page.getByLabel('Address', { exact: true })
  const limit = page.getByLabel('Rows per page')
  await expect(limit).toHaveValue('100')
  await limit.fill('7')
  await limit.press('Enter')
  await expect(address).toHaveValue(/\/v1\/volumes\?limit=7$/)
  const table = page.getByRole('table')
  await expect(table).toHaveAttribute('aria-rowcount', '8')
  const pages = page.getByRole('group', { name: 'Pages' })
  await expect(pages.getByRole('button', { name: 'Previous' })).toBeDisabled()
  await pages.getByRole('button', { name: 'Next' }).click()
  await expect(address).toHaveValue(/marker=m7/)
  await pages.getByRole('button', { name: 'Previous' }).click()
  await expect(address).not.toHaveValue(/marker/)
  await received.clear()
  await pages.getByRole('button', { name: 'Load more' }).click()
  await expect(table).toHaveAttribute('aria-rowcount', '15')
  await pages.getByRole('button', { name: 'Load more' }).click()
  await expect(table).toHaveAttribute('aria-rowcount', '22')
  await expect(page.getByText('21 of 3,000', { exact: true })).toBeVisible()
  const asked = (await received()).map(({ url }) => new URL(url).searchParams.get('marker'))
  expect(asked.filter((marker) => marker !== null).slice(0, 2)).toEqual(['m7', 'm14'])
  // Coming back finds what was loaded.
  await table.locator('tbody').getByRole('link').first().click()
  await expect(table).toHaveCount(0)
  await page.goBack()
  await expect(table).toHaveAttribute('aria-rowcount', '22')
  await pages.getByRole('button', { name: 'Last' }).click()
  await expect(address).toHaveValue(/marker=m2\d{3}/)
  await expect(pages.getByRole('button', { name: 'Load more' })).toBeDisabled()
})

test('the quick filter asks nothing of the server and says so', async ({ page, received }) => {
  await page.goto('./#/v1/volumes')
  const quick = page.getByRole('searchbox', { name: 'Quick filter' })
  await expect(quick).toBeVisible()
  await received.clear()
  await quick.fill('1v7')
  await expect(page.getByText(/of the 100 loaded rows only/)).toBeVisible()
  await expect(page.getByRole('link', { name: '1v7', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: '1v8', exact: true })).toHaveCount(0)
  await quick.fill('nowhere at all')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await quick.press('Escape')
  await expect(page.getByRole('link', { name: '1v8', exact: true })).toBeVisible()
  expect((await received()).filter(({ url }) => url.includes('1v7'))).toEqual([])
})

test('columns are chosen, moved and resized, and so they are the next time', async ({ page }) => {
  await page.goto('./#/v1/hosts')
  const heads = page.getByRole('columnheader')
  const names = async () => (await heads.allInnerTexts()).slice(1, -1).map((text) => text.trim())
  await expect(heads.nth(1)).toHaveText('id')
  const usual = await names()
  await page.getByRole('button', { name: 'Columns' }).click()
  const panel = page.getByRole('dialog', { name: 'Columns' })
  await panel.getByRole('checkbox', { name: 'description', exact: true }).click()
  await panel.getByRole('checkbox', { name: 'created', exact: true }).click()
  await panel.getByRole('button', { name: 'Move description up' }).click()
  await panel.getByLabel('Width of name', { exact: true }).fill('222')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  const chosen = await names()
  expect(chosen).not.toContain('created')
  expect(chosen.at(-2)).toBe('description')

  const state = page.getByRole('columnheader', { name: 'state', exact: true })
  const before = (await state.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(before.x + before.width - 3, before.y + 10)
  await page.mouse.down()
  await page.mouse.move(before.x + before.width + 57, before.y + 10, { steps: 4 })
  await page.mouse.up()
  const width = async (name: string) =>
    (await page.getByRole('columnheader', { name, exact: true }).boundingBox())?.width
  expect(await width('state')).toBeCloseTo(before.width + 60, -0.5)
  expect(await width('name')).toBe(222)

  await page.reload()
  await expect(heads.nth(1)).toHaveText('id')
  expect(await names()).toEqual(chosen)
  expect(await width('name')).toBe(222)
  const kept = await page.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => key.startsWith('api-ui.columns')),
  )
  expect(JSON.stringify(kept), 'names of columns only').not.toMatch(/1h\d/)
  await page.getByRole('button', { name: 'Columns' }).click()
  await panel.getByRole('button', { name: 'Reset' }).click()
  expect(await names()).toEqual(usual)
})

test('rows are saved: those selected as CSV, all of them as NDJSON, page by page', async ({
  page,
}) => {
  await page.goto('./#/v1/volumes?limit=1000')
  const table = page.getByRole('table')
  await table.locator('[aria-rowindex="2"]').getByRole('checkbox').click()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const form = page.getByRole('form', { name: 'Export' })
  await expect(form.getByRole('radio', { name: 'Selected (1)' })).toBeChecked()
  await form.getByRole('radio', { name: 'CSV', exact: true }).click()
  const one = page.waitForEvent('download')
  await form.getByRole('button', { name: 'Save' }).click()
  const csv = await one
  expect(csv.suggestedFilename()).toBe('volumes.csv')
  const lines = (await textOf(csv)).trimEnd().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^id,name,state,/)

  await form.getByRole('radio', { name: 'NDJSON' }).click()
  await form.getByRole('radio', { name: 'Everything (3,000)' }).click()
  const all = page.waitForEvent('download')
  await form.getByRole('button', { name: 'Save' }).click()
  const rows = (await textOf(await all)).trimEnd().split('\n')
  expect(rows).toHaveLength(3000)
  expect(new Set(rows.map((row) => (JSON.parse(row) as { id: string }).id)).size).toBe(3000)
})

test('saving everything can be cancelled', async ({ page }) => {
  await page.goto('./#/v1/volumes?limit=100')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const form = page.getByRole('form', { name: 'Export' })
  await form.getByRole('radio', { name: /^Everything/ }).click()
  await page.route('**/v1/volumes?*marker=m300*', () => undefined)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('300 of 3,000 read')).toBeVisible()
  await form.getByRole('button', { name: 'Cancel' }).click()
  await expect(form.getByText('300 of 3,000 read')).toHaveCount(0)
  await expect(form.getByRole('button', { name: 'Save' })).toBeEnabled()
})

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}
