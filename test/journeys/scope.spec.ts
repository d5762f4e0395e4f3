import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import type { ReceivedRequest } from './support/received'
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

test('clusters of Norman, projects inside of them, and back: each has types of its own', async ({
  page,
  startAnother,
}) => {
  const { origin } = await startAnother(['--dialect', 'norman'])
  await page.goto(`${origin}/#/v3/hosts`)
  await expect(project(page).getByRole('option')).toHaveText([
    ...['All projects', 'local', 'Staging (c-m-1a7)'],
    ...['Default (local:p-1a5)', 'Staging (c-m-1a7:p-1a7)'],
  ])
  await project(page).selectOption('Staging (c-m-1a7)')
  await expect(address(page)).toHaveValue(`${origin}/v3/cluster/c-m-1a7/hosts`)
  await expect(types(page).getByRole('link', { name: 'volumes', exact: true })).toBeVisible()
  await expect(types(page).getByRole('link', { name: 'containers', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Up', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Staging', level: 1 })).toBeVisible()
  const cluster = page.getByRole('combobox', { name: 'Cluster' })
  await cluster.selectOption('Staging (c-m-1a7:p-1a7)')
  await expect(page).toHaveURL(/#\/v3\/project\/c-m-1a7:p-1a7#view=scope$/)
  await types(page).getByRole('link', { name: 'containers', exact: true }).click()
  await expect(page.getByRole('link', { name: '1i44', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: '1i1', exact: true })).toHaveCount(0)
  await project(page).selectOption('All projects')
  await expect(page.getByRole('link', { name: '1i1', exact: true })).toBeVisible()
})

test('other clusters of Steve have their rows, forms and changes where they are', async ({
  page,
  startAnother,
}) => {
  const { origin } = await startAnother(['--dialect', 'steve', '--delay', '300'])
  await page.goto(`${origin}/#/v1/containers`)
  const cluster = page.getByRole('combobox', { name: 'Cluster' })
  await expect(cluster.getByRole('option')).toHaveText(['local', 'Staging (c-m-1a7)'])
  await cluster.selectOption('Staging (c-m-1a7)')
  const there = '/k8s/clusters/c-m-1a7/v1'
  await expect(address(page)).toHaveValue(`${origin}${there}/containers`)
  await page.getByRole('link', { name: 'default/1i44', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`#${there}/containers/default/1i44$`))
  await expect(page.getByRole('button', { name: 'Changes: live' })).toBeVisible()
  await page.reload()
  await expect(cluster).toHaveValue(there)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit container default/1i44' })
  await dialog.getByRole('button', { name: 'spec', exact: true }).click()
  await dialog.getByRole('group', { name: 'spec' }).getByLabel('name', { exact: true }).fill('mine')
  await dialog.getByRole('radio', { name: /^Only what changed/ }).check()
  const shown = await shownRequest(page)
  expect([shown.method, shown.target, shown.body]).toEqual([
    ...['PATCH', `${there}/containers/default/1i44`, '{"spec":{"name":"mine"}}'],
  ])
  await dialog.getByRole('button', { name: 'Send Request' }).click()
  await expect(dialog.getByText('200 OK')).toBeVisible()
  const all = (await (
    await page.request.get(`${origin}/demo/requests`)
  ).json()) as ReceivedRequest[]
  expectAsShown(changes(all).at(-1), shown)
  await dialog.getByRole('button', { name: 'Close', exact: true }).first().click()
  await cluster.selectOption('local')
  await expect(page).toHaveURL(/#\/v1\/containers$/)
  await expect(page.getByRole('link', { name: 'default/1i1', exact: true })).toBeVisible()
  await types(page)
    .getByRole('link', { name: /^management/ })
    .click()
  // Whether they are ready is told by one of their conditions.
  await expect(page.getByRole('row', { name: /c-m-1a7 .*Staging True/ })).toBeVisible()
})
