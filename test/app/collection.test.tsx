import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { renderApp } from './render-app'

const json = (body: unknown) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })

/** A collection of things of its own, with schemas that say so. */
function things(collection: object, schema: object = {}) {
  const self = 'http://api.example/v1/things'
  renderApp('/v1/things', (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/v1/things')
      return json({ type: 'collection', resourceType: 'thing', links: { self }, ...collection })
    if (pathname !== '/v1/schemas') return undefined
    const links = { self: 'http://api.example/v1/schemas/thing', collection: self }
    return json({
      type: 'collection',
      data: [{ id: 'thing', type: 'schema', pluralName: 'things', links, ...schema }],
    })
  })
}

describe('A collection', () => {
  test('without links to sort by offers none, and without filters neither', async () => {
    things({ data: [{ id: '1', type: 'thing', name: 'a' }] }, { resourceFields: {} })
    expect(await screen.findByText('a')).toBeVisible()
    const head = screen.getByRole('columnheader', { name: 'name' })
    expect(within(head).queryByRole('link')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Filter' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull()
  })

  test('is sorted by links of both shapes', async () => {
    const sort = { links: { name: 'http://api.example/v1/things?sort=name' }, order: 'asc' }
    things({ data: [{ id: '1', type: 'thing', name: 'a' }], sort })
    const head = await screen.findByRole('columnheader', { name: 'name' })
    expect(within(head).getByRole('link')).toHaveAttribute('href', '/v1/things?sort=name')
    expect(head).not.toHaveAttribute('aria-sort')
  })

  test('goes back by `prev` as by `previous`', async () => {
    const pagination = { limit: 1, prev: 'http://api.example/v1/things?marker=1' }
    things({ data: [{ id: '2', type: 'thing' }], pagination })
    expect(await screen.findByRole('button', { name: 'Previous' })).toBeEnabled()
    expect(screen.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true')
  })

  test('shows the fields of its own', async () => {
    things(
      { data: [{ id: '1', type: 'thing' }], quota: 12 },
      { collectionFields: { quota: { type: 'int' }, other: { type: 'int' } } },
    )
    const facts = await screen.findByLabelText('Fields of the collection')
    expect(facts).toHaveTextContent('quota12')
    expect(facts).not.toHaveTextContent('other')
  })

  test('shows sizes that are named so for people, and the exact number on hover', async () => {
    things(
      { data: [{ id: '1', type: 'thing', sizeBytes: 52_428_800 }] },
      { resourceFields: { sizeBytes: { type: 'int' } } },
    )
    expect(await screen.findByTitle('52428800 bytes')).toHaveTextContent('52.4 MB')
  })

  test('names what a reference leads to once that was read', async () => {
    renderApp('/v1/hosts')
    await screen.findByRole('link', { name: '1h1' })
    const types = screen.getByRole('navigation', { name: 'Types' })
    await userEvent.click(await within(types).findByRole('link', { name: 'containers' }))
    await screen.findByRole('heading', { name: 'containers' })
    const [link] = await screen.findAllByTitle('1h1')
    expect(within(link ?? document.body).getByRole('link')).not.toHaveTextContent('1h1')
  })
})

test('a row gives away its id, its cells and all of itself', async () => {
  const user = userEvent.setup()
  things({ data: [{ id: '1', type: 'thing', name: 'a "b"', n: 3 }] })
  await user.click(await screen.findByRole('button', { name: 'Copy from 1' }))
  await user.click(await screen.findByRole('menuitem', { name: /Copy name/ }))
  expect(await navigator.clipboard.readText()).toBe('a "b"')
  await user.click(screen.getByRole('button', { name: 'Copy from 1' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Copy row as JSON' }))
  expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject({ id: '1', n: 3 })
})
