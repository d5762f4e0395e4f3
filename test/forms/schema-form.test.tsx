import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { json, openForm } from './form-harness'

const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { exact: true })
const button = (name: string) => screen.getByRole('button', { name })

describe('a form for creating', () => {
  test('sends nothing when nothing was touched', () => {
    const { sends } = openForm({
      name: 'string',
      count: 'int',
      ratio: 'float',
      on: 'boolean',
      kind: { type: 'enum', options: ['a', 'b'] },
      ports: 'array[string]',
      labels: 'map[string]',
      host: 'reference[host]',
      data: 'json',
      secret: 'password',
    })
    expect(sends()).toBe('{}')
  })

  test('labels each input by the name of its field alone', () => {
    openForm({
      name: { type: 'string', required: true, description: 'What it is called' },
      count: { type: 'int', min: 0, max: 300, nullable: true },
      on: 'boolean',
      kind: { type: 'enum', options: ['a', 'b'] },
      host: 'reference[host]',
      when: 'date',
      data: 'json',
      secret: 'password',
    })
    for (const name of ['name', 'count', 'on', 'kind', 'host', 'when', 'data', 'secret'])
      expect(input(name).tagName).toMatch(/INPUT|SELECT|TEXTAREA/)
    expect(screen.getByRole('textbox', { name: 'name' }).getAttribute('aria-required')).toBe('true')
    expect(input('name')).toHaveProperty('id', screen.getByText('name').getAttribute('for'))
  })

  test('sends what was typed, in the types of the schema', async () => {
    const { user, sends } = openForm({
      name: 'string',
      count: 'int',
      ratio: 'float',
      on: 'boolean',
      kind: { type: 'enum', options: ['a', 'b'] },
    })
    await user.type(input('name'), 'lab')
    await user.type(input('count'), '9007199254740993')
    await user.type(input('ratio'), '1.10')
    await user.selectOptions(input('on'), 'false')
    await user.selectOptions(input('kind'), 'b')
    expect(sends()).toBe(
      '{"name":"lab","count":9007199254740993,"ratio":1.10,"on":false,"kind":"b"}',
    )
  })

  test('sends nothing after typing and clearing again', async () => {
    const { user, sends } = openForm({ name: 'string', count: 'int' })
    await user.type(input('name'), 'lab')
    await user.type(input('count'), '12')
    await user.clear(input('name'))
    await user.clear(input('count'))
    expect(sends()).toBe('{}')
  })

  test('keeps a number that is none as it was typed and says so', async () => {
    const { user, sends } = openForm({ count: 'int' })
    await user.type(input('count'), '12abc')
    await user.tab()
    await user.tab()
    expect(input('count').value).toBe('12abc')
    expect(screen.getByRole('alert').textContent).toBe('Not a whole number.')
    expect(sends()).toBe('{"count":"12abc"}')
  })

  test('lets people choose the empty text and null', async () => {
    const { user, sends } = openForm({ name: { type: 'string', nullable: true } })
    await user.click(button('name: not set, change'))
    await user.click(screen.getByRole('menuitem', { name: 'Empty text' }))
    expect(sends()).toBe('{"name":""}')
    await user.click(button('name: empty, change'))
    await user.click(screen.getByRole('menuitem', { name: 'null' }))
    expect(sends()).toBe('{"name":null}')
    expect(input('name').placeholder).toBe('null')
    await user.click(button('name: null, change'))
    await user.click(screen.getByRole('menuitem', { name: 'Not set' }))
    expect(sends()).toBe('{}')
  })

  test('lets people choose a default, be it 0 or false, in the type of the field', async () => {
    const { user, sends } = openForm({
      count: { type: 'int', nullable: true, default: '0' },
      on: { type: 'boolean', nullable: true, default: false },
    })
    expect(sends()).toBe('{}')
    await user.click(screen.getByRole('button', { name: 'count: not set, change' }))
    await user.click(await screen.findByRole('menuitem', { name: /^Default/ }))
    await user.selectOptions(screen.getByLabelText('on'), 'false')
    expect(sends()).toBe('{"count":0,"on":false}')
  })

  test('adds to lists and maps, and names every part', async () => {
    const { user, sends } = openForm({ ports: 'array[int]', labels: 'map[string]' })
    await user.click(button('Add to ports'))
    await user.keyboard('80')
    await user.click(button('Add to ports'))
    await user.keyboard('443')
    await user.click(button('Move ports 2 up'))
    expect(input('ports 1').value).toBe('443')
    await user.click(button('Remove ports 2'))
    await user.click(button('Add to labels'))
    await user.keyboard('io.rancher.zone')
    await user.type(input('labels value 1'), 'lab')
    expect(input('labels key 1').value).toBe('io.rancher.zone')
    expect(sends()).toBe('{"ports":[443],"labels":{"io.rancher.zone":"lab"}}')
  })

  test('opens an embedded value on demand, also of a type that contains itself', async () => {
    const { user, sends } = openForm(
      { root: 'node' },
      { others: { node: { label: 'string', next: 'node', all: 'array[node]' } } },
    )
    await user.click(button('root'))
    const root = screen.getByRole('group', { name: 'root' })
    await user.click(within(root).getByRole('button', { name: 'next' }))
    const next = within(root).getAllByRole('group', { name: 'next' })[0] ?? root
    const label = within(next).getByLabelText('label')
    await user.type(label, 'deep')
    expect(sends()).toBe('{"root":{"next":{"label":"deep"}}}')
    await user.clear(label)
    expect(sends()).toBe('{}')
  })

  test('lets nothing come up below the pointer while a button is pressed', async () => {
    const { user } = openForm({ count: 'int', ports: 'array[string]' })
    await user.type(screen.getByLabelText('count'), 'many')
    const add = screen.getByRole('button', { name: 'Add to ports' })
    await user.pointer({ keys: '[MouseLeft>]', target: add })
    expect(screen.getByLabelText('count')).not.toHaveFocus()
    expect(screen.queryByText('Not a whole number.')).toBeNull()
    await user.pointer({ keys: '[/MouseLeft]', target: add })
    expect(await screen.findByText('Not a whole number.')).toBeVisible()
    expect(screen.getByLabelText('ports 1')).toBeVisible()
  })

  test('shows problems at their place, and goes to the first on Show Request', async () => {
    const { user, submitted } = openForm({
      name: { type: 'string', required: true },
      timeout: { type: 'int', min: 0, max: 300 },
    })
    expect(screen.queryByRole('alert')).toBeNull()
    await user.type(input('timeout'), '900{Enter}')
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
      'Required.',
      'At most 300.',
    ])
    await waitFor(() => expect(document.activeElement).toBe(input('name')))
    expect(submitted).toHaveLength(1)
  })
})

