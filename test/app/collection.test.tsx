import { fireEvent, screen, waitFor, within } from '@testing-library/react'
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

  test('says on a phone, too, by what it is sorted, and turns that around', async () => {
    const link = 'http://api.example/v1/things?sort='
    things({
      data: [{ id: '1', type: 'thing', name: 'a' }],
      sort: { name: 'name', order: 'desc', reverse: `${link}name&order=asc` },
      sortLinks: { id: `${link}id`, name: `${link}name` },
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Sort' }))
    const offers = within(await screen.findByRole('dialog', { name: 'Sort' }))
    expect(offers.getByRole('link', { current: true })).toHaveTextContent('name')
    expect(offers.getByRole('link', { name: 'name' })).toHaveAttribute(
      'href',
      '/v1/things?sort=name&order=asc',
    )
  })

  test('shows numbers as they came, and keys that look like something internal', async () => {
    const text = '{"data":[{"id":"1","type":"thing","__n":9007199254740993,"f":1.10}]}'
    renderApp('/v1/things', (request) =>
      new URL(request.url).pathname === '/v1/things'
        ? new Response(text, { headers: { 'content-type': 'application/json' } })
        : undefined,
    )
    expect(await screen.findByRole('columnheader', { name: '__n' })).toBeVisible()
    expect(screen.getByText('9007199254740993')).toBeVisible()
    expect(screen.getByText('1.10')).toBeVisible()
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
    const host = within(link ?? document.body).getByRole('link')
    const name = host.textContent
    expect(name).not.toBe('1h1')
    const row = host.closest<HTMLElement>('[role="row"]') ?? document.body
    await userEvent.click(within(row).getByRole('link', { name: /^1i\d+$/ }))
    const field = (await screen.findByText('hostId')).closest('div') ?? document.body
    expect(field).toHaveTextContent(`hostId${name}1h1`)
  })
})

test('a row gives away its id, its cells and all of itself', async () => {
  const user = userEvent.setup()
  things({ data: [{ id: '1', type: 'thing', name: 'a "b"', n: 3 }] })
  await user.click(await screen.findByRole('button', { name: 'Menu of 1' }))
  await user.click(await screen.findByRole('menuitem', { name: /Copy name/ }))
  expect(await navigator.clipboard.readText()).toBe('a "b"')
  await user.click(screen.getByRole('button', { name: 'Menu of 1' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Copy row as JSON' }))
  expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject({ id: '1', n: 3 })
})

describe('The menu of a row', () => {
  test('opens where one points, with that cell first, and does what the resource offers now', async () => {
    const user = userEvent.setup()
    renderApp('/v1/containers?limit=3')
    const cell = (await screen.findAllByText('running'))[0]?.closest('td')
    await user.pointer({ keys: '[MouseRight]', target: cell ?? document.body })
    const menu = await screen.findByRole('menu', { name: 'Menu of 1i1' })
    const items = within(menu)
      .getAllByRole('menuitem')
      .map(({ textContent }) => textContent)
    expect(items.slice(0, 3)).toEqual(['Open', 'Open in a new tab', 'Copy staterunning'])
    expect(items).toEqual(expect.arrayContaining(['Edit', 'Delete', 'Copy row as JSON']))
    await user.click(within(menu).getByRole('menuitem', { name: 'stop' }))
    expect(await screen.findByRole('dialog', { name: 'stop container 1i1' })).toBeVisible()
  })

  test('opens by the key for it at the link that has the focus, and goes where that leads', async () => {
    const user = userEvent.setup()
    renderApp('/v1/containers?limit=3')
    const link = await screen.findByRole('link', { name: '1i2' })
    link.focus()
    fireEvent.contextMenu(link, { button: 0 })
    await user.click(await screen.findByRole('menuitem', { name: 'Open' }))
    expect(await screen.findByRole('heading', { name: '1i2' })).toBeVisible()
  })
})

describe('What a server can add to a collection', () => {
  test('comes along with every row: resources that it links to, by name', async () => {
    const user = userEvent.setup()
    renderApp('/v1/containers?limit=3')
    await screen.findByRole('link', { name: '1i1' })
    await user.click(await screen.findByRole('button', { name: 'Include' }))
    await user.selectOptions(await screen.findByLabelText('Linked'), 'account')
    expect(await screen.findByRole('columnheader', { name: 'account' })).toBeVisible()
    const [, row] = screen.getAllByRole('row')
    const account = row?.querySelector<HTMLElement>('[data-label="account"] a')
    expect(account?.getAttribute('href')).toMatch(/^\/v1\/projects\/1a\d+$/)
    expect(screen.getByRole('button', { name: 'Include' })).toHaveTextContent('Include account')
  })

  test('are removed ones too, where the family of the server has a word for that', async () => {
    const user = userEvent.setup()
    const asked: string[] = []
    renderApp('/v1/containers?limit=3&marker=m3', (request) => void asked.push(request.url))
    await user.click(await screen.findByRole('button', { name: 'Include' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Removed ones, too' }))
    await waitFor(() =>
      expect(asked.at(-1)).toBe('http://api.example/v1/containers?limit=3&_removed=true'),
    )
    await user.click(await screen.findByRole('button', { name: 'Include' }))
    await user.click(
      await screen.findByRole('checkbox', { name: 'Removed ones, too', checked: true }),
    )
    await waitFor(() => expect(asked.at(-1)).toBe('http://api.example/v1/containers?limit=3'))
  })
})

test('a resource that the server lists twice is two rows, and one to act on', async () => {
  const row = { id: '1', type: 'thing', name: 'twin' }
  things({ data: [row, row, row, { ...row, id: '2' }] })
  const user = userEvent.setup()
  expect(await screen.findAllByRole('link', { name: '1' })).toHaveLength(3)
  await user.click(screen.getAllByRole('checkbox', { name: 'Select 1' })[1] ?? document.body)
  expect(await screen.findByText('1 selected')).toBeVisible()
  for (const box of screen.getAllByRole('checkbox', { name: 'Select 1' })) expect(box).toBeChecked()
})

test('of rows that one comes to anew none is selected', async () => {
  const user = userEvent.setup()
  renderApp('/v1/hosts')
  await user.click(await screen.findByRole('checkbox', { name: 'Select 1h1' }))
  await user.click(screen.getByRole('link', { name: '1h1' }))
  await screen.findByRole('heading', { name: '1h1' })
  await user.click(screen.getByRole('button', { name: 'Up' }))
  expect(await screen.findByRole('checkbox', { name: 'Select 1h1' })).not.toBeChecked()
})

test('the parts of the address above a resource lead there', async () => {
  renderApp('/v1/projects/1a5/containers/1i1')
  await screen.findByRole('button', { name: 'Edit' })
  const heading = screen.getByRole('heading', { name: '1i1' })
  const crumbs = within(heading.parentElement ?? document.body)
    .getAllByRole('link')
    .map((link) => `${link.textContent} ${link.getAttribute('href')}`)
  expect(crumbs.slice(0, 4)).toEqual([
    'v1 /v1',
    'projects /v1/projects',
    '1a5 /v1/projects/1a5#view=scope',
    'containers /v1/projects/1a5/containers',
  ])
})
