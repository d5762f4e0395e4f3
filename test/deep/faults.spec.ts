import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../journeys/support/fixtures'
import { figure } from '../trust/figures'
import { faults, startFaultProxy, type Fault, type FaultProxy, type Target } from './fault-proxy'

/** A view, and the request that it cannot do without. */
interface Read {
  readonly name: string
  readonly address: string
  readonly asks: Target
  readonly shows: (page: Page) => Locator
}

const reads: readonly Read[] = [
  {
    name: 'the front door',
    address: '/v1',
    asks: { method: 'GET', path: /^\/v1$/ },
    shows: (page) => page.getByRole('main').getByRole('link', { name: 'containers' }).first(),
  },
  {
    name: 'the schemas',
    address: '/v1/hosts',
    asks: { method: 'GET', path: /^\/v1\/schemas/ },
    shows: (page) => page.getByRole('navigation').getByRole('link', { name: 'hosts', exact: true }),
  },
  {
    name: 'a collection',
    address: '/v1/hosts',
    asks: { method: 'GET', path: /^\/v1\/hosts/ },
    shows: (page) => page.getByRole('link', { name: '1h1', exact: true }),
  },
  {
    name: 'a resource',
    address: '/v1/hosts/1h1',
    asks: { method: 'GET', path: /^\/v1\/hosts\/1h1/ },
    shows: (page) => page.getByRole('main').getByText('hostname', { exact: true }).first(),
  },
]

/** A write, what is typed for it, and how to see on the server whether it was done. */
interface Write {
  readonly name: string
  readonly address: (id: string) => string
  readonly asks: (id: string) => Target
  readonly type?: { readonly into: string; readonly text: string }
  readonly done: (api: string, id: string) => Promise<boolean>
}

const read = async (url: string) => (await (await fetch(url)).json()) as Record<string, unknown>
const typed = 'typed with care'

const writes: readonly Write[] = [
  {
    name: 'a create',
    address: () => '/v1/registrationtokens#create=registrationToken',
    asks: () => ({ method: 'POST', path: /^\/v1\/registrationtokens$/i }),
    type: { into: 'name', text: typed },
    done: async (api) => {
      const { data } = await read(`${api}/v1/registrationtokens?limit=1000`)
      return (data as { name?: string }[]).some(({ name }) => name === typed)
    },
  },
  {
    name: 'an edit',
    address: (id) => `/v1/containers/${id}#edit`,
    asks: (id) => ({ method: 'PUT', path: new RegExp(`^/v1/containers/${id}$`) }),
    type: { into: 'description', text: typed },
    done: async (api, id) => (await read(`${api}/v1/containers/${id}`))['description'] === typed,
  },
  {
    name: 'an action',
    address: (id) => `/v1/containers/${id}#action=stop`,
    asks: (id) => ({ method: 'POST', path: new RegExp(`^/v1/containers/${id}.*action=stop`) }),
    type: { into: 'timeout', text: '7' },
    done: async (api, id) =>
      String((await read(`${api}/v1/containers/${id}`))['state']).startsWith('stop'),
  },
  {
    name: 'a delete',
    address: (id) => `/v1/containers/${id}#delete`,
    asks: (id) => ({ method: 'DELETE', path: new RegExp(`^/v1/containers/${id}$`) }),
    done: async (api, id) => {
      const reply = await fetch(`${api}/v1/containers/${id}`)
      return (
        reply.status === 404 ||
        /^remov|^purg/.test(((await reply.json()) as { state: string }).state)
      )
    },
  },
]

async function runningContainers(api: string): Promise<string[]> {
  const { data } = await read(`${api}/v1/containers?state=running&limit=10`)
  return (data as { id: string }[]).map(({ id }) => id)
}

/** By these an answer comes all the same. */
const harmless: readonly Fault[] = ['slow drip', 'clock hours behind']

