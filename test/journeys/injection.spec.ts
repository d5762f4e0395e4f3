import type { Page } from '@playwright/test'
import { figure } from '../trust/figures'
import { expect, test, waysIn } from './support/fixtures'

// Each would set a mark, open a dialog, or breach the policy, which fails a journey anyway.
const payloads = [
  '<img src=x onerror="window.ran=1">',
  '"><script>window.ran=1</script>',
  '</script><script>window.ran=1</script>',
  '</textarea><svg onload="window.ran=1">',
  "';window.ran=1;//",
  '{{constructor.constructor("window.ran=1")()}}${window.ran=1}',
  '<iframe srcdoc="<script>parent.ran=1</script>">',
  '<math><mi xlink:href="javascript:window.ran=1">x',
  'exe.\u202Egpj\u202C \u2066window.ran=1\u2069',
  'ad\u200Bmin\uFEFF\u001B[31m window.ran=1',
]
const links = [
  'javascript:window.ran=1',
  ' java\nscript:window.ran=1',
  'data:text/html,<script>opener.ran=1</script>',
  'vbscript:window.ran=1',
  'blob:http://evil.example/1',
  '//user:secret@evil.example/x',
]

/** What makes a reply what it is; the rest is anybody's text. */
const needed = new Set([
  ...['id', 'type', 'resourceType', 'baseType', 'kind', 'accountId', 'pluralName', 'input'],
  ...['output', 'transitioning', 'state', 'sortLinks', 'pagination', 'actions', 'links'],
  ...['resourceMethods', 'collectionMethods', 'modifiers', 'created', 'createTypes'],
])

/** A reply with hostile text wherever text may stand: as values, as names, as links. */
function poison(value: unknown, at: { next: number }): unknown {
  const one = (list: readonly string[]) => list[at.next++ % list.length] ?? ''
  if (typeof value === 'string') return one(payloads)
  if (Array.isArray(value)) return value.map((item) => poison(item, at))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, held]): [string, unknown] => {
    if (name === 'links' || name === 'actions')
      return [name, { ...(held as object), [one(payloads)]: one(links), [one(links)]: one(links) }]
    return [name, needed.has(name) ? held : poison(held, at)]
  })
  const isResource = entries.some(([name]) => name === 'type')
  return Object.fromEntries(isResource ? [...entries, [one(payloads), one(payloads)]] : entries)
}

/** Schemas stay readable: hostile are descriptions, options, hints, and the names of more fields and actions. */
function poisonSchema(schema: Record<string, unknown>, at: { next: number }): unknown {
  const one = (list: readonly string[]) => list[at.next++ % list.length] ?? ''
  const field = (held: object) => ({
    ...held,
    description: one(payloads),
    placeholder: one(payloads),
  })
  const fields = Object.entries((schema['resourceFields'] ?? {}) as Record<string, object>)
  return {
    ...schema,
    description: one(payloads),
    resourceFields: {
      ...Object.fromEntries(fields.map(([name, held]) => [name, field(held)])),
      [one(payloads)]: field({
        type: 'string',
        create: true,
        update: true,
        default: one(payloads),
      }),
      [one(links)]: field({ type: 'enum', create: true, update: true, options: payloads }),
      [one(payloads)]: field({ type: one(payloads), create: true, update: true }),
    },
    resourceActions: {
      ...(schema['resourceActions'] as object),
      [one(payloads)]: { input: one(payloads) },
    },
    collectionFilters: {
      ...(schema['collectionFilters'] as object),
      [one(payloads)]: { modifiers: payloads },
    },
  }
}

/** Makes every reply hostile; `next` counts the texts. */
async function beHostile(page: Page): Promise<{ next: number }> {
  const at = { next: 0 }
  await page.route('**/v1/**', async (route) => {
    const reply = await route.fetch()
    const text = await reply.text()
    if (!text.startsWith('{')) return route.fulfill({ response: reply })
    const json = JSON.parse(text) as { data?: Record<string, unknown>[] }
    const hostile = route.request().url().endsWith('/schemas')
      ? { ...json, data: json.data?.map((schema) => poisonSchema(schema, at)) }
      : poison(json, at)
    return route.fulfill({ response: reply, json: hostile })
  })
  return at
}

const places = [
  '/v1',
  '/v1/containers',
  '/v1/containers/1i5',
  '/v1/containers/1i5#view=json',
  '/v1/containers/1i5#view=docs',
  '/v1/schemas/container',
  '/v1/containers#create=container',
  '/v1/containers/1i5#edit',
  '/v1/containers/1i5#action=stop',
  '/v1/containers/1i5#delete',
  '/v1/nothing',
]

for (const wayIn of waysIn)
  test.describe(wayIn, () => {
    test.use({ wayIn })

    test('hostile text runs nowhere, and hostile links lead nowhere', async ({
      page,
      at,
      allowErrors,
    }) => {
      test.setTimeout(60_000)
      allowErrors(/status of 404/)
      const dialogs: string[] = []
      page.on('dialog', (dialog) => dialogs.push(dialog.message()))
      const tried = await beHostile(page)
      for (const place of places) {
        await page.goto(at(place))
        await expect(page.getByRole('dialog').or(page.getByRole('main')).first()).toBeVisible()
        await expect(page.getByLabel('Loading')).toHaveCount(0)
        await expect(page.locator('main[aria-busy="true"]')).toHaveCount(0)
        // Text is there as text, so that what follows looks at something.
        await expect(page.locator('body')).toContainText('window.ran=1')
        expect(await page.evaluate(() => 'ran' in window)).toBe(false)
        const followed = await page.evaluate(() => [...document.links].map((link) => link.protocol))
        expect(followed.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([])
        // Looked at in one moment: what the server changes meanwhile takes links away.
        const away = await page.evaluate(() =>
          [...document.querySelectorAll('a[href*="evil.example"]:not([href^="/v1/"])')].map(
            (link) => ({ href: link.getAttribute('href'), rel: link.getAttribute('rel') }),
          ),
        )
        for (const { href, rel } of away) {
          expect(href).not.toContain('secret')
          expect(rel).toContain('noreferrer')
        }
        // What cannot be seen is named; requests alone stand there to the letter.
        const unseen = await page.evaluate(() =>
          [...document.querySelectorAll('body *:not(pre *, script)')]
            .map((element) => ({
              element: `${element.tagName}.${element.className}`,
              texts: [
                ...[...element.childNodes].map((node) =>
                  node.nodeType === 3 ? node.nodeValue : '',
                ),
                ...['title', 'aria-label', 'placeholder'].map((name) => element.getAttribute(name)),
              ].join(),
            }))
            .filter(({ texts }) => /[\u200B\u202A-\u202E\u2066-\u2069\uFEFF\u001B]/.test(texts)),
        )
        expect(unseen).toEqual([])
        const foreign = await page.evaluate(
          () =>
            document.querySelectorAll('iframe, math, script:not([src]), [onload], [onerror]')
              .length,
        )
        // The API's page holds its data in a script of its own.
        expect(foreign).toBe(wayIn === 'drop-in' ? 1 : 0)
      }
      expect(dialogs).toEqual([])
      figure('hostile texts in replies', tried.next)
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    })
  })
