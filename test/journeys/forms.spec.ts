import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { changes, expectAsShown, shownRequest } from './support/shown'

/** Puts a whole text into the editor, as a paste would: typing would have it close brackets. */
async function writeJson(page: Page, text: string) {
  await page.getByRole('textbox', { name: 'Body as JSON' }).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}

test('a form is written as JSON with the help of its schema, and sent as shown', async ({
  page,
  received,
}) => {
  await page.goto('./#/v1/containers#create=container')
  const dialog = page.getByRole('dialog', { name: 'Create container', exact: true })
  await dialog.getByLabel('name', { exact: true }).fill('web')
  await dialog.getByRole('button', { name: 'JSON', exact: true }).click()
  const editor = dialog.getByRole('textbox', { name: 'Body as JSON' })
  await expect(dialog.locator('.monaco-editor')).toBeVisible()
  await expect(dialog.locator('.view-lines')).toContainText('"name": "web"')

  // What can be written is offered, and explained.
  await writeJson(page, '{"imag')
  await page.keyboard.press('ControlOrMeta+Space')
  await expect(dialog.getByRole('option', { name: /imageUuid/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog.locator('.view-lines')).toContainText('"imageUuid"')

  // What the schema objects to is underlined; it is no obstacle.
  await writeJson(page, '{"name": 5, "beyond": 9007199254740993}')
  await expect(dialog.locator('.squiggly-warning').first()).toBeVisible()

  // Tab leads out, and nothing is left behind by looking at the form.
  await editor.focus()
  await page.keyboard.press('Tab')
  await expect(editor).not.toBeFocused()
  await writeJson(page, '{"name": "web", "imageUuid": "docker:nginx", "beyond": 9007199254740993}')
  const shown = await shownRequest(page)
  expect(shown.body).toBe('{"name":"web","imageUuid":"docker:nginx","beyond":9007199254740993}')
  await dialog.getByRole('button', { name: 'Form', exact: true }).click()
  await expect(dialog.getByLabel('imageUuid', { exact: true })).toHaveValue('docker:nginx')
  await dialog.getByRole('button', { name: 'JSON', exact: true }).click()
  await expect(dialog.locator('.view-lines')).toContainText('9007199254740993')
  await received.clear()
  await dialog.getByRole('button', { name: 'Send Request' }).click()
  await expect(dialog.getByText('201 Created')).toBeVisible()
  expectAsShown(changes(await received())[0], shown)
})
