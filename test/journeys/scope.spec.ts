import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { changes, expectAsShown, shownRequest } from './support/shown'

const project = (page: Page) => page.getByRole('combobox', { name: 'Project' })
const address = (page: Page) => page.getByRole('textbox', { name: 'Address' })
const types = (page: Page) => page.getByRole('navigation', { name: 'Types' })

test('a collection is looked at through one project, through another, and through all', async ({
  page,
  demo,
}) => {
  await page.goto('./#/v1/containers?state=running')
  await expect(project(page).getByRole('option')).toHaveText([
    'All projects',
    'Default (1a5)',
    'Staging (1a7)',
  ])
  await project(page).selectOption('Staging (1a7)')
  await expect(address(page)).toHaveValue(`${demo.origin}/v1/projects/1a7/containers?state=running`)
  await expect(page.getByRole('link', { name: '1i44', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: '1i1', exact: true })).toHaveCount(0)
  await types(page).getByRole('link', { name: 'hosts', exact: true }).click()
  await expect(page).toHaveURL(/#\/v1\/projects\/1a7\/hosts$/)
  await page.reload()
  await expect(project(page)).toHaveValue('/v1/projects/1a7')
  await project(page).selectOption('Default (1a5)')
  await expect(page.getByRole('link', { name: '1h1', exact: true })).toBeVisible()
  await project(page).selectOption('All projects')
  await expect(page).toHaveURL(/#\/v1\/hosts$/)
})

test('a project has a front door, and what is created behind it is created in it', async ({
  page,
  received,
}) => {
  await page.goto('./')
  await project(page).selectOption('Staging (1a7)')
  await expect(page.getByRole('heading', { name: 'Staging', level: 1 })).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^registrationTokens/ })
    .click()
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Create registrationToken', exact: true })
  await expect(dialog.getByText('in project Staging')).toBeVisible()
  const shown = await shownRequest(page)
  expect(shown.target).toBe('/v1/projects/1a7/registrationtokens')
  await dialog.getByRole('tab', { name: 'curl', exact: true }).click()
  await expect(dialog.getByText(/key of this project sees nothing else/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Show it with the project’s key' }).click()
  await expect(dialog.getByRole('tabpanel')).toContainText('/v1/registrationtokens')
  await dialog.getByRole('button', { name: 'Send Request', exact: true }).click()
  await expect(dialog.getByText('201 Created')).toBeVisible()
  expectAsShown(changes(await received())[0], shown)
  await dialog.getByRole('button', { name: 'Follow', exact: true }).click()
  await expect(page).toHaveURL(/#\/v1\/projects\/1a7\/registrationtokens\/1c\d+$/)
  await page.getByRole('button', { name: 'Up', exact: true }).click()
  await page.getByRole('button', { name: 'Up', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Staging', level: 1 })).toBeVisible()
})

test('a resource stays in sight in its own project and gives way to its collection in another', async ({
  page,
}) => {
  await page.goto('./#/v1/containers/1i5')
  await expect(page.getByRole('heading', { name: '1i5' })).toBeVisible()
  await project(page).selectOption('Default (1a5)')
  await expect(page).toHaveURL(/#\/v1\/projects\/1a5\/containers\/1i5$/)
  await expect(page.getByRole('heading', { name: '1i5' })).toBeVisible()
  await project(page).selectOption('Staging (1a7)')
  await expect(page).toHaveURL(/#\/v1\/projects\/1a7\/containers$/)
})

test('what exists only elsewhere says so', async ({ page, allowErrors }) => {
  allowErrors(/status of 404/)
  await page.goto('./#/v1/projects/1a5/containers/1i44')
  await expect(page.getByText(/looked for in project Default only/)).toBeVisible()
  await page.getByRole('link', { name: /^Look outside/ }).click()
  await expect(page.getByRole('heading', { name: '1i44' })).toBeVisible()
})
