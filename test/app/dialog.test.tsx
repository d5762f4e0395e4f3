import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDialog } from './open-dialog'
import { renderApp } from './render-app'

beforeEach(() => sessionStorage.clear())

const changesOf = (record: readonly { method: string }[]) =>
  record.filter(({ method }) => method !== 'GET')

describe('Sending', () => {
  test('a second press while one is under way sends nothing', async () => {
    let release: () => void = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    const { demo } = renderApp(
      '/v1/registrationtokens#create=registrationToken',
      async (request) => {
        if (request.method === 'POST') await gate
        return undefined
      },
    )
    const dialog = await openDialog('Create registrationToken')
    const send = dialog.getByRole('button', { name: 'Send Request' })
    await userEvent.dblClick(send)
    send.click()
    expect(await dialog.findByRole('button', { name: 'Cancel' })).toBeVisible()
    release()
    expect(await dialog.findByText('201 Created')).toBeVisible()
    expect(changesOf(demo.record)).toHaveLength(1)
  })

  test('when no answer comes it says that the outcome is unknown, keeps what was typed, and offers to look first', async () => {
    let lost = true
    const { demo } = renderApp('/v1/registrationtokens#create=registrationToken', (request) =>
      lost && request.method === 'POST' ? Promise.reject(new TypeError('lost')) : undefined,
    )
    const dialog = await openDialog('Create registrationToken')
    await userEvent.type(dialog.getByLabelText('name'), 'kept')
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    expect(await dialog.findByText(/outcome is unknown/)).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Look first' })).toBeVisible()
    lost = false
    await userEvent.click(dialog.getByRole('button', { name: 'Edit & Retry' }))
    expect(dialog.getByLabelText('name')).toHaveValue('kept')
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    expect(await dialog.findByText('201 Created')).toBeVisible()
    expect(changesOf(demo.record)).toMatchObject([{ body: '{"name":"kept"}' }])
  })

  test('an empty 204 is fine', async () => {
    renderApp('/v1/containers/1i1#delete', (request) =>
      request.method === 'DELETE' ? new Response(null, { status: 204 }) : undefined,
    )
    const dialog = await openDialog('Delete container 1i1')
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    expect(await dialog.findByText('204 No Content')).toBeVisible()
    expect(dialog.getByText('The reply has no body.')).toBeVisible()
  })

  test('HTML in an answer is shown as text', async () => {
    renderApp('/v1/containers/1i1#delete', (request) =>
      request.method === 'DELETE'
        ? new Response('<img src=x onerror=alert(1)>', {
            status: 502,
            headers: { 'content-type': 'text/html' },
          })
        : undefined,
    )
    const dialog = await openDialog('Delete container 1i1')
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    expect(await dialog.findByText('502 Bad Gateway')).toBeVisible()
    expect(dialog.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
    expect(dialog.queryByRole('img')).toBeNull()
  })
})

describe('A form', () => {
  test('that was closed half filled in is still so when it is opened again', async () => {
    renderApp('/v1/registrationtokens')
    await userEvent.click(await screen.findByRole('button', { name: 'Create' }))
    const first = await openDialog('Create registrationToken')
    await userEvent.type(first.getByLabelText('name'), 'half')
    await userEvent.click(first.getByRole('button', { name: 'Close dialog' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Create' }))
    const again = await openDialog('Create registrationToken')
    expect(again.getByLabelText('name')).toHaveValue('half')
    await userEvent.click(again.getByRole('button', { name: 'Start over' }))
    expect(again.getByLabelText('name')).toHaveValue('')
  })

  test('opens although the options of a reference cannot be looked up', async () => {
    renderApp('/v1/services#create=service', (request) =>
      request.url.includes('/environments')
        ? new Response('{"type":"error","status":403}', { status: 403 })
        : undefined,
    )
    const dialog = await openDialog('Create service')
    await userEvent.type(dialog.getByLabelText('environmentId'), '1e1')
    await userEvent.type(dialog.getByLabelText('name'), 'web')
    expect(dialog.getByLabelText('environmentId')).toHaveValue('1e1')
  })

  test('has the server search for a reference where there are too many to look through', async () => {
    const page = {
      type: 'collection',
      resourceType: 'environment',
      data: [{ id: '1e7', type: 'environment', name: 'first of many', links: {} }],
      pagination: { partial: true, limit: 1 },
    }
    const { demo } = renderApp('/v1/services#create=service', (request) =>
      request.url.endsWith('/environments') ? Response.json(page) : undefined,
    )
    const dialog = await openDialog('Create service')
    await userEvent.type(dialog.getByLabelText('environmentId'), 'sho')
    expect(await screen.findAllByRole('option', { name: /shop/ })).not.toEqual([])
    const searches = demo.record.filter(({ url }) => url.includes('/environments?'))
    expect(searches.at(-1)?.url).toMatch(/\/environments\?name_(prefix=sho|like=%25sho%25)$/)
  })

  test('hides a password in the preview until it is asked for, and sends it as typed', async () => {
    const { demo } = renderApp('/v1/apikeys#create=apiKey')
    const dialog = await openDialog('Create apiKey')
    await userEvent.type(dialog.getByLabelText('secretValue'), 'hunter2')
    const panel = () => dialog.getByRole('tabpanel').textContent
    expect(panel()).toContain('*******')
    expect(panel()).not.toContain('hunter2')
    await userEvent.click(dialog.getByRole('button', { name: 'Show secrets' }))
    expect(panel()).toContain('hunter2')
    expect(changesOf(demo.record)).toEqual([])
  })
})

describe('A refused value', () => {
  test('has the focus, also deep inside and beside problems that were sent on purpose', async () => {
    renderApp('/v1/services#create=service', (request) =>
      request.method === 'POST'
        ? Response.json(
            { type: 'error', status: 422, code: 'NotFound', fieldName: 'launchConfig.imageUuid' },
            { status: 422 },
          )
        : undefined,
    )
    const dialog = await openDialog('Create service')
    await userEvent.type(dialog.getByLabelText('scale'), 'many')
    await userEvent.click(dialog.getByRole('button', { name: 'launchConfig' }))
    await userEvent.type(dialog.getByLabelText('imageUuid'), 'docker:x')
    await userEvent.click(dialog.getByRole('button', { name: 'launchConfig' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Send anyway' }))
    await waitFor(() => expect(dialog.getByLabelText('imageUuid')).toHaveFocus())
    expect(dialog.getByLabelText('imageUuid')).toHaveAccessibleDescription(/NotFound/)
    expect(dialog.getByLabelText('scale')).toHaveValue('many')
  })
})

describe('An action', () => {
  test('that is named in the address but not possible now says so', async () => {
    renderApp('/v1/containers/1i1#action=start')
    const dialog = await openDialog('start')
    expect(await dialog.findByText(/not possible now/)).toBeVisible()
  })
})
