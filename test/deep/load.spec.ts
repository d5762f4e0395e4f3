import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startServer, type BenchServer } from '../../bench/server'
import { expect, test } from '../journeys/support/fixtures'
import { figure } from '../trust/figures'

const dist = join(import.meta.dirname, '..', '..', 'dist')
let server: BenchServer
test.beforeAll(async () => (server = await startServer(dist, undefined)))
test.afterAll(() => server.close())

const nodes = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length)

test('a reply of 50 MB is a table to scroll, to filter and to read as JSON', async ({
  page,
  allowErrors,
}) => {
  allowErrors(/WebSocket/)
  test.setTimeout(60_000)
  await page.goto(`${server.origin}/#/v1/things?limit=10000`)
  await expect(page.getByRole('link', { name: 'r1', exact: true })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('row').nth(1).getByRole('link').first().focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('link', { name: 'r10000', exact: true })).toBeVisible()
  expect(await nodes(page)).toBeLessThan(3000)
  await page.getByRole('searchbox', { name: 'Quick filter' }).fill('thing-7777')
  await expect(page.getByRole('link', { name: 'r7777', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'JSON', exact: true }).click()
  const tree = page.getByRole('tree')
  await expect(tree).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Expand all' }).click()
  await tree.focus()
  await page.keyboard.press('End')
  await expect(tree.getByRole('treeitem').last()).toBeVisible()
  expect(await nodes(page)).toBeLessThan(3000)
  figure('replies of 50 MB worked with', 1)
})

test('500 types are a list to filter and to go through', async ({ page, allowErrors }) => {
  allowErrors(/WebSocket/)
  test.setTimeout(60_000)
  await page.route('**/v1/schemas', async (route) => {
    const reply = await route.fetch()
    const json = (await reply.json()) as { data: Record<string, unknown>[] }
    const [one] = json.data.slice(-1)
    const names = Array.from({ length: 500 - json.data.length }, (_, index) => `more${index}`)
    const more = names.map((id) => ({ ...one, id, pluralName: `${id}s` }))
    await route.fulfill({ response: reply, json: { ...json, data: [...json.data, ...more] } })
  })
  await page.goto(`${server.origin}/#/v1/things?limit=10`)
  const find = page.getByRole('searchbox', { name: 'Filter types' })
  await expect(find).toHaveAttribute('placeholder', 'Filter 500 types')
  await find.fill('more377')
  const list = page.getByRole('navigation', { name: 'Types' })
  await expect(list.getByRole('link')).toHaveCount(1)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Search types/ }).fill('more37')
  await expect(page.getByRole('option', { name: /more377s/ })).toBeVisible()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  figure('APIs of 500 types worked with', 1)
})
