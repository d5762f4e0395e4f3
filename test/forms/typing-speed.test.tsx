import { fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { stringEditor } from '../../src/forms/editors/string'
import { json, openForm } from './form-harness'

afterEach(() => vi.restoreAllMocks())

const names = Array.from({ length: 91 }, (_, index) => `field${index}`)
const fields = Object.fromEntries(names.map((name) => [name, 'string']))
const values = json(Object.fromEntries(names.map((name) => [name, `value of ${name}`])))

/** The names of the fields whose inputs were rendered since: each render of one formats its value. */
function rendered(format: { mock: { calls: unknown[][] } }): string[] {
  return format.mock.calls.map(([value]) => String(value).replace(/^.*value of /, ''))
}

test('a key stroke renders the input it goes to and none of its 90 siblings', () => {
  openForm(fields, { mode: 'update', original: values })
  const format = vi.spyOn(stringEditor, 'format')
  fireEvent.change(screen.getByDisplayValue('value of field7'), {
    target: { value: 'new value of field7' },
  })
  expect(new Set(rendered(format))).toEqual(new Set(['field7']))
  expect(format.mock.calls.length).toBeLessThanOrEqual(2)
})

test('so does one deep inside, and in a list', () => {
  openForm(
    { part: 'part', other: 'string' },
    {
      mode: 'update',
      original: json({
        other: 'value of other',
        part: { inner: 'value of inner', list: ['value of item1', 'value of item2'] },
      }),
      others: { part: { inner: 'string', list: 'array[string]' } },
    },
  )
  fireEvent.click(screen.getByRole('button', { name: 'part' }))
  const format = vi.spyOn(stringEditor, 'format')
  fireEvent.change(screen.getByLabelText('list 2'), { target: { value: 'new value of item2' } })
  expect(new Set(rendered(format))).toEqual(new Set(['item2']))
})

test('a problem that comes up renders its own field only', () => {
  openForm(
    { ...fields, field3: { type: 'string', maxLength: 4 } },
    { mode: 'update', original: values },
  )
  const input = screen.getByDisplayValue('value of field3')
  fireEvent.change(input, { target: { value: 'long value of field3' } })
  const format = vi.spyOn(stringEditor, 'format')
  fireEvent.blur(input)
  expect(screen.getByRole('alert').textContent).toContain('At most 4 characters')
  expect(new Set(rendered(format))).toEqual(new Set(['field3']))
})
