import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { run } from 'axe-core'
import { describe, expect, test, vi } from 'vitest'
import { SideDialog } from '../../src/ui/dialog'
import { MenuButton } from '../../src/ui/menu-button'
import { json, openForm } from './form-harness'

const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { exact: true })
const button = (name: string) => screen.getByRole('button', { name })
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent)

describe('a map', () => {
  test('takes pasted lines as rows, in the types of the map', async () => {
    const { user, sends } = openForm({ sizes: 'map[int]' })
    await user.click(button('Add to sizes'))
    await user.paste('a=1\nb=2\nio.x/y=3')
    expect(sends()).toBe('{"sizes":{"a":1,"b":2,"io.x/y":3}}')
    expect(input('sizes key 3').value).toBe('io.x/y')
  })

  test('points out keys that are empty or taken, and loses no value over them', async () => {
    const { user, sends } = openForm({ labels: 'map[string]', name: 'string' })
    await user.click(button('Add to labels'))
    await user.paste('a=1\nab=2')
    await user.type(input('labels key 2'), '{Backspace}')
    expect(sends()).toBe('{"labels":{"a":"1"}}')
    await user.click(button('Add to labels'))
    await user.click(input('name'))
    expect(alerts()).toEqual(['The key “a” stands here twice; only the first is sent.'])
    await user.clear(input('labels key 1'))
    expect(sends()).toBe('{"labels":{"a":"2"}}')
    expect(alerts()).toEqual(['A row without a key is not sent.'])
    await user.type(input('labels key 1'), 'x')
    expect(alerts()).toEqual([])
    await user.clear(input('labels key 1'))
    await user.type(input('labels key 1'), 'a')
    await user.type(input('labels key 2'), 'b')
    expect(sends()).toBe('{"labels":{"a":"1","ab":"2"}}')
  })

  test('is not set again when its last row is removed', async () => {
    const { user, sends } = openForm({ labels: 'map[string]' })
    await user.click(button('Add to labels'))
    await user.keyboard('a')
    await user.click(button('Remove labels 1'))
    expect(sends()).toBe('{}')
    expect(document.activeElement).toBe(button('Add to labels'))
  })

  test('keeps the focus in a key while it is typed, also through keys like numbers', async () => {
    const { user, sends } = openForm(
      { labels: 'map[string]' },
      { mode: 'update', original: json({ labels: { b: '1', a: '2' } }) },
    )
    await user.clear(input('labels key 2'))
    await user.type(input('labels key 2'), '10')
    expect(input('labels key 2').value).toBe('10')
    expect(sends()).toBe('{"labels":{"10":"2","b":"1"}}')
  })
})

describe('a list', () => {
  test('keeps the focus with the hand: on the item moved, the next one after a removal', async () => {
    const original = json({ tags: ['a', 'b', 'c'] })
    const { user, sends } = openForm({ tags: 'array[string]' }, { mode: 'update', original })
    await user.click(button('Move tags 3 up'))
    expect(document.activeElement).toBe(button('Move tags 2 up'))
    await user.keyboard('{Enter}')
    expect(sends()).toBe('{"tags":["c","a","b"]}')
    expect(document.activeElement).toBe(button('Move tags 1 down'))
    await user.click(button('Remove tags 1'))
    expect(document.activeElement).toBe(button('Remove tags 1'))
    expect(sends()).toBe('{"tags":["a","b"]}')
  })

  test('takes a copy of an item right behind it, with what is unfinished in it', async () => {
    const { user, sends } = openForm(
      { parts: 'array[part]' },
      {
        original: json({ parts: [{ name: 'a', data: 1 }, { name: 'b' }] }),
        others: { part: { name: 'string', data: 'json' } },
      },
    )
    await user.click(button('parts 1'))
    await user.clear(input('data'))
    await user.type(input('data'), '[[1')
    await user.click(button('Duplicate parts 1'))
    expect(document.activeElement).toBe(button('parts 2'))
    expect(sends()).toBe(
      '{"parts":[{"name":"a","data":"[1"},{"name":"a","data":"[1"},{"name":"b"}]}',
    )
    await user.click(button('parts 2'))
    const names = screen.getAllByLabelText('name')
    await user.type(names[1] ?? document.body, '2')
    expect(sends()).toBe(
      '{"parts":[{"name":"a","data":"[1"},{"name":"a2","data":"[1"},{"name":"b"}]}',
    )
  })

  test('of thousands is drawn a hundred at a time, and what is added is there at once', async () => {
    const original = json({ ips: Array.from({ length: 5000 }, (_, index) => `ip${index}`) })
    const { user, draft } = openForm({ ips: 'array[string]' }, { mode: 'update', original })
    expect(screen.getAllByDisplayValue(/^ip/)).toHaveLength(100)
    await user.click(screen.getByText('Add'))
    await user.keyboard('new')
    expect(draft.at(['ips', 5000])).toBe('new')
    await user.click(screen.getByText('Show more, 4900 left'))
    expect(screen.getAllByDisplayValue(/^ip/)).toHaveLength(200)
  })

  test('of embedded values opens what was added', async () => {
    const { user, sends } = openForm(
      { rules: { type: 'array[rule]', required: true } },
      { others: { rule: { host: 'string', port: 'int' } } },
    )
    await user.click(button('Add to rules'))
    const rule = screen.getByRole('group', { name: 'rules 1' })
    await user.type(within(rule).getByLabelText('port'), '80')
    expect(sends()).toBe('{"rules":[{"port":80}]}')
  })
})

