import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { renderApp } from './render-app'

/** A part of a page by its heading, which is quicker found by its element than by its role. */
async function part(id: string): Promise<HTMLElement> {
  const heading = await screen.findByText((_, element) => element?.id === id)
  const section = heading.closest('section')
  if (section === null) throw new Error(`${id} is no heading of a section`)
  return section
}

describe('The page of a type', () => {
  test('tells fields, operations, actions, filters, links and where it is used', async () => {
    const asked: string[] = []
    renderApp('/v1/schemas/registry', ({ url }) => {
      asked.push(new URL(url).pathname)
      return undefined
    })
    // The type itself may be there before the others, which tell where it is used.
    await part('type-uses')
    const fields = await part('type-fields')
    const names = screen.getAllByRole('region').map((region) => {
      const heading = document.getElementById(region.getAttribute('aria-labelledby') ?? '')
      return heading?.textContent?.replace(/ \d+$/, '')
    })
    expect(names).toEqual(
      expect.arrayContaining([
        'Fields',
        'Operations',
        'Actions',
        'Filters',
        'Links',
        'Where it is used',
      ]),
    )
    const columns = [...fields.querySelectorAll('thead th')].map(({ textContent }) => textContent)
    expect(columns).toEqual(['Field', 'Type', 'Create', 'Update', 'Default', 'Notes'])
    expect(await part('type-uses')).toHaveTextContent(
      'registryCredential refers to it in registryId',
    )
    // What the schemas say is not asked for a second time.
    expect(
      asked.filter(
        (path) => !/^\/v1\/(schemas(\/registry)?|projects.*|typedocumentations)$/.test(path),
      ),
    ).toEqual([])
    const create = screen.getByRole('link', { name: 'Create registry' })
    expect(create).toHaveAttribute('href', '/v1/registries#create=registry')
  })

  test('shows what an action takes, with an example, and leads to the types of it', async () => {
    renderApp('/v1/schemas/container')
    const fields = await part('type-fields')
    await userEvent.type(within(fields).getByLabelText('Find a field'), 'imageUuid')
    expect(fields.querySelectorAll('tbody tr')).toHaveLength(1)
    const stop = within(await part('type-actions'))
      .getByText('stop')
      .closest('li')
    if (stop === null) throw new Error('No stop')
    expect(within(stop).getByRole('rowheader', { name: 'timeout' })).toBeVisible()
    await userEvent.click(within(stop).getByText(/^Example body/))
    expect(await within(stop).findByText(/"timeout"/)).toBeVisible()
    await userEvent.click(within(stop).getByRole('link', { name: 'instanceStop' }))
    const picture = await screen.findByRole('figure', { name: 'Neighbourhood of instanceStop' })
    expect(await part('type-uses')).toHaveTextContent('container takes it for stop')
    expect(within(picture).getByRole('link', { name: /container/ })).toBeVisible()
  })
})

test('The index of types is reached from the root, and searched by everything written about them', async () => {
  renderApp('/v1')
  await userEvent.click(await screen.findByRole('link', { name: 'Reference' }))
  const resources = await part('group-collection')
  expect((await part('group-input')).querySelectorAll('li').length).toBeGreaterThan(0)
  expect((await part('group-embedded')).querySelectorAll('li').length).toBeGreaterThan(0)
  await userEvent.type(screen.getByLabelText('Find types'), 'imageuuid')
  expect(await screen.findByText(/^\d+ of \d+ types$/)).toBeVisible()
  const found = await within(resources).findByRole('link', { name: 'container' })
  expect(found.closest('li')).toHaveTextContent('imageUuid')
  expect(within(resources).queryByRole('link', { name: 'account' })).toBeNull()
})

