import { expect, test } from './support/fixtures'

test.use({ demoOptions: ['--rows', '3000'] })

test('thousands of rows scroll with a screenful of them in the document', async ({ page }) => {
  await page.goto('./#/v1/containers?limit=3000')
  const table = page.getByRole('table')
  await expect(table).toHaveAttribute('aria-rowcount', /^\d{4}$/)
  const count = Number(await table.getAttribute('aria-rowcount'))
  expect(count).toBeGreaterThan(2000)
  expect(await table.getByRole('row').count()).toBeLessThan(80)
  const header = table.getByRole('columnheader', { name: 'id', exact: true })
  const above = (await header.boundingBox())?.y

  await page.locator('[data-scroller]').evaluate((node) => node.scrollTo(0, node.scrollHeight))
  const last = table.locator(`[aria-rowindex="${count}"]`)
  await expect(last).toBeInViewport({ ratio: 1 })
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
  await expect(rows.nth(2)).toBeVisible()
  const heights = await rows.evaluateAll((nodes) => nodes.map((node) => node.clientHeight))
  expect(new Set(heights).size).toBe(1)
  expect(heights.length).toBeLessThan(60)
  const fits = () => document.documentElement.scrollWidth <= window.innerWidth
  expect(await page.evaluate(fits), 'nothing is wider than the phone').toBe(true)
  await page.getByRole('main').evaluate((node) => node.scrollTo(0, node.scrollHeight / 2))
  await expect(rows.first()).not.toHaveAttribute('aria-rowindex', '2')
  await expect(rows.filter({ visible: true }).nth(5)).toBeInViewport()
})
