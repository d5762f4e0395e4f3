import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** The text of everything that Activity exports, reads as well; the dialog is opened for it and closed again. */
export async function everyExport(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Activity', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Activity', exact: true })
  await dialog.getByLabel('Show reads').check()
  const exporting = dialog.getByRole('button', { name: 'Export', exact: true })
  await exporting.click()
  const choices = await page.getByRole('menuitem').allInnerTexts()
  expect(choices.length).toBeGreaterThan(2)
  await page.keyboard.press('Escape')
  const texts: string[] = []
  for (const name of choices) {
    await exporting.click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name, exact: true }).click()
    const stream = await (await download).createReadStream()
    let text = ''
    for await (const piece of stream) text += String(piece)
    expect(text.length).toBeGreaterThan(100)
    texts.push(text)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return texts
}