describe('a form for updating', () => {
  const original = json({ id: '1i5', name: 'web', note: null, port: 80, on: false, tags: ['a'] })
  const fields = {
    id: { type: 'string', create: false, update: false },
    name: { type: 'string', nullable: true },
    note: { type: 'string', nullable: true },
    port: 'int',
    on: 'boolean',
    tags: 'array[string]',
  }

  test('sends only what was changed, and nothing once it is as it was', async () => {
    const { user, sends } = openForm(fields, { mode: 'update', original })
    expect(sends()).toBe('{}')
    await user.clear(input('name'))
    expect(sends()).toBe('{"name":""}')
    await user.type(input('name'), 'db')
    await user.type(input('note'), 'x')
    expect(sends()).toBe('{"name":"db","note":"x"}')
    await user.clear(input('note'))
    await user.clear(input('name'))
    await user.type(input('name'), 'web')
    expect(sends()).toBe('{}')
  })

  test('shows a server problem on its field until that changes', async () => {
    const { user, refuse } = openForm(fields, { mode: 'update', original })
    refuse({ fieldName: 'name', message: 'is not unique' })
    expect(screen.getByRole('alert').textContent).toBe('is not unique')
    await user.type(input('name'), '2')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

test('what cannot be changed can still be read in an update', () => {
  const fixed = (type: string) => ({ type, create: false, update: false })
  openForm(
    {
      name: 'string',
      state: fixed('string'),
      ports: fixed('array[string]'),
      labels: fixed('map[string]'),
    },
    {
      mode: 'update',
      original: json({ name: 'a', state: 'active', ports: ['80:80'], labels: { tier: 'front' } }),
    },
  )
  expect(screen.getByText('3 fields that cannot be changed')).toBeTruthy()
  for (const text of [/active/, /"80:80"/, /"tier": "front"/])
    expect(screen.getByText(text)).toBeTruthy()
})
