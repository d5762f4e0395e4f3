import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { ReferenceSource } from '../../src/forms/reference-source'
import { Combobox } from '../../src/ui/combobox'
import { SideDialog } from '../../src/ui/dialog'
import { json, openForm } from './form-harness'

const hosts: ReferenceSource = {
  options: async () => ({
    options: [{ id: '1h1', name: 'lab agent' }, { id: '1h2', name: 'db' }, { id: '1h3' }],
    partial: false,
  }),
  href: (target, id) => `#/${target}/${id}`,
}
const field = (name: string) => screen.getByRole<HTMLInputElement>('combobox', { name })

describe('a reference', () => {
  test('is chosen from what the source finds, by name or id', async () => {
    const { user, sends } = openForm({ hostId: 'reference[host]' }, { source: hosts })
    await user.type(field('hostId'), 'lab')
    await user.click(await screen.findByRole('option', { name: /1h1/ }))
    expect(sends()).toBe('{"hostId":"1h1"}')
    expect(field('hostId').value).toBe('1h1')
    const link = screen.getByRole('link', { name: 'hostId: open 1h1 in a new tab' })
    expect(link.getAttribute('href')).toBe('#/host/1h1')
  })

  test('is chosen by keyboard alone', async () => {
    const { user, sends, submitted } = openForm({ hostId: 'reference[host]' }, { source: hosts })
    await user.click(field('hostId'))
    await user.keyboard('{ArrowDown}')
    await screen.findByRole('option', { name: /1h2/ })
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(submitted).toEqual([])
    expect(sends()).toMatch(/"hostId":"1h[123]"/)
    await user.keyboard('{Enter}')
    expect(submitted).toHaveLength(1)
  })

  test('keeps an id that was typed and left', async () => {
    const { user, sends } = openForm(
      { hostId: 'reference[host]', name: 'string' },
      { source: hosts },
    )
    await user.type(field('hostId'), '1h99')
    await user.click(screen.getByLabelText('name'))
    expect(field('hostId').value).toBe('1h99')
    expect(sends()).toBe('{"hostId":"1h99"}')
  })

  test('keeps what is typed over a choice, also when Escape closes the list', async () => {
    const { user, sends } = openForm(
      { hostId: 'reference[host]', name: 'string' },
      { source: hosts },
    )
    await user.type(field('hostId'), 'lab')
    await user.click(await screen.findByRole('option', { name: /1h1/ }))
    await user.type(field('hostId'), 'zz')
    await user.keyboard('{Escape}{Escape}')
    await user.click(screen.getByLabelText('name'))
    expect(field('hostId').value).toBe('1h1zz')
    expect(sends()).toBe('{"hostId":"1h1zz"}')
  })

  test('can be chosen again after it was taken back', async () => {
    const { user, sends } = openForm({ hostId: 'reference[host]' }, { source: hosts })
    for (const _ of [1, 2]) {
      await user.type(field('hostId'), 'lab')
      await user.click(await screen.findByRole('option', { name: /1h1/ }))
      expect(sends()).toBe('{"hostId":"1h1"}')
      expect(screen.queryByRole('option')).toBeNull()
      await user.click(screen.getByRole('button', { name: 'hostId: set, change' }))
      await user.click(screen.getByRole('menuitem', { name: 'Not set' }))
      expect(sends()).toBe('{}')
      expect(field('hostId').value).toBe('')
    }
  })

  test('is not set again when it is cleared', async () => {
    const { user, sends } = openForm(
      { hostId: 'reference[host]', name: 'string' },
      { source: hosts },
    )
    await user.type(field('hostId'), '1h99')
    await user.clear(field('hostId'))
    await user.click(screen.getByLabelText('name'))
    expect(sends()).toBe('{}')
  })

  test('says why the look-up failed, and a typed id still works', async () => {
    const forbidden: ReferenceSource = {
      options: () => Promise.reject(new Error('403 Forbidden')),
    }
    const { user, sends } = openForm({ hostId: 'reference[host]' }, { source: forbidden })
    await user.type(field('hostId'), '1h7')
    expect((await screen.findAllByText(/403 Forbidden/)).length).toBeGreaterThan(0)
    expect(sends()).toBe('{"hostId":"1h7"}')
  })

  test('asks nobody for its options before its list is opened', async () => {
    const options = vi.fn<ReferenceSource['options']>(hosts.options)
    const { user } = openForm({ hostId: 'reference[host]' }, { source: { options } })
    expect(options).not.toHaveBeenCalled()
    await user.type(field('hostId'), '1')
    await screen.findByRole('option', { name: /1h1/ })
    expect(options).toHaveBeenCalled()
  })

  test('is searched on the server only when the list came in part', async () => {
    const options = vi.fn<ReferenceSource['options']>((_, search) =>
      Promise.resolve({ options: [{ id: `${search}-1` }], partial: true }),
    )
    const { user } = openForm({ hostId: 'reference[host]' }, { source: { options } })
    await user.type(field('hostId'), 'web')
    await screen.findByRole('option', { name: 'web-1' })
    expect(options.mock.calls.map(([, search]) => search).at(-1)).toBe('web')
  })
})

