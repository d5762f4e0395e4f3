import { fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDialog, type OpenDialog as Dialog } from './open-dialog'
import { renderApp } from './render-app'

beforeEach(() => sessionStorage.clear())

const changesOf = (record: readonly { method: string }[]) =>
  record.filter(({ method }) => method !== 'GET')

const body = (dialog: Dialog) => dialog.getByLabelText<HTMLTextAreaElement>(/as JSON$/)
const shown = (dialog: Dialog) => dialog.getByRole('tabpanel').textContent
const type = (dialog: Dialog, text: string) =>
  fireEvent.change(body(dialog), { target: { value: text } })

describe('The JSON of a form', () => {
  test('holds what the form holds, changes the preview while typing, and goes back to the form', async () => {
    const { demo } = renderApp('/v1/registrationtokens#create=registrationToken')
    const dialog = await openDialog('Create registrationToken')
    await userEvent.type(dialog.getByLabelText('name'), 'lab')
    await userEvent.click(dialog.getByRole('button', { name: 'JSON' }))
    expect(body(dialog).value).toBe('{\n  "name": "lab"\n}')
    type(dialog, '{"name": "agents", "beyond": 9007199254740993}')
    expect(shown(dialog)).toContain('{"name":"agents","beyond":9007199254740993}')
    expect(dialog.getByText(/not among what the schema lets be set/)).toHaveTextContent('beyond')
    await userEvent.click(dialog.getByRole('button', { name: 'Form' }))
    expect(dialog.getByLabelText('name')).toHaveValue('agents')
    await userEvent.type(dialog.getByLabelText('name'), '2')
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    expect(await dialog.findByText('201 Created')).toBeVisible()
    expect(changesOf(demo.record)).toMatchObject([
      { body: '{"name":"agents2","beyond":9007199254740993}' },
    ])
  })

  test('that is broken stays, is said, and is neither sent nor left in silence', async () => {
    const { demo } = renderApp('/v1/registrationtokens#create=registrationToken')
    const dialog = await openDialog('Create registrationToken')
    await userEvent.type(dialog.getByLabelText('name'), 'lab')
    await userEvent.click(dialog.getByRole('button', { name: 'JSON' }))
    type(dialog, '{"name": "lab",')
    expect(dialog.getByRole('alert')).toHaveTextContent(/cannot be read yet: .+\./)
    for (const name of ['Form', 'Show Request', 'Send Request'])
      expect(dialog.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(dialog.getByRole('button', { name: 'Form' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    expect(changesOf(demo.record)).toEqual([])
    // Closing the dialog loses nothing either.
    await userEvent.click(dialog.getByRole('button', { name: 'Close dialog' }))
    await userEvent.click(screen.getByRole('button', { name: 'Create' }))
    const again = await openDialog('Create registrationToken')
    expect(body(again).value).toBe('{"name": "lab",')
    await userEvent.click(again.getByRole('button', { name: 'Back to what could be read' }))
    await userEvent.click(again.getByRole('button', { name: 'Form' }))
    expect(again.getByLabelText('name')).toHaveValue('lab')
  })

  test('of an edit holds the changes only', async () => {
    renderApp('/v1/containers/1i1#edit')
    const dialog = await openDialog('Edit container 1i1')
    await userEvent.click(await dialog.findByRole('button', { name: 'JSON' }))
    expect(body(dialog).value).toBe('{}')
    expect(dialog.getByText(/The changes only/)).toBeVisible()
    type(dialog, '{"description": "new"}')
    expect(shown(dialog)).toContain('{"description":"new"}')
    type(dialog, '{}')
    expect(dialog.getByRole('button', { name: 'Send Request' })).toHaveAttribute('aria-disabled')
  })

  test('lists what the schema objects to once the request is asked for, and lets it be sent', async () => {
    renderApp('/v1/containers/1i1#action=stop')
    const dialog = await openDialog('stop container 1i1')
    await userEvent.click(await dialog.findByRole('button', { name: 'JSON' }))
    type(dialog, '{"timeout": "soon"}')
    await userEvent.click(dialog.getByRole('button', { name: 'Show Request' }))
    const problems = dialog.getByRole('list', { name: 'Problems' })
    expect(problems).toHaveTextContent('timeout Not a whole number.')
    expect(dialog.getByRole('button', { name: 'Send anyway' })).toBeVisible()
  })

  test('is not offered where nothing is written', async () => {
    renderApp('/v1/containers/1i1#delete')
    const dialog = await openDialog('Delete container 1i1')
    expect(dialog.queryByRole('button', { name: 'JSON' })).toBeNull()
  })
})
