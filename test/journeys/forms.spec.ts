import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
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

/** Presses Tab until the element has the focus, as somebody without a pointer does. */
async function tabTo(page: Page, target: Locator) {
  await target.waitFor()
  const element = await target.elementHandle()
  for (let presses = 0; presses < 400; presses++) {
    if (await page.evaluate((node) => node === document.activeElement, element)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${String(target)}`)
}

const labels = [
  ['a.b/c', '1'],
  ['__proto__', '2'],
  ['tier', 'front'],
] as const

test('a service with two ports, three labels and a health check is made by keyboard alone', async ({
  page,
  received,
}) => {
  test.setTimeout(90_000)
  await page.goto('./#/v1/services#create=service')
  const dialog = page.getByRole('dialog', { name: 'Create service', exact: true })
  const field = (name: string) => dialog.getByLabel(name, { exact: true })
  const button = (name: string) => dialog.getByRole('button', { name, exact: true })
  const press = async (name: string) => {
    await tabTo(page, button(name))
    await page.keyboard.press('Enter')
  }
  const fill = async (name: string, text: string) => {
    await tabTo(page, field(name))
    await page.keyboard.type(text)
  }
  await fill('name', 'web')
  await fill('environmentId', '1e1')
  await page.keyboard.press('Escape')
  await expect(dialog, 'Esc closes the list, not the dialog').toBeVisible()
  await expect(
    dialog.getByRole('link', { name: 'environmentId: open 1e1 in a new tab' }),
  ).toHaveAttribute('href', '#/v1/environments/1e1')
  await press('launchConfig')
  await fill('imageUuid', 'docker:nginx')
  for (const [at, [key, value]] of labels.entries()) {
    await press('Add to labels')
    await expect(field(`labels key ${at + 1}`)).toBeFocused()
    await page.keyboard.type(key)
    await page.keyboard.press('Tab')
    await page.keyboard.type(value)
  }
  for (const [at, port] of ['80:80/tcp', '443:443/tcp'].entries()) {
    await press('Add to ports')
    await expect(field(`ports ${at + 1}`)).toBeFocused()
    await page.keyboard.type(port)
  }
  await press('healthCheck')
  await fill('port', '8080')
  await fill('requestLine', 'GET / HTTP/1.0')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Request' })).toBeFocused()
  const shown = await shownRequest(page)
  expect(shown.body).toBe(
    '{"name":"web","environmentId":"1e1","launchConfig":{"imageUuid":"docker:nginx",' +
      '"labels":{"a.b/c":"1","__proto__":"2","tier":"front"},"ports":["80:80/tcp","443:443/tcp"],' +
      '"healthCheck":{"port":8080,"requestLine":"GET / HTTP/1.0"}}}',
  )
  await received.clear()
  await press('Send Request')
  await expect(dialog.getByText('201 Created')).toBeVisible()
  expectAsShown(changes(await received())[0], shown)
})

const states: [
  name: string,
  address: string,
  come: (dialog: Locator, page: Page) => Promise<void>,
][] = [
  [
    'a form with nested groups, a list and a map open',
    '/v1/services#create=service',
    async (dialog) => {
      await dialog.getByRole('button', { name: 'launchConfig', exact: true }).click()
      await dialog.getByRole('button', { name: 'Add to labels', exact: true }).click()
      await dialog.getByRole('button', { name: 'Add to ports', exact: true }).click()
      await dialog.getByRole('button', { name: 'Add to ports', exact: true }).click()
      await dialog.getByRole('button', { name: 'healthCheck', exact: true }).click()
    },
  ],
  [
    'problems shown',
    '/v1/services#create=service',
    async (dialog) => {
      await dialog.getByLabel('scale', { exact: true }).fill('many')
      await dialog.getByRole('button', { name: 'Send Request' }).click()
      await dialog.getByRole('button', { name: 'Send anyway' }).waitFor()
    },
  ],
  [
    'the JSON side',
    '/v1/containers#create=container',
    async (dialog, page) => {
      await dialog.getByRole('button', { name: 'JSON', exact: true }).click()
      await dialog.locator('.view-lines').waitFor()
      await writeJson(page, '{"name": 5, "beyond": 1')
      await dialog.getByRole('alert').waitFor()
    },
  ],
  [
    'several drafts with problems, one shown with tags and a JSON value in its editor',
    '/v1/services#create=service',
    async (dialog, page) => {
      await dialog.getByLabel('name', { exact: true }).fill('web')
      await dialog.getByRole('button', { name: 'Add another', exact: true }).click()
      await page.getByRole('menuitem', { name: 'A copy of this one' }).click()
      await expect(dialog.getByRole('button', { name: '2 web', pressed: true })).toBeVisible()
      await dialog.getByRole('button', { name: 'Add to metadata', exact: true }).click()
      await page.keyboard.type('key')
      await page.keyboard.press('Tab')
      await page.keyboard.type('1')
      await dialog.getByRole('button', { name: 'metadata value 1: code editor' }).press('Enter')
      await dialog.locator('.view-lines').waitFor()
      await dialog.getByRole('button', { name: 'launchConfig', exact: true }).click()
      await dialog.getByRole('combobox', { name: 'Add to capAdd', exact: true }).fill('NET_ADMIN')
      await page.keyboard.press('Tab')
      await expect(dialog.getByRole('button', { name: 'Remove capAdd NET_ADMIN' })).toBeVisible()
      await dialog.getByRole('button', { name: 'Show Request' }).click()
      await expect(dialog.getByRole('button', { name: /^1 web \d problem/ })).toBeVisible()
    },
  ],
  [
    'a clone',
    '/v1/containers/1i5#clone',
    async (dialog) => dialog.getByLabel('name', { exact: true }).fill('twin'),
  ],
  [
    'an edit with changes',
    '/v1/services/1s1#edit',
    async (dialog) => {
      await dialog.getByLabel('name', { exact: true }).fill('other')
      await dialog.getByLabel('description', { exact: true }).fill('long '.repeat(40))
    },
  ],
  [
    'another type with what did not fit',
    '/v1/services#create=service',
    async (dialog, page) => {
      await dialog.getByLabel('scale', { exact: true }).fill('2')
      await dialog.getByLabel('Type to create').selectOption('dnsService')
      await page.getByText(/does not fit here/).waitFor()
    },
  ],
]

test.describe('in both themes axe finds nothing in', () => {
  // Monaco and two looks by axe take their time on a busy machine.
  test.describe.configure({ timeout: 90_000 })
  test.use({ reducedMotion: 'reduce' })
  for (const [name, address, come] of states)
    test(name, async ({ page }) => {
      await page.goto(`./#${address}`)
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('tabpanel').waitFor()
      await come(dialog, page)
      await expectAccessible(page)
    })
})
