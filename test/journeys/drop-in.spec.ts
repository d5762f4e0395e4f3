import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { changes } from './support/shown'

test.use({ wayIn: 'drop-in', demoOptions: ['--delay', '300', '--assets-port', '0'] })

/** Asks the demo for other pages than its usual ones. */
async function choose(context: BrowserContext, origin: string, cookies: Record<string, string>) {
  await context.addCookies(
    Object.entries(cookies).map(([name, value]) => ({
      ...{ name, url: origin, value: encodeURIComponent(value) },
    })),
  )
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const types = (page: Page) => page.getByRole('navigation', { name: 'Types' })

for (const style of ['cattle', 'go-rancher', 'norman'])
  test(`in a page as ${style} writes it, from another origin, and no third host is asked`, async ({
    page,
    context,
    demo,
  }) => {
    await choose(context, demo.origin, { wrapper: style })
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).origin))
    await page.goto('./v1/hosts?limit=2&x=a%20b')
    await expect(heading(page, 'hosts')).toBeVisible()
    expect(new URL(page.url()).search, 'the query is kept').toBe('?limit=2&x=a%20b')

    const link = types(page).getByRole('link', { name: 'containers', exact: true })
    await expect(link, 'it can be copied or opened in a tab').toHaveAttribute(
      'href',
      '/v1/containers',
    )
    await link.click()
    await expect(heading(page, 'containers')).toBeVisible()
    await page.getByRole('link', { name: '1i1', exact: true }).click()
    await page.getByRole('link', { name: 'JSON', exact: true }).click()
    await expect(page).toHaveURL(`${demo.origin}/v1/containers/1i1#view=json`)
    await page.reload()
    await expect(page.getByRole('tree')).toBeVisible()
    const worker = page.waitForEvent('worker')
    await page.getByRole('button', { name: 'Show as text' }).click()
    await expect(page.getByRole('textbox', { name: 'JSON', exact: true })).toBeAttached()
    await expect(page.getByText('"id": "1i1"')).toBeVisible()
    await worker

    await page.goBack()
    await expect(heading(page, 'containers')).toBeVisible()
    await page.goBack()
    await expect(page).toHaveURL(`${demo.origin}/v1/hosts?limit=2&x=a%20b`)
    await expect(heading(page, 'hosts')).toBeVisible()
    const script = await page.locator('script[src]').first().getAttribute('src')
    const assets = new URL(script ?? '').origin
    expect(assets).not.toBe(demo.origin)
    expect(asked).toEqual(new Set([demo.origin, assets]))
  })

test('it starts where the page brings no document, or its script breaks', async ({
  page,
  context,
  demo,
  allowErrors,
}) => {
  allowErrors(/^uncaught: Unexpected (?:token|end)/)
  for (const wrapper of ['cattle', 'norman'])
    for (const data of ['null', 'broken']) {
      await choose(context, demo.origin, { wrapper, 'wrapper.data': data })
      await page.goto('./v1/projects/1a5/containers?limit=3&_format=html')
      await expect(heading(page, 'containers')).toBeVisible()
      await expect(types(page).getByRole('link', { name: 'hosts', exact: true })).toHaveAttribute(
        'href',
        '/v1/projects/1a5/hosts',
      )
      await expect(page).toHaveURL(/\/containers\?limit=3$/)
    }
})

test('what the page brings along is shown at once, and never becomes part of a request', async ({
  page,
  context,
  demo,
  received,
}) => {
  // A page without a charset, as Norman's: its own script reads Zoë as ZoÃ«.
  await choose(context, demo.origin, { wrapper: 'norman' })
  const self = `${demo.origin}/v1/containers/1i4`
  await fetch(self, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ description: 'Zoë’s' }),
  })
  let answer = () => {}
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve))
  await page.route(self, async (route) => {
    if (route.request().resourceType() !== 'document') await mayAnswer
    await route.continue()
  })
  await page.goto('./v1/containers/1i4#edit')
  await expect(page.getByText('ZoÃ«').first()).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  answer()
  const dialog = page.getByRole('dialog', { name: 'Edit container 1i4' })
  await expect(dialog.getByLabel('description', { exact: true })).toHaveValue('Zoë’s')
  await expect(page.getByText('ZoÃ«')).toHaveCount(0)
  await dialog.getByLabel('name', { exact: true }).fill('renamed')
  await dialog.getByRole('button', { name: 'Send Request' }).click()
  await expect(dialog.getByText('200 OK')).toBeVisible()
  expect(changes(await received()).map(({ body }) => body)).toContain('{"name":"renamed"}')
})

