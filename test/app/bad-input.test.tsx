import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { renderApp } from './render-app'

const json = (body: string, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'application/json' } })

/** Answers the containers collection with something else; everything else comes from the demo API. */
const instead = (response: () => Response) => (request: Request) =>
  new URL(request.url).pathname === '/v1/containers' ? response() : undefined

describe('A place that cannot be read says what happened and leaves the rest of the page working', () => {
  test.each([
    [
      'an HTML page',
      () =>
        new Response('<!doctype html><title>Sign in</title>', {
          headers: { 'content-type': 'text/html' },
        }),
      'Not an API',
    ],
    ['an empty reply', () => new Response(null, { status: 200 }), 'An empty reply'],
    ['JSON cut in half', () => json('{"type":"collection","data":[{"id":"1'), 'Broken JSON'],
    [
      'plain text',
      () => new Response('hello', { headers: { 'content-type': 'text/plain' } }),
      'Not JSON',
    ],
    ['401', () => json('{"type":"error","status":401}', 401), '401 Unauthorized'],
    [
      '403',
      () => json('{"type":"error","status":403,"message":"No right to it"}', 403),
      '403 Forbidden',
    ],
    ['500 without a body', () => new Response(null, { status: 500 }), '500 Internal Server Error'],
  ])('%s', async (_, response, title) => {
    renderApp('/v1/containers', instead(response))
    expect(await screen.findByRole('heading', { name: title })).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent(/./)
    expect(await screen.findByRole('link', { name: 'hosts' })).toBeVisible()
    await userEvent.click(screen.getByRole('link', { name: 'hosts' }))
    expect(await screen.findByRole('heading', { name: 'hosts' })).toBeVisible()
  })

  test('a server that cannot be reached', async () => {
    renderApp('/v1/containers', (request) =>
      request.url.includes('/containers') ? Promise.reject(new TypeError('refused')) : undefined,
    )
    expect(await screen.findByRole('heading', { name: 'No answer' })).toBeVisible()
  })

  test('no API at the root, with a word on where the root is set', async () => {
    renderApp(
      '/v1',
      () => new Response('<h1>404</h1>', { status: 404, headers: { 'content-type': 'text/html' } }),
    )
    expect(await screen.findByRole('heading', { name: '404 Not Found' })).toBeVisible()
    expect(within(screen.getByRole('main')).getByText(/HTML page/)).toBeVisible()
    expect(screen.getByText('config.json')).toBeVisible()
  })

  test('Reload asks again', async () => {
    let broken = true
    renderApp('/v1/containers', (request) =>
      broken && request.url.endsWith('/containers') ? json('', 503) : undefined,
    )
    await screen.findByRole('heading', { name: '503 Service Unavailable' })
    broken = false
    await userEvent.click(screen.getByRole('button', { name: 'Reload' }))
    expect(await screen.findByRole('heading', { name: 'containers' })).toBeVisible()
  })
})

describe('Without schemas', () => {
  test('the data is shown all the same, and the list says why there are no types', async () => {
    renderApp('/v1/containers', (request) =>
      request.url.includes('/schemas') ? json('{}', 403) : undefined,
    )
    expect(await screen.findByRole('link', { name: '1i1' })).toBeVisible()
    const types = screen.getByRole('navigation', { name: 'Types' })
    expect(await within(types).findByText('No types')).toBeVisible()
  })
})

describe('Odd data', () => {
  test('a type without a schema, and null where there should be more, are shown as what they are', async () => {
    const row =
      '{"id":"x1","type":"neverSeen","links":null,"actions":null,"name":null,"n":9007199254740993}'
    renderApp(
      '/v1/containers',
      instead(() => json(`{"type":"collection","data":[${row},null,3]}`)),
    )
    expect(await screen.findByText('x1')).toBeVisible()
  })

  test('a number beyond 2^53 is shown as it came', async () => {
    const resource = '{"id":"x1","type":"neverSeen","n":9007199254740993}'
    renderApp(
      '/v1/containers',
      instead(() => json(resource)),
    )
    expect(await screen.findByText('9007199254740993')).toBeVisible()
  })

  test('a javascript: link is text', async () => {
    const row = '{"id":"x1","type":"container","links":{"self":"javascript:alert(1)"}}'
    renderApp(
      '/v1/containers',
      instead(() => json(`{"type":"collection","data":[${row}]}`)),
    )
    expect(await screen.findByText('x1')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'x1' })).toBeNull()
  })
})

test('a server with nothing at its root shows what collections it has', async () => {
  renderApp('/v1', (request) =>
    new URL(request.url).pathname === '/v1'
      ? json('{"type":"error","status":404}', 404)
      : undefined,
  )
  expect(await screen.findByRole('heading', { name: '404 Not Found' })).toBeVisible()
  const main = within(screen.getByRole('main'))
  const list = within(await main.findByRole('list', { name: 'Collections' }))
  expect(list.getByRole('link', { name: /^containers/ })).toBeVisible()
})

test('a server that hands out its schemas in pages is asked for all of them', async () => {
  const page = (id: string, next: string | null) => {
    const links = { collection: `http://api.example/v1/${id}s` }
    const data = [{ id, type: 'schema', pluralName: `${id}s`, links }]
    return json(JSON.stringify({ type: 'collection', data, pagination: { limit: 1, next } }))
  }
  renderApp('/v1/containers', ({ url }) => {
    if (url.endsWith('/v1/schemas')) return page('ship', '/v1/schemas?marker=2')
    // The last one leads back to the first.
    return url.endsWith('/v1/schemas?marker=2') ? page('port', '/v1/schemas') : undefined
  })
  const types = within(screen.getByRole('navigation', { name: 'Types' }))
  expect(await types.findByRole('link', { name: 'ports' })).toBeVisible()
  expect(types.getAllByRole('link', { name: 'ships' })).toHaveLength(1)
})
