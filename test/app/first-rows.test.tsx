import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { createDemoApi } from '../../demo/api'
import { EarlyReplies } from '../../src/api/early-replies'
import { Endpoint } from '../../src/api/endpoint'
import type { Fetch } from '../../src/api/send'
import { askEarly, firstReads } from '../../src/app/ask-early'
import { firstRows } from '../../src/app/first-rows'
import { renderApp } from './render-app'

const origin = 'http://api.example'

/** Draws the rows at an address as the first script does, and says whether it did. */
async function draw(path: string, fetch: Fetch): Promise<boolean> {
  document.body.innerHTML = '<div id="app"></div>'
  const endpoint = new Endpoint('/v1', origin)
  const reads = firstReads(endpoint, { origin, search: '', hash: `#${path}` })
  if (reads === undefined) throw new Error(`${path} is not read early`)
  const early = new EarlyReplies()
  askEarly(early, endpoint, reads, fetch)
  return (await firstRows(early, endpoint, reads))?.() ?? false
}

function demo(dialect = 'cattle'): Fetch {
  const api = createDemoApi({ dialect, delay: 0 })
  return (request) => api.fetch(request)
}

const json = (value: unknown) => (): Promise<Response> => Promise.resolve(Response.json(value))

/** The cells of the rows in the document, by their columns. */
function cells(): string[][] {
  return [...document.querySelectorAll('tbody [role=row]')]
    .slice(0, 10)
    .map((row) =>
      [...row.querySelectorAll('[data-label]')].map(
        (cell) => `${cell.getAttribute('data-label')}: ${cell.textContent}`,
      ),
    )
}

afterEach(() => {
  document.body.innerHTML = ''
})

describe('The rows that are drawn before the program is there', () => {
  test.each(['containers', 'hosts', 'services', 'registrationTokens', 'auditLogs', 'accounts'])(
    'of %s read as the table that takes their place',
    async (plural) => {
      expect(await draw(`/v1/${plural}`, demo())).toBe(true)
      const drawn = cells()
      expect(drawn.length).toBeGreaterThan(0)
      document.body.innerHTML = ''
      const { end } = renderApp(`/v1/${plural}`)
      await screen.findAllByRole('checkbox')
      await screen.findByRole('link', { name: 'hosts' })
      await waitFor(() => expect(cells()).toEqual(drawn))
      end()
    },
  )

  test('leave the last id the room that it needs, without drawing it', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => (index < 59 ? `${index}` : '1i'.repeat(9)))
    await draw('/v1/things', json({ type: 'collection', data: ids.map((id) => ({ id })) }))
    expect(document.querySelectorAll('tbody tr')).toHaveLength(50)
    const tracks = document.querySelector('table')?.style.getPropertyValue('--columns').split(' ')
    expect(Number.parseInt(tracks?.[1] ?? '', 10)).toBeGreaterThan(18 * 7)
  })

  test('are links of this page where the API says that they are its own, and text elsewhere', async () => {
    const row = (id: string, self: string) => ({ id, type: 'thing', links: { self } })
    const data = [row('a', `${origin}/v1/things/a`), row('b', 'javascript:alert(1)')]
    await draw('/v1/things', json({ type: 'collection', data }))
    expect(screen.getByRole('link', { name: 'a' })).toHaveAttribute('href', '#/v1/things/a')
    expect(screen.queryByRole('link', { name: 'b' })).toBeNull()
    expect(screen.getByText('b')).toBeVisible()
  })

  test('are links where a server behind a proxy calls itself by another name, and counted without what is none', async () => {
    const inner = 'http://inner:8080/v1/things'
    const data = [null, 'x', { id: 'a', type: 'thing', links: { self: `${inner}/a` } }]
    await draw('/v1/things', json({ type: 'collection', links: { self: inner }, data }))
    expect(screen.getByRole('link', { name: 'a' })).toHaveAttribute('href', '#/v1/things/a')
    expect(document.querySelector('h1 + span')).toHaveTextContent(/^1$/)
  })

  test('name what their texts hide, and run nothing', async () => {
    const data = [{ id: '1', type: 'thing', name: '\u202Eevil<img src=x onerror=alert(1)>' }]
    await draw('/v1/things', json({ type: 'collection', data }))
    expect(screen.getByText('‹U+202E›evil<img src=x onerror=alert(1)>')).toBeVisible()
  })

  test('never show what the schema calls a secret', async () => {
    const fetch: Fetch = (request) =>
      json(
        request.url.endsWith('/schemas')
          ? {
              type: 'collection',
              data: [{ id: 'thing', resourceFields: { name: { type: 'password' } } }],
            }
          : {
              type: 'collection',
              data: [{ id: '1', type: 'thing', name: 'hunter2' }],
              resourceType: 'thing',
            },
      )()
    await draw('/v1/things', fetch)
    expect(document.body).not.toHaveTextContent('hunter2')
  })

  test('are left to the program where there are none, where rows are of another kind, and where it was first', async () => {
    expect(await draw('/v1/things', json({ type: 'collection', data: [] }))).toBe(false)
    expect(await draw('/v1/hosts/1h1', demo())).toBe(false)
    expect(await draw('/v1/hosts#view=json', demo())).toBe(false)
    expect(await draw('/v1/containers', demo('steve'))).toBe(false)
    expect(await draw('/v1/things', () => Promise.reject(new TypeError('refused')))).toBe(false)
    // Nobody knows then what is secret.
    const refusing: Fetch = (request) =>
      request.url.endsWith('/schemas')
        ? Promise.resolve(new Response(null, { status: 403 }))
        : demo()(request)
    expect(await draw('/v1/hosts', refusing)).toBe(false)
    const endpoint = new Endpoint('/v1', origin)
    const reads = firstReads(endpoint, { origin, search: '', hash: '#/v1/hosts' })
    const early = new EarlyReplies()
    if (reads !== undefined) askEarly(early, endpoint, reads, demo())
    const rows = reads && (await firstRows(early, endpoint, reads))
    document.body.innerHTML = '<div id="app"><p>The program</p></div>'
    expect(rows?.()).toBe(false)
    expect(screen.getByText('The program')).toBeVisible()
  })
})
