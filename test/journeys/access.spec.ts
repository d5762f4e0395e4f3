import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { places, settled } from './support/places'

test.describe('In both themes axe finds nothing', () => {
  test.use({ reducedMotion: 'reduce' })
  test('on the activity, an entry compared with another, and a change about to be sent again', async ({
    page,
  }) => {
    await page.goto('./#/v1/containers/1i1#edit')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('description', { exact: true }).fill('seen by axe')
    await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByRole('button', { name: 'Activity', exact: true }).click()
    await dialog.getByLabel('Show reads').check()
    await dialog.getByRole('button', { name: /PUT/ }).click()
    await dialog.getByLabel('Compare with').selectOption({ index: 1 })
    await expect(dialog.getByRole('group', { name: 'Difference of the requests' })).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Send again', exact: true }).click()
    await expect(page.getByRole('dialog', { name: /^Send again: PUT/ })).toBeVisible()
    await expectAccessible(page)
  })

  for (const [name, address, allowed] of places) {
    test(`on ${name}`, async ({ page, allowErrors }) => {
      allowed.forEach(allowErrors)
      await page.goto(`./#${address}`)
      await settled(page, address)
      await expectAccessible(page)
    })
  }
})

test('everything from the front door to a new resource can be done by keyboard alone', async ({
  page,
}) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Filter types' })).toBeFocused()
  await page.keyboard.type('registrationtoken')
  const types = page.getByRole('navigation')
  await expect(types.getByRole('link', { name: 'registrationTokens' })).toBeVisible()
  await expect(types.getByRole('link', { name: 'accounts' })).toHaveCount(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'registrationTokens' })).toBeVisible()
  const create = page.getByRole('button', { name: 'Create', exact: true })
  await create.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('name', { exact: true })).toBeFocused()
  await page.keyboard.type('by keyboard')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Request' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('201 Created')).toHaveCount(0)
  const send = page.getByRole('button', { name: 'Send Request' })
  for (
    let presses = 0;
    presses < 10 && !(await send.evaluate((node) => node === document.activeElement));
    presses++
  )
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('201 Created')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(create).toBeFocused()
})