test('Show Request opens the groups that hold problems and goes to the first', async () => {
  const { user } = openForm(
    { name: 'string', part: 'part' },
    {
      original: json({ part: { inner: {} } }),
      others: {
        part: { inner: 'inner' },
        inner: { port: { type: 'int', required: true } },
      },
    },
  )
  expect(screen.queryByLabelText('port')).toBeNull()
  await user.type(input('name'), 'a{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(input('port')))
  expect(alerts()).toEqual(['Required.'])
})

test('a 422 lands on the field inside that it names', async () => {
  const { refuse } = openForm(
    { part: 'part' },
    { original: json({ part: { port: 1 } }), others: { part: { port: 'int' } } },
  )
  refuse({ fieldName: 'part.port', message: 'is taken' })
  expect(await screen.findByText('is taken')).toBeTruthy()
  expect(input('port').getAttribute('aria-invalid')).toBe('true')
})

test('a 422 about a field that is not in the form stands above it', async () => {
  const { refuse } = openForm({ name: 'string' })
  refuse({ fieldName: 'projectId', message: 'is missing' })
  expect(alerts()).toEqual(['projectId: is missing'])
})

test('Escape closes a menu before the dialog around it', async () => {
  const closed = vi.fn<() => void>()
  render(
    <SideDialog title="Create thing" wide={false} onClose={closed}>
      <MenuButton
        label="name: not set, change"
        choices={() => [{ id: 'null', label: 'null' }]}
        onChoose={() => {}}
      >
        x
      </MenuButton>
    </SideDialog>,
  )
  const user = userEvent.setup()
  await user.click(button('name: not set, change'))
  expect(screen.getByRole('menuitem', { name: 'null' })).toBeTruthy()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('menuitem')).toBeNull()
  expect(closed).not.toHaveBeenCalled()
  await waitFor(() => expect(document.activeElement).toBe(button('name: not set, change')))
})

test('many fields can be filtered by name and by what is set, without hiding problems', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `field${index}`)
  const fields = Object.fromEntries(names.map((name) => [name, 'string']))
  const { user } = openForm({ ...fields, must: { type: 'string', required: true } })
  await user.type(input('field3'), 'x')
  await user.click(button('Only set'))
  expect(screen.getAllByRole('textbox').map((box) => box.getAttribute('aria-label'))).toEqual([
    'field3',
  ])
  await user.clear(input('field3'))
  expect(input('field3')).toBeTruthy()
  await user.click(button('All'))
  await user.type(screen.getByRole('searchbox', { name: 'Filter fields' }), 'FIELD1')
  expect(screen.getByText('3 of 13 fields shown')).toBeTruthy()
  await user.click(button('Show Request'))
  expect(screen.getByRole('textbox', { name: 'must' })).toBeTruthy()
})

test('axe finds nothing in a form with everything in it', async () => {
  const { user, container } = openForm(
    {
      name: { type: 'string', required: true, description: 'What it is called', nullable: true },
      text: 'multiline',
      secret: 'password',
      count: { type: 'int', max: 3 },
      on: 'boolean',
      cap: { type: 'enum', options: Array.from({ length: 20 }, (_, index) => `C${index}`) },
      kind: { type: 'enum', options: ['a'] },
      when: 'date',
      host: 'reference[host]',
      ports: 'array[string]',
      labels: 'map[string]',
      rules: 'array[part]',
      parts: 'map[part]',
      part: 'part',
      data: 'json',
      file: 'blob',
    },
    {
      original: json({
        count: 9,
        ports: ['a', 'b'],
        labels: { a: 'b' },
        rules: [{}],
        parts: { a: {} },
        secret: 'a\nb',
      }),
      others: { part: { port: 'int' } },
    },
  )
  await user.click(button('part'))
  await user.click(button('Add to labels'))
  await user.click(button('Show Request'))
  // jsdom has no layout, so nothing can be said of contrast here.
  const options = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } }
  const { violations } = await run(container, options)
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
