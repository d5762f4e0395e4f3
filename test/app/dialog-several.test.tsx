import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDialog, type OpenDialog as Dialog } from './open-dialog'
import { renderApp } from './render-app'

beforeEach(() => sessionStorage.clear())

const address = '/v1/registrationtokens#create=registrationToken'

const shown = (dialog: Dialog) => dialog.getByRole('tabpanel').textContent
const posts = (record: readonly { method: string; body: string }[]) =>
  record.filter(({ method }) => method === 'POST').map(({ body }) => body)

async function addAnother(dialog: Dialog, which: 'A copy of this one' | 'An empty one') {
  await userEvent.click(dialog.getByRole('button', { name: 'Add another' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: which }))
}

describe('Several created with one request', () => {
  test('are drafts of one form each, sent as the list that was shown, and followed one by one', async () => {
    const { demo } = renderApp(address)
    const dialog = await openDialog('Create registrationToken')
    await userEvent.type(dialog.getByLabelText('name'), 'one')
    await addAnother(dialog, 'A copy of this one')
    expect(dialog.getByLabelText('name')).toHaveValue('one')
    await userEvent.type(dialog.getByLabelText('name'), '2')
    await addAnother(dialog, 'An empty one')
    expect(dialog.getByLabelText('name')).toHaveValue('')
    expect(shown(dialog)).toContain('[{"name":"one"},{"name":"one2"},{}]')

    const drafts = within(dialog.getByRole('group', { name: 'Drafts' }))
    expect(drafts.getByRole('button', { pressed: true })).toHaveAccessibleName('3 no name yet')
    await userEvent.click(dialog.getByRole('button', { name: 'Remove draft 3' }))
    await userEvent.click(drafts.getByRole('button', { name: '1 one' }))
    expect(dialog.getByLabelText('name')).toHaveValue('one')
    expect(shown(dialog)).toContain('[{"name":"one"},{"name":"one2"}]')
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    expect(await dialog.findByText('201 Created')).toBeVisible()
    expect(posts(demo.record)).toEqual(['[{"name":"one"},{"name":"one2"}]'])
    const created = within(dialog.getByRole('list', { name: 'Created' }))
    // Their URLs are links, too, as soon as they are active.
    expect(created.getAllByRole('link', { name: /^1c/ })).toHaveLength(2)
    await waitFor(() => expect(created.getAllByText('active')).toHaveLength(2))
    expect(Object.keys(sessionStorage).filter((key) => key.includes('draft'))).toEqual([])
  })

  test('survive a reload, all of them', async () => {
    renderApp(address)
    const first = await openDialog('Create registrationToken')
    await userEvent.type(first.getByLabelText('name'), 'one')
    await addAnother(first, 'A copy of this one')
    await userEvent.type(first.getByLabelText('name'), '2')
    await addAnother(first, 'A copy of this one')
    await userEvent.click(first.getByRole('button', { name: 'Remove draft 3' }))
    cleanup()
    const { demo } = renderApp(address)
    const again = await openDialog('Create registrationToken')
    expect(shown(again)).toContain('[{"name":"one"},{"name":"one2"}]')
    await userEvent.click(again.getByRole('button', { name: '1 one' }))
    await userEvent.click(again.getByRole('button', { name: 'Remove draft 1' }))
    expect(again.queryByRole('group', { name: 'Drafts' })).toBeNull()
    await userEvent.click(again.getByRole('button', { name: 'Send Request' }))
    expect(await again.findByText('201 Created')).toBeVisible()
    expect(posts(demo.record)).toEqual(['{"name":"one2"}'])
  })

  test('are all checked, and the one with the problem is shown', async () => {
    renderApp('/v1/services#create=service')
    const dialog = await openDialog('Create service')
    await userEvent.type(dialog.getByLabelText('name'), 'web')
    await userEvent.type(dialog.getByLabelText('environmentId'), '1e1')
    await userEvent.click(dialog.getByLabelText('name'))
    await addAnother(dialog, 'A copy of this one')
    await userEvent.type(dialog.getByLabelText('scale'), 'many')
    await userEvent.click(dialog.getByRole('button', { name: '1 web' }))
    expect(dialog.getByLabelText('Type to create')).toBeDisabled()
    await userEvent.click(dialog.getByRole('button', { name: 'Show Request' }))
    expect(dialog.getByRole('button', { name: '2 web 1 problem', pressed: true })).toBeVisible()
    expect(await dialog.findByText('Not a whole number.')).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Send anyway' })).toBeVisible()
  })

  test('take no file along, and say so before anything is sent', async () => {
    const { demo } = renderApp('/v1/certificates#create=certificate')
    const dialog = await openDialog('Create certificate')
    await userEvent.type(dialog.getByLabelText('name'), 'one')
    await addAnother(dialog, 'A copy of this one')
    const send = () => dialog.getByRole('button', { name: 'Send Request' })
    expect(send()).not.toHaveAttribute('aria-disabled')
    await userEvent.upload(dialog.getByLabelText('keystore'), new File(['a'], 'a.p12'))
    expect(send()).toHaveAccessibleDescription(/^A file can only go along with one at a time/)
    await userEvent.click(send())
    expect(demo.record.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test('come back on the field of the one that the server names', async () => {
    renderApp(address, (request) =>
      request.method === 'POST'
        ? Response.json(
            { type: 'error', status: 422, code: 'NotUnique', fieldName: '1.name' },
            { status: 422 },
          )
        : undefined,
    )
    const dialog = await openDialog('Create registrationToken')
    await userEvent.type(dialog.getByLabelText('name'), 'one')
    await addAnother(dialog, 'A copy of this one')
    await userEvent.click(dialog.getByRole('button', { name: '1 one' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    expect(await dialog.findByText('422 Unprocessable Content')).toBeVisible()
    expect(dialog.getByRole('button', { name: /^2 one/, pressed: true })).toBeVisible()
    expect(dialog.getByLabelText('name')).toHaveAccessibleDescription(/NotUnique/)
  })
})
