import { truncate, writeFile } from 'node:fs/promises'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { changes, shownRequest } from './support/shown'

const content = 'PK\u0000é\r\n--not the end\r\n'

test('a file goes along as it was shown, and is chosen again after a reload', async ({
  page,
  received,
}) => {
  await page.goto('./#/v1/certificates#create=certificate')
  const dialog = page.getByRole('dialog')
  const fill = (name: string, text: string) => dialog.getByLabel(name, { exact: true }).fill(text)
  await fill('name', 'with a file')
  await fill('cert', 'one\ntwo')
  await fill('key', 'secret')
  await dialog.getByLabel('keystore', { exact: true }).setInputFiles({
    name: 'store "1".p12',
    mimeType: 'application/x-pkcs12',
    buffer: Buffer.from(content),
  })
  await expect(dialog.getByText('store "1".p12, 22 B')).toBeVisible()
  await expectAccessible(page)
  const note = '‹the 22 bytes of store "1".p12›'
  const shown = await shownRequest(page)
  expect(shown.body).toContain(note)
  expect(shown.body).toContain('filename="store %221%22.p12"')
  expect(shown.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/)
  await dialog.getByRole('tab', { name: 'curl', exact: true }).click()
  await expect(dialog.getByRole('tabpanel', { name: 'curl', exact: true })).toContainText(
    `-F 'keystore=@"store \\"1\\".p12";type=application/x-pkcs12'`,
  )
  await dialog.getByRole('tab', { name: 'HTTP', exact: true }).click()

  await page.reload()
  await expect(dialog.getByText('store "1".p12: choose it again')).toBeVisible()
  await dialog.getByRole('button', { name: 'Show Request', exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'Send anyway' })).toHaveAccessibleDescription(
    'store "1".p12 was chosen before this page was loaded, and has to be chosen again.',
  )
  expect((await shownRequest(page)).body).not.toContain('store')
  await dialog
    .getByLabel('keystore', { exact: true })
    .setInputFiles({ name: 'store.p12', mimeType: '', buffer: Buffer.from(content) })
  const again = await shownRequest(page)
  await received.clear()
  await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
  await expect(dialog.getByText('201 Created')).toBeVisible()
  const [sent] = changes(await received())
  const plain = (text = '') => text.replaceAll('\r', '')
  expect(plain(sent?.body)).toBe(plain(again.body.replace('‹the 22 bytes of store.p12›', content)))
  const headers = new Map(sent?.headers.map(([name, value]) => [name.toLowerCase(), value]))
  for (const [name, value] of again.headers) expect(headers.get(name), name).toBe(value)
})

test('a file is removed again, and what is left is JSON', async ({ page }) => {
  await page.goto('./#/v1/certificates#create=certificate')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('name', { exact: true }).fill('plain')
  const file = dialog.getByLabel('keystore', { exact: true })
  await file.setInputFiles({ name: 'a.p12', mimeType: '', buffer: Buffer.from('x') })
  await expect(dialog.getByRole('tabpanel')).toContainText('multipart/form-data')
  await dialog.getByRole('button', { name: 'Remove the file of keystore' }).click()
  await expect(file).toBeFocused()
  await expect(dialog.getByRole('tabpanel').locator('pre')).toHaveText(/\n\n\{"name":"plain"\}$/)
})

test('while a large file leaves one sees how far it is, and can stop it; it goes to no other host', async ({
  page,
  demo,
  received,
  startAnother,
  allowErrors,
}) => {
  allowErrors(/Content Security Policy|ERR_|status of/)
  const faults = (query: string) => page.request.post(`${demo.origin}/demo/faults?${query}`)
  const large = test.info().outputPath('large.p12')
  await writeFile(large, '')
  // More than what the two ends of a connection hold for each other.
  await truncate(large, 48_000_000)
  await page.goto('./#/v1/certificates#create=certificate')
  const dialog = page.getByRole('dialog')
  const button = (name: string) => dialog.getByRole('button', { name, exact: true })
  const file = dialog.getByLabel('keystore', { exact: true })
  for (const name of ['name', 'cert', 'key'])
    await dialog.getByLabel(name, { exact: true }).fill('large')
  await file.setInputFiles(large)
  // A server that takes the beginning and then does not go on reading.
  await faults('kind=hang&method=POST')
  await button('Send Request').click()
  await expect(dialog.getByText(/^\d+\.\d MB of 48\.0 MB$/)).toBeVisible()
  await expect(dialog.getByRole('progressbar', { name: 'Sending' })).toBeVisible()
  await expectAccessible(page)
  await button('Cancel').click()
  await expect(dialog.getByText(/cancelled/i).first()).toBeVisible()
  expect(changes(await received())).toEqual([])
  await expect(page.locator('iframe')).toHaveCount(0)

  const other = await startAnother()
  await page.request.delete(`${demo.origin}/demo/faults`)
  await faults(`kind=307&method=POST&location=${other.origin}/v1/certificates`)
  await button('Edit & Retry').click()
  await file.setInputFiles({ name: 'a.p12', mimeType: '', buffer: Buffer.from('x') })
  await button('Send Request').click()
  await expect(dialog.getByText('Redirected', { exact: true })).toBeVisible()
  const there = await page.request.get(`${other.origin}/demo/requests`)
  expect(await there.json()).toEqual([])

  await page.request.delete(`${demo.origin}/demo/faults`)
  await button('Edit & Retry').click()
  await button('Send Request').click()
  await expect(dialog.getByText('201 Created')).toBeVisible()
  expect(changes(await received())).toHaveLength(1)
})