test('hostile data is text', async ({ page, context, demo }) => {
  const hostile = '</script><script>window.hacked = 1</script><!--<script>\u2028 \u2029'
  const made = await fetch(`${demo.origin}/v1/containers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: `{"name":"hostile","imageUuid":"docker:a","description":${JSON.stringify(hostile)},"labels":{"__proto__":"polluted","constructor":"b"}}`,
  })
  const { id } = (await made.json()) as { id: string }
  for (const wrapper of ['cattle', 'go-rancher', 'norman']) {
    await choose(context, demo.origin, { wrapper })
    await page.goto(`./v1/containers/${id}`)
    await expect(page.getByText('window.hacked = 1')).toBeVisible()
    await expect(page.getByText('__proto__', { exact: true })).toBeVisible()
    const harm = () => [Reflect.get(window, 'hacked'), Object.keys(Object.prototype)]
    expect(await page.evaluate(harm)).toEqual([undefined, []])
  }
})

test('nothing leaks in or out: neither styles nor globals', async ({ page, context, demo }) => {
  await context.addInitScript(() =>
    Object.assign(window, { before: new Set(Object.getOwnPropertyNames(window)) }),
  )
  await page.route('**/old.css', (route) =>
    route.fulfill({ contentType: 'text/css', body: '* { display: none !important; }' }),
  )
  await choose(context, demo.origin, { 'css.url': `${demo.origin}/old.css` })
  // Not the containers, among which another test puts one that swallows the page's own script.
  await page.goto('./v1/registrationtokens')
  await expect(heading(page, 'registrationTokens')).toBeVisible()
  await expect(page.locator('header').first(), 'our styles are there all the same').toHaveCSS(
    'display',
    'flex',
  )
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const made = await page.evaluate(() => {
    const before = Reflect.get(window, 'before') as Set<string>
    return Object.getOwnPropertyNames(window).filter((name) => !before.has(name))
  })
  const own = ['before', 'schemas', 'docJson', 'user', 'curlUser', 'data']
  expect(made.toSorted()).toEqual(own.toSorted())
})

test('a link to something that is no JSON is opened by the browser', async ({ page, demo }) => {
  const reply = await fetch(`${demo.origin}/v1/registrationtokens`, {
    headers: { Accept: 'application/json' },
  })
  const { data } = (await reply.json()) as { data: { id: string; registrationUrl: string }[] }
  const token = data.find(({ registrationUrl }) => registrationUrl)
  await page.goto(`./v1/registrationtokens/${token?.id}`)
  await page.getByRole('link', { name: token?.registrationUrl ?? '', exact: true }).click()
  await expect(page.getByText('#!/bin/sh')).toBeVisible()
  await expect(page).toHaveURL(token?.registrationUrl ?? '')
  await page.goBack()
  await expect(heading(page, token?.id ?? '')).toBeVisible()

  // A file is saved, and the page stays where it was.
  await page.route('**/v1/archive', (route) =>
    route.fulfill({ contentType: 'application/x-tar', body: 'bytes' }),
  )
  const address = page.getByRole('textbox', { name: 'Address' })
  await address.fill('/v1/archive')
  const [saved] = await Promise.all([page.waitForEvent('download'), address.press('Enter')])
  expect(saved.url()).toBe(`${demo.origin}/v1/archive`)
  await expect(heading(page, token?.id ?? '')).toBeVisible()
  await expect(page).toHaveURL(`${demo.origin}/v1/registrationtokens/${token?.id}`)
})

test('the page’s options are honoured', async ({ page, demo }) => {
  const options = {
    ...{ user: 'Zoë', curlUser: false, logout: false },
    ...{ docs: 'https://docs.example/', docsJson: `${demo.origin}/docs.json` },
  }
  const docs = {
    data: [{ id: 'Host', resourceFields: { hostname: { description: 'What it is called.' } } }],
  }
  await page.route('**/docs.json', (route) => route.fulfill({ json: docs }))
  await page.route('**/v1/hosts', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const globals = Object.entries(options).map(
      ([name, value]) => `var ${name} = ${JSON.stringify(value)};`,
    )
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!DOCTYPE html><script src="/api-ui/ui.min.js"></script><script>${globals.join('\n')}</script>`,
    })
  })
  await page.goto('./v1/hosts')
  await expect(page.getByRole('link', { name: 'Documentation', exact: true })).toHaveAttribute(
    'href',
    options.docs,
  )
  await page.getByRole('button', { name: 'Connection' }).click()
  await expect(page.getByText('Zoë')).toBeVisible()
  await expect(page.getByRole('link', { name: options.docs })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Log out' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Show this request' }).click()
  await page.getByRole('tab', { name: 'curl', exact: true }).click()
  await expect(page.getByRole('tabpanel', { name: 'curl', exact: true })).toContainText('curl')
  await expect(page.getByRole('tabpanel', { name: 'curl', exact: true })).not.toContainText('-u ')
  await page.keyboard.press('Escape')
  await page.goto('./v1/hosts#view=docs')
  await expect(page.getByText('What it is called.')).toBeVisible()
})

