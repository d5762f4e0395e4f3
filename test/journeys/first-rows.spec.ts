import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'

/** Keeps the program on its way until it is let go. */
async function holdProgram(page: Page): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/assets/standalone-*.js', async (route) => {
    await held
    await route.continue()
  })
  return letGo
}

/** Nothing is painted before they are there, but it can be measured. */
function hasStyles(): boolean {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')
  return [...links].every(({ sheet }) => sheet !== null)
}

/** At what height things stand that must not move, in px. */
function heights(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    ['h1', '[data-scroller]', 'tbody [role=row]'].map((selector) => [
      selector,
      Math.round(document.querySelector(selector)?.getBoundingClientRect().y ?? -1),
    ]),
  )
}

test('rows are there before the program is, and stay where they are when it comes', async ({
  page,
}) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('about:blank')
    const letGo = await holdProgram(page)
    await page.goto('./#/v1/containers', { waitUntil: 'commit' })
    await expect(page.getByRole('link', { name: '1i1', exact: true })).toBeVisible()
    await expect(page.getByRole('checkbox')).toHaveCount(0)
    await expect.poll(() => page.evaluate(hasStyles)).toBe(true)
    await expectAccessible(page)
    const before = await heights(page)
    letGo()
    await expect(page.getByRole('checkbox', { name: 'Select 1i1', exact: true })).toBeVisible()
    await expect.poll(() => heights(page)).toEqual(before)
  }
})

test('who scrolls before the program is there stays at those rows', async ({ page }) => {
  const letGo = await holdProgram(page)
  await page.goto('./#/v1/containers', { waitUntil: 'commit' })
  const table = page.locator('[data-scroller]')
  await table.evaluate((element) => element.scrollTo(0, 400))
  await expect.poll(() => table.evaluate((element) => element.scrollTop)).toBe(400)
  letGo()
  await expect(page.getByRole('checkbox', { name: 'Select 1i20', exact: true })).toBeVisible()
  expect(await table.evaluate((element) => element.scrollTop)).toBe(400)
})

test('a link that is followed before the program is there leads where it says once it is', async ({
  page,
}) => {
  const letGo = await holdProgram(page)
  await page.goto('./#/v1/containers', { waitUntil: 'commit' })
  await page.getByRole('link', { name: '1i2', exact: true }).click()
  letGo()
  await expect(page.getByRole('heading', { name: '1i2', exact: true })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('checkbox', { name: 'Select 1i1', exact: true })).toBeVisible()
})
