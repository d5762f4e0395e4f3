import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/fixtures'

const file = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'shared',
  'fixtures',
  'rancher-v2-beta-schemas.json',
)

interface DumpedSchema {
  id: string
  pluralName: string
  links: { collection?: string }
  collectionMethods: string[]
}

test.use({ demoOptions: existsSync(file) ? ['--schemas', file] : [] })
test.skip(!existsSync(file), 'The saved schemas of 127 types are not beside the project.')
test.setTimeout(120_000)

const schemas = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { data: DumpedSchema[] }).data
  : []
const listable = schemas.filter(({ links }) => links.collection !== undefined)

test('every listable type of the 127 opens as a table with a resource that opens too', async ({
  page,
}) => {
  await page.goto('./')
  const types = page.getByRole('navigation')
  expect(listable.length).toBeGreaterThan(60)
  for (const { pluralName } of listable) {
    await types.getByRole('link', { name: pluralName, exact: true }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: pluralName, exact: true }),
    ).toBeVisible()
    const link = page.getByRole('main').getByRole('row').nth(1).getByRole('link').first()
    const id = await link.innerText()
    await link.click()
    await expect(page.getByRole('heading', { level: 1, name: id, exact: true })).toBeVisible()
  }
})

test('the create form of every type of the 127 that has one opens with nothing in its body', async ({
  page,
}) => {
  const creatable = listable.filter(({ collectionMethods }) => collectionMethods.includes('POST'))
  expect(creatable.length).toBeGreaterThan(25)
  await page.goto('./')
  const types = page.getByRole('navigation')
  for (const { id, pluralName } of creatable) {
    await types.getByRole('link', { name: pluralName, exact: true }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: pluralName, exact: true }),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: `Create ${id}`, exact: true })
    await expect(dialog.getByRole('tabpanel').locator('pre')).toHaveText(/\n\n\{\}$/)
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
    await expect(dialog).toBeHidden()
  }
})