test('HTML in a description is shown as it was meant, and does nothing', async () => {
  renderApp('/v1/schemas/thing', ({ url }) => {
    if (!url.endsWith('/v1/schemas')) return undefined
    const description =
      'One <b>bold</b> word <img src=x onerror="alert(1)"> <a href="javascript:alert(1)">here</a>, <a href="https://elsewhere.example/">there</a>'
    return Response.json({
      type: 'collection',
      data: [{ id: 'thing', type: 'schema', description }],
    })
  })
  expect((await screen.findByText('bold')).tagName).toBe('STRONG')
  const main = screen.getByRole('main')
  expect(main).toHaveTextContent('<img src=x onerror="alert(1)"> here')
  expect(main.querySelector('img')).toBeNull()
  expect(within(main).queryByRole('link', { name: 'here' })).toBeNull()
  expect(within(main).getByRole('link', { name: /^there/ })).toHaveAttribute(
    'href',
    'https://elsewhere.example/',
  )
})

test('Two APIs side by side: what breaks is marked and says why, seen from either side', async () => {
  const type = (fields: object) => ({ id: 'thing', type: 'schema', resourceFields: fields })
  const here = { type: 'collection', data: [type({ name: { type: 'int', create: true } })] }
  renderApp('/v1#view=compare', ({ url }) =>
    url.endsWith('/v1/schemas')
      ? Response.json(here)
      : url.endsWith('/v0/schemas')
        ? Response.json({ data: [] })
        : undefined,
  )
  const old = { data: [type({ name: { type: 'string', create: true }, gone: { type: 'string' } })] }
  await userEvent.upload(
    await screen.findByLabelText('File to compare with'),
    new File([JSON.stringify(old)], 'old.json'),
  )
  const things = await screen.findByRole('region', { name: 'thing' })
  expect(things).toHaveTextContent('breakingfield name: type string → int')
  expect(things).toHaveTextContent('breakingfield gone removed Whoever reads it finds nothing')
  await userEvent.click(screen.getByRole('button', { name: 'The other way round' }))
  expect(things).toHaveTextContent('addedfield gone added')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Only breaking' }))
  expect(things).not.toHaveTextContent('gone')
  // What another address answers, and a file that holds nothing.
  await userEvent.type(screen.getByLabelText('Address to compare with'), '/v0/schemas{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('There are no schemas in it.')
})

test('The graph is walked by keys, searched, and told in words', async () => {
  renderApp('/v1#view=graph')
  const picture = await screen.findByRole('application')
  await userEvent.type(screen.getByLabelText('Find a type in the graph'), 'registrationToken')
  const next = await screen.findByRole('region', { name: 'Next to registrationToken' })
  await userEvent.click(within(next).getByRole('button', { name: 'account' }))
  expect(await screen.findByRole('region', { name: 'Next to account' })).toBeVisible()
  picture.focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.queryByRole('region', { name: 'Next to account' })).toBeNull()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('region', { name: /^Next to/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'As a list' }))
  const list = screen.getByRole('list', { name: 'Types and who uses them' })
  expect(within(list).getByText('instanceStop').closest('li')).toHaveTextContent(
    'container takes it for stop',
  )
})

test('Descriptions come from the schema, from typeDocumentation, and from a file, in this order', async () => {
  const collection = 'http://api.example/v1/typedocumentations'
  const field = { type: 'string' }
  renderApp('/v1#view=types', ({ url }) => {
    if (url === collection)
      return Response.json({
        data: [
          { id: 'thing', description: 'Of the docs' },
          { id: 'other', description: 'The other', resourceFields: {} },
        ],
      })
    if (!url.endsWith('/v1/schemas')) return undefined
    const data = [
      { id: 'thing', description: 'Its own', resourceFields: { name: field } },
      { id: 'other', resourceFields: { name: field } },
      { id: 'third', resourceFields: { name: field } },
      { id: 'typeDocumentation', links: { collection } },
    ]
    return Response.json({ type: 'collection', data })
  })
  expect(await screen.findByText('The other')).toBeVisible()
  expect(screen.getByText('Its own')).toBeVisible()
  const more = [
    { id: 'third', description: 'A <b>third</b>', resourceFields: { name: { description: 'x' } } },
    { id: 'other', description: 'Not this' },
  ]
  await userEvent.upload(
    screen.getByLabelText('File of descriptions'),
    new File([JSON.stringify({ data: more })], 'words.json'),
  )
  expect((await screen.findByText('third', { selector: 'b, strong' })).tagName).toBe('STRONG')
  expect(screen.getByText('The other')).toBeVisible()
})
