import { expect, test } from './support/fixtures'

test.use({ demoOptions: ['--rows', '3000'] })

test('the key for a menu opens that of the row, and Esc gives the focus back', async ({ page }) => {
  await page.goto('./#/v1/containers?limit=5')
  const link = page.getByRole('link', { name: '1i3', exact: true })
  await link.focus()
  await page.keyboard.press('ContextMenu')
  const menu = page.getByRole('menu', { name: 'Menu of 1i3' })
  await expect(menu.getByRole('menuitem', { name: 'Open', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await expect(link).toBeFocused()
})

test('what is done with a row is done over the table, which is there again as it was', async ({
  page,
}) => {
  const address = './#/v1/containers?limit=100#action=stop&of=/v1/containers/1i70'
  await page.goto(address)
  const scroller = page.locator('[data-scroller]')
  const dialog = page.getByRole('dialog', { name: 'stop container 1i70' })
  const button = page.getByRole('button', { name: 'Menu of 1i70', exact: true })
  const top = () => scroller.evaluate((node) => node.scrollTop)
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: '1i1', exact: true })).toBeVisible()
  await scroller.evaluate((node) => node.scrollTo(0, 2000))
  await page.getByRole('checkbox', { name: 'Select 1i72', exact: true }).check()
  const before = await top()
  await page
    .getByRole('row')
    .filter({ has: button })
    .getByText('running', { exact: true })
    .click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'stop', exact: true }).click()
  await expect(dialog).toBeVisible()
  expect(page.url()).toContain(address.slice(2))
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'stop', exact: true }).click()
  await dialog.getByRole('button', { name: 'Send Request' }).click()
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(button).toBeFocused()
  await expect(page.getByRole('row').filter({ has: button })).toContainText('stop')
  await expect(page.getByRole('checkbox', { name: 'Select 1i72', exact: true })).toBeChecked()
  expect(await top()).toBe(before)
})
