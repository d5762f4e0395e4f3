import type { Locator } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'

const file = join(import.meta.dirname, '../../../shared/fixtures/rancher-v2-beta-schemas.json')

test.use({ demoOptions: existsSync(file) ? ['--schemas', file] : [] })
test.skip(!existsSync(file), 'The saved schemas of 127 types are not beside the project.')

const schemas = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { data: { id: string; resourceFields: object }[] })
      .data
  : []
const ids = schemas.map(({ id }) => id)

test('every one of the 127 types has a page without complaints', async ({ page }) => {
  await page.goto('./#/v2-beta#view=types')
  const index = page.getByRole('main')
  await expect(index.getByRole('listitem')).toHaveCount(127)
  // One after the other by the page's own links, as fast as they come.
  const shown = await page.evaluate(async () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main li a')]
    const addresses = links.map(({ href, textContent }) => [href, textContent] as const)
    const titles: string[] = []
    for (const [href, name] of addresses) {
      window.location.href = href
      const isThere = () =>
        document.querySelector('h1')?.textContent === name &&
        document.querySelector('main section, main figure, main p') !== null
      const end = performance.now() + 5000
      while (!isThere() && performance.now() < end)
        await new Promise((resolve) => requestAnimationFrame(resolve))
      if (isThere()) titles.push(name)
    }
    return titles
  })
  expect(shown.toSorted()).toEqual(ids.toSorted())
})

test('the page of launchConfig is whole, and can be read by everybody', async ({ page }) => {
  await page.goto('./#/v2-beta/schemas/launchconfig')
  const fields = page.getByRole('region', { name: /^Fields/ })
  await expect(fields.getByRole('row')).toHaveCount(115)
  await expectAccessible(page)
  await page.goto('./#/v2-beta#view=types')
  await page.getByRole('searchbox', { name: 'Find types' }).fill('blkio')
  await expect(page.getByText(/^\d+ of 127 types$/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Graph', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Find a type in the graph' }).fill('launchConfig')
  const next = page.getByRole('region', { name: 'Next to launchConfig' })
  await expect(next.getByRole('button', { name: 'ulimit', exact: true })).toBeVisible()
  await expectAccessible(page)
  // The whole of it as files, one or several.
  for (const [format, file] of [
    ['OpenAPI 3.1', /openapi\.json$/],
    ['Markdown', /markdown\.zip$/],
  ] as const) {
    await page.getByRole('button', { name: 'Export' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: format }).click()
    expect((await download).suggestedFilename()).toMatch(file)
  }
})

test('saved schemas are a site of their own, which asks nobody for anything', async ({
  page,
  startAnother,
}) => {
  const { origin } = await startAnother(['--schemas', file, '--docs'])
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(origin)
  await page.getByRole('main').getByRole('link', { name: 'registrationToken', exact: true }).click()
  await page.getByRole('link', { name: 'Create registrationToken' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create registrationToken' })
  await expect(dialog.getByRole('tabpanel')).toContainText('POST /v2-beta/registrationtokens')
  await dialog.getByRole('button', { name: 'Send Request' }).click()
  await expect(dialog).toContainText('nothing was sent')
  expect(asked.filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(origin))).toEqual([])
  expect(asked.filter((url) => url.includes('v2-beta'))).toEqual([])

  await page.goto(`${origin}/#/v2-beta#view=compare`)
  // Another has one type less, and one without fields.
  const older = schemas.flatMap((schema) =>
    schema.id === 'ulimit'
      ? []
      : schema.id === 'apiKey'
        ? { ...schema, resourceFields: {} }
        : schema,
  )
  await expect(page.getByRole('form', { name: 'Compare with', exact: true })).toBeVisible()
  // Beside the form, too: the browser would leave the page for it.
  await dropFile(page.getByRole('navigation', { name: 'Types' }), {
    name: 'older.json',
    text: JSON.stringify(older),
  })
  await expect(page.getByRole('main').getByRole('region', { name: 'apiKey' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Connection' }).click()
  await page.getByRole('button', { name: 'Saved schemas' }).click()
  const form = page.getByRole('form', { name: 'Open saved schemas' })
  await dropFile(form.getByText('or drop one here'), { name: 'odd.json', text: '{}' })
  await expect(form.getByRole('alert')).toContainText('odd.json cannot be opened')
  await expectAccessible(page)
  // A file need not be let go exactly where the form says.
  await dropFile(page.getByRole('navigation', { name: 'Types' }), {
    name: 'ships.json',
    text: JSON.stringify([{ id: 'ship', type: 'schema', pluralName: 'ships' }]),
  })
  await expect(page.getByRole('banner')).toContainText('ships.json (saved)')
  await expect(page.getByRole('banner')).toContainText('saved schemas')
})

/** A file of the desktop, let go over something. */
async function dropFile(onto: Locator, { name, text }: { name: string; text: string }) {
  await onto.evaluate(
    (element, [fileName, content]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], fileName, { type: 'application/json' }))
      for (const type of ['dragenter', 'dragover', 'drop'])
        element.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
        )
    },
    [name, text] as const,
  )
}