describe('an enum of many options', () => {
  const many = { type: 'enum', options: Array.from({ length: 30 }, (_, at) => `CAP_${at}`) }

  test('is searched by typing', async () => {
    const { user, sends } = openForm({ cap: many })
    await user.type(field('cap'), '29')
    await user.click(await screen.findByRole('option', { name: 'CAP_29' }))
    expect(sends()).toBe('{"cap":"CAP_29"}')
  })

  test('shows all options when it is opened on a value', async () => {
    const { user } = openForm({ cap: many })
    await user.type(field('cap'), 'CAP_29')
    await user.tab()
    await user.click(field('cap'))
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(30))
  })
})

describe('a list of options', () => {
  const caps = {
    type: 'array[enum]',
    nullable: true,
    options: ['KILL', 'NET_ADMIN', 'SYS_TIME', 'SYS_TIMER'],
  }

  test('is chosen as tags, each once, and not set again when the last is removed', async () => {
    const { user, sends } = openForm({ capAdd: caps })
    await user.type(field('Add to capAdd'), 'net')
    await user.click(await screen.findByRole('option', { name: 'NET_ADMIN' }))
    expect(screen.queryByRole('option')).toBeNull()
    await user.click(field('Add to capAdd'))
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3))
    await user.keyboard('{ArrowDown}{Enter}')
    expect(sends()).toMatch(/^\{"capAdd":\["NET_ADMIN","(KILL|SYS_TIMER?)"\]\}$/)
    await user.click(screen.getByRole('button', { name: 'Remove capAdd NET_ADMIN' }))
    expect(screen.getByRole('button', { name: /^Remove capAdd/ })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(field('Add to capAdd')).toHaveFocus()
    expect(sends()).toBe('{}')
  })

  test('takes what is typed, also beyond the options, and says so', async () => {
    const { user, sends, submitted } = openForm({ capAdd: caps, name: 'string' })
    await user.type(field('Add to capAdd'), 'sys_time{Escape}{Enter}')
    await user.type(field('Add to capAdd'), 'other{Enter}')
    expect(screen.getByRole('button', { name: 'Remove capAdd other' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Remove capAdd other' }))
    await user.type(field('Add to capAdd'), 'NEW_ONE')
    await user.tab()
    expect(sends()).toBe('{"capAdd":["SYS_TIME","NEW_ONE"]}')
    expect(submitted).toEqual([])
    await user.click(field('Add to capAdd'))
    await user.keyboard('{Enter}')
    expect(submitted).toHaveLength(1)
    expect(screen.getByText('Not one of the options.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Remove capAdd NEW_ONE' })).toHaveFocus()
  })

  test('that holds something else is edited item by item, and changed by nobody', () => {
    const original = json({ capAdd: ['KILL', 7] })
    const { sends } = openForm({ capAdd: caps }, { mode: 'update', original })
    expect(screen.getByRole('button', { name: 'Remove capAdd 2' })).toBeVisible()
    expect(sends()).toBe('{}')
  })
})

test('Escape closes the list of a combobox first, and only then the dialog', async () => {
  const closed = vi.fn<() => void>()
  function Page() {
    const [text, setText] = useState('')
    return (
      <SideDialog title="Create thing" wide={false} onClose={closed}>
        <Combobox label="hostId" text={text} onText={setText} options={[{ id: '1h1' }]} />
      </SideDialog>
    )
  }
  render(<Page />)
  const user = userEvent.setup()
  await user.type(field('hostId'), '1')
  await screen.findByRole('option', { name: '1h1' })
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('option')).toBeNull()
  expect(closed).not.toHaveBeenCalled()
  expect(field('hostId').value).toBe('1')
  await user.keyboard('{Escape}')
  expect(closed).toHaveBeenCalled()
})