/** Another host, which lets everybody in and keeps what it is told. */
async function startOtherHost(): Promise<{ server: Server; origin: string; told: string[] }> {
  const told: string[] = []
  const server = createServer((request, response) => {
    const cors = {
      'Access-Control-Allow-Origin': request.headers.origin ?? '*',
      'Access-Control-Allow-Headers':
        '*, Authorization, Content-Type, X-API-CSRF, X-API-No-Challenge',
      'Access-Control-Allow-Methods': '*, PUT, DELETE',
    }
    if (request.method !== 'OPTIONS') told.push(JSON.stringify(request.headers))
    response.writeHead(200, { ...cors, 'Content-Type': 'application/json' })
    response.end('{"type":"collection","resourceType":"nothing","data":[]}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { server, origin, told }
}

test.describe('Whatever befalls a request, nothing is lost, and nothing is sent twice', () => {
  for (const fault of faults)
    test(fault, async ({ page, startAnother, allowErrors }) => {
      test.setTimeout(180_000)
      allowErrors(/Failed to load resource|net::ERR|CORS|WebSocket|MIME/)
      const demo = await startAnother(['--rows', '60', '--delay', '100'])
      const other = await startOtherHost()
      const proxy = await startFaultProxy(demo.origin, other.origin)
      try {
        for (const one of reads) await readDespite(page, proxy, fault, one)
        const running = await runningContainers(demo.origin)
        for (const [number, one] of writes.entries())
          await writeDespite(page, proxy, fault, one, demo.origin, running[number] ?? '')
        expect(other.told.join('\n')).not.toMatch(/authorization|csrf|cookie/i)
      } finally {
        await proxy.stop()
        other.server.close()
      }
    })
})

async function readDespite(page: Page, proxy: FaultProxy, fault: Fault, one: Read) {
  await page.goto('about:blank')
  await page.goto(`${proxy.origin}/#/v1/settings`)
  await expect(
    page.getByRole('navigation').getByRole('link', { name: 'hosts', exact: true }),
  ).toBeVisible()
  if (one.name === 'the schemas') await page.evaluate(() => indexedDB.deleteDatabase('api-ui'))
  await proxy.put(fault, one.asks)
  await page.evaluate((address) => (window.location.hash = `#${address}`), one.address)
  if (one.name === 'the schemas') {
    // Only a fresh start asks for them; what befalls the page itself is not for the page to mend.
    if (fault === 'connection refused') return proxy.heal()
    await page.reload()
  }
  await expect.poll(() => proxy.befell(), { message: `${fault} befalls ${one.name}` }).toBe(true)
  if (!harmless.includes(fault)) {
    const said = page.getByRole('alert').or(page.getByText('The server has not answered yet.'))
    await expect(said.or(one.shows(page)).first()).toBeVisible({ timeout: 20_000 })
  }
  await proxy.heal()
  if (fault === 'never answered') await letGo(page)
  await askAgain(page, one.shows(page))
  figure('faults on reads', 1)
}

/** Lets go of a view that does not come. */
async function letGo(page: Page) {
  const cancel = page.getByRole('main').getByRole('button', { name: 'Cancel', exact: true })
  await cancel
    .or(page.getByRole('button', { name: 'Reload' }))
    .first()
    .click()
}

/** Asks again by whichever way the page offers, unless it has come by itself. */
async function askAgain(page: Page, shown: Locator) {
  await expect(async () => {
    if (!(await shown.isVisible())) {
      const again = page.getByRole('button', { name: /^(Reload|Try again)$/ }).first()
      await again.click({ timeout: 500 })
    }
    await expect(shown).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
}

async function writeDespite(
  page: Page,
  proxy: FaultProxy,
  fault: Fault,
  one: Write,
  api: string,
  id: string,
) {
  const target = one.asks(id)
  const before = proxy.count(target)
  await page.goto('about:blank')
  await page.goto(`${proxy.origin}/#${one.address(id)}`)
  const dialog = page.getByRole('dialog')
  const field = one.type && dialog.getByLabel(one.type.into, { exact: true })
  if (one.type) await field?.fill(one.type.text)
  const sendButton = dialog
    .getByRole('button', { name: /^(Send Request|Send anyway|Delete)$/ })
    .last()
  await expect(sendButton).toBeEnabled()
  await proxy.put(fault, target)
  await sendButton.click()
  if (fault === 'never answered') {
    await expect(dialog.getByText('Waiting for the answer').first()).toBeVisible()
    await expect.poll(() => proxy.befell()).toBe(true)
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
  }
  const again = dialog.getByRole('button', { name: 'Edit & Retry', exact: true })
  const ended = dialog
    .getByRole('region', { name: 'Answer' })
    .or(dialog.getByRole('form', { name: 'Sign in' }))
  await expect(ended.first()).toBeVisible({ timeout: 15_000 })
  const sent = proxy.count(target) - before
  expect(proxy.befell(), `${fault} befell ${one.name}`).toBe(true)
  expect(sent, `${one.name} was sent twice`).toBeLessThanOrEqual(1)
  figure('requests sent twice', 1, sent > 1 ? 1 : 0)
  figure('faults on writes', 1)
  await proxy.heal()

  const said = await dialog.innerText()
  const done = await one.done(api, id)
  // A success is only said where the server has done it, and a failure names itself.
  if (/\b20[0124] (OK|Created|Accepted|No Content)\b/.test(said)) expect(done).toBe(true)
  else
    expect(said).toMatch(
      /unknown|could not be reached|status|Unauthorized|Bad Gateway|not JSON|cut off|Sign in|HTML/i,
    )
  if (harmless.includes(fault)) return

  await again.click()
  if (one.type && field) {
    const kept = await field.inputValue()
    figure('typed input lost', 1, kept === one.type.text ? 0 : 1)
    expect(kept).toBe(one.type.text)
  }
  if (!done) {
    await sendButton.click()
    await expect(dialog.getByText(/^20\d /).first()).toBeVisible({ timeout: 15_000 })
    await expect.poll(() => one.done(api, id)).toBe(true)
  }
  figure('requests lost', 1, (await one.done(api, id)) ? 0 : 1)
}
