import type { Locator, Page } from '@playwright/test'
import { startDemo, type DemoServer } from '../../scripts/demo-server'
import { expect, test, waysIn } from './support/fixtures'
import type { ReceivedRequest } from './support/received'
import { changes } from './support/shown'

/** How a family differs for whoever uses it. */
interface Family {
  readonly dialect: string
  readonly title: string
  readonly root: string
  /** What stands before an id. */
  readonly namespace: string
  readonly created: string
  /** What an edit of the name sends, as a pattern. */
  readonly edited: RegExp
  readonly deleted: RegExp
  /** The part of a form in which the fields are; undefined where they are on top. */
  readonly inside?: string
}

const usual = {
  ...{ root: '/v1', namespace: '', created: '201 Created' },
  ...{ edited: /^\{"name":"renamed"\}$/, deleted: /200 OK/ },
}

const families: readonly Family[] = [
  { ...usual, dialect: 'cattle', title: 'Cattle' },
  { ...usual, dialect: 'go-rancher', title: 'go-rancher', created: '200 OK' },
  { ...usual, dialect: 'norman', title: 'Norman', root: '/v3' },
  {
    ...{ ...usual, dialect: 'steve', title: 'Steve', namespace: 'default/', inside: 'spec' },
    edited: /^\{"id":"default\/1i[14]".*"resourceVersion":"\d+".*"spec":\{"name":"renamed"/,
  },
]

for (const family of families)
  test.describe(family.title, () => {
    const { dialect, title, root, namespace } = family

    // Both ways meet the same server, one after the other.
    test.describe.configure({ mode: 'serial' })
    let demo: DemoServer
    test.beforeAll(async () => {
      demo = await startDemo(['--delay', '300', '--dialect', dialect])
    })
    test.afterAll(() => demo.stop())

    for (const wayIn of waysIn)
      test.describe(wayIn, () => {
        test.use({ wayIn })
        const [first, second, third] =
          wayIn === 'standalone' ? ['1i1', '1i2', '1i3'] : ['1i4', '1i5', '1i6']

        test('is browsed, created in, edited, acted upon, deleted from and followed', async ({
          page,
          at,
        }) => {
          const { origin } = demo
          await page.goto(new URL(at(`${root}/containers`), origin).href)
          await expect(rowOf(page, namespace + first)).toContainText('running')
          await expect(page.getByRole('button', { name: 'Changes: live' })).toBeVisible()
          await elsewhere(`${origin}${root}/containers/${namespace}${third}?action=stop`)
          await expect(rowOf(page, `${namespace}${third}`), 'the change is told').toContainText(
            'stopped',
          )
          await page.getByRole('button', { name: 'Connection' }).click()
          await expect(page.getByText(new RegExp(`${title}, because its `))).toBeVisible()
          await page.keyboard.press('Escape')

          await page
            .getByRole('navigation', { name: 'Types' })
            .getByRole('link', { name: 'registrationTokens', exact: true })
            .click()
          await page.getByRole('button', { name: 'Create', exact: true }).click()
          let dialog = page.getByRole('dialog', { name: 'Create registrationToken' })
          if (namespace !== '') await (await field(dialog, 'namespace', 'metadata')).fill('default')
          await (await field(dialog, 'name', family.inside)).fill('lab')
          await dialog.getByRole('button', { name: 'Send Request' }).click()
          await expect(dialog.getByText(family.created)).toBeVisible()
          await expect(dialog.getByText('active', { exact: true }).first()).toBeVisible()
          await dialog.getByRole('button', { name: 'Follow', exact: true }).click()
          await expect(dialog).toBeHidden()
          await expect(page.getByText('lab', { exact: true }).first()).toBeVisible()

          await goTo(page, `${root}/containers/${namespace}${first}`)
          await page.getByRole('button', { name: 'Edit', exact: true }).click()
          dialog = page.getByRole('dialog', { name: `Edit container ${namespace}${first}` })
          await (await field(dialog, 'name', family.inside)).fill('renamed')
          await dialog.getByRole('button', { name: 'Send Request' }).click()
          await expect(dialog.getByText('200 OK')).toBeVisible()
          expect((await writes(origin)).at(-1)?.body).toMatch(family.edited)
          await dialog.getByRole('button', { name: 'Close', exact: true }).first().click()

          await page.getByRole('button', { name: 'stop', exact: true }).click()
          dialog = page.getByRole('dialog', { name: `stop container ${namespace}${first}` })
          await dialog.getByLabel('timeout', { exact: true }).fill('1')
          await dialog.getByRole('button', { name: 'Send Request' }).click()
          await expect(dialog.getByText('stopped', { exact: true }).first()).toBeVisible()
          await dialog.getByRole('button', { name: 'Close', exact: true }).first().click()
          await expect(page.getByRole('button', { name: 'start', exact: true })).toBeEnabled()

          await goTo(page, `${root}/containers/${namespace}${second}`)
          await page.getByRole('button', { name: 'Delete', exact: true }).click()
          dialog = page.getByRole('dialog', { name: `Delete container ${namespace}${second}` })
          await dialog.getByRole('button', { name: 'Send Request' }).click()
          await expect(dialog.getByText(family.deleted)).toBeVisible()
        })
      })
  })

/** Someone else does something to the same API. */
async function elsewhere(url: string) {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: '{}',
  })
  expect(reply.ok, url).toBe(true)
}

function rowOf(page: Page, id: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name: id, exact: true }) })
}

/** What the API was asked to change, oldest first. */
async function writes(origin: string) {
  const reply = await fetch(`${origin}/demo/requests`)
  return changes((await reply.json()) as ReceivedRequest[])
}

/** The input of a field, on top of the form or inside of a part that has to be opened. */
async function field(dialog: Locator, name: string, part?: string): Promise<Locator> {
  if (part === undefined) return dialog.getByLabel(name, { exact: true })
  await dialog.getByRole('button', { name: part, exact: true }).click()
  return dialog.getByRole('group', { name: part, exact: true }).getByLabel(name, { exact: true })
}

async function goTo(page: Page, path: string) {
  const address = page.getByRole('textbox', { name: 'Address' })
  await address.fill(path)
  await address.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    path.split('/').slice(3).join('/'),
  )
}