test('a page that says autoInit = false is left alone', async ({ page }) => {
  await page.route('**/v1/hosts', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!DOCTYPE html><title>own</title><style>p { color: rgb(1, 2, 3) }</style><script src="/api-ui/ui.min.js"></script><script>var autoInit = false</script><p>untouched',
    }),
  )
  await page.goto('./v1/hosts')
  await expect(page.getByText('untouched')).toHaveCSS('color', 'rgb(1, 2, 3)')
  await expect(page).toHaveTitle('own')
})

test('the manifest knows every file, and browsers check the script by it', async ({ page }) => {
  const folder = join(import.meta.dirname, '..', '..', 'dist', 'drop-in')
  const { version, files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    version: string
    files: Record<string, { integrity: string; bytes: number }>
  }
  const inVersion = await readdir(join(folder, version))
  expect(Object.keys(files).concat('manifest.json', 'version.json').toSorted()).toEqual(
    inVersion.toSorted(),
  )
  for (const [name, { integrity, bytes }] of Object.entries(files)) {
    const text = await readFile(join(folder, name))
    expect(text.length, name).toBe(bytes)
    expect(integrity).toBe(`sha384-${createHash('sha384').update(text).digest('base64')}`)
  }
  await page.route('**/v1/hosts', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({
          contentType: 'text/html',
          body: `<!DOCTYPE html><script src="/api-ui/ui.js" integrity="${files['ui.js']?.integrity}"></script>`,
        })
      : route.fallback(),
  )
  await page.goto('./v1/hosts')
  await expect(heading(page, 'hosts')).toBeVisible()
})

test('a part that cannot be loaded is named, and found again when it is there', async ({
  page,
  allowErrors,
}) => {
  allowErrors(/could not be loaded|ERR_FAILED/)
  await page.goto('./v1/hosts')
  await page.route('**/part-palette-*.js', (route) => route.abort())
  await page.getByRole('button', { name: /^Search/ }).click()
  await expect(page.getByText(/part-palette-.* could not be loaded/)).toBeVisible()
  await page.unroute('**/part-palette-*.js')
  await page.getByRole('button', { name: 'Reload' }).click()
  await page.getByRole('button', { name: /^Search/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
})
