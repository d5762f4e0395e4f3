import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ApiRequest } from '../../src/api/request'
import { readSettings } from '../../src/app/page-settings'
import { openDialog, type OpenDialog as Dialog } from './open-dialog'
import { renderApp } from './render-app'

beforeEach(() => sessionStorage.clear())
afterEach(() => void (document.cookie = 'CSRF=; max-age=0'))

const create = '/v1/registrationtokens#create=registrationToken'

async function shownAs(dialog: Dialog, tab: string): Promise<string> {
  await userEvent.click(dialog.getByRole('tab', { name: tab }))
  return dialog.getByRole('tabpanel').querySelector('pre')?.textContent ?? ''
}

const send = (dialog: Dialog) =>
  userEvent.click(dialog.getByRole('button', { name: /^Send (?:Request|anyway)$/ }))

const changesOf = (record: readonly Pick<ApiRequest, 'method'>[]) =>
  record.filter(({ method }) => method !== 'GET')

describe('What goes wrong in other browsers of such APIs does not here:', () => {
  test('“curl never contains the body”: it does, and a single quote does not end it', async () => {
    renderApp(create)
    const dialog = await openDialog('Create registrationToken')
    await userEvent.type(dialog.getByLabelText('name'), "it's mine")
    const body = String.raw`--data-raw '{"name":"it'\''s mine"}'`
    expect(await shownAs(dialog, 'curl')).toContain(body)
  })

  test('“Request line reversed”: the method comes first, and Content-Length counts bytes', async () => {
    renderApp(create)
    const dialog = await openDialog('Create registrationToken')
    await userEvent.type(dialog.getByLabelText('name'), 'é')
    const lines = (await shownAs(dialog, 'HTTP')).split('\n')
    expect(lines[0]).toBe('POST /v1/registrationtokens HTTP/1.1')
    expect(lines).toContain(`Content-Length: ${'{"name":"é"}'.length + 1}`)
  })

  test('“CSRF header omitted”: it is told beside the message, and sent', async () => {
    document.cookie = 'CSRF=token-of-the-page'
    const sent: (string | null)[] = []
    renderApp(
      create,
      ({ method, headers }) => {
        if (method === 'POST') sent.push(headers.get('X-API-CSRF'))
        return undefined
      },
      `${window.location.origin}/v1`,
    )
    const dialog = await openDialog('Create registrationToken')
    expect(dialog.getByText('X-API-CSRF')).toBeVisible()
    await send(dialog)
    expect(await dialog.findByText('201 Created')).toBeVisible()
    expect(sent).toEqual(['token-of-the-page'])
  })

  test('“Blobs”: a file is named in curl, and goes along as part of a form', async () => {
    const types: (string | null)[] = []
    renderApp('/v1/certificates#create=certificate', ({ method, headers }) => {
      if (method !== 'POST') return undefined
      types.push(headers.get('Content-Type'))
      return new Response('{"type":"certificate","id":"1c1"}', { status: 201 })
    })
    const dialog = await openDialog('Create certificate')
    await userEvent.upload(dialog.getByLabelText('keystore'), new File(['a'], 'store.p12'))
    expect(await shownAs(dialog, 'curl')).toContain(`-F 'keystore=@"store.p12"`)
    expect(await shownAs(dialog, 'HTTP')).toContain('‹the 1 bytes of store.p12›')
    await send(dialog)
    await send(dialog)
    expect(await dialog.findByText('201 Created')).toBeVisible()
    expect(types).toEqual([expect.stringMatching(/^multipart\/form-data; boundary=/)])
  })

  test('“Empty 200”: it is a success, and the dialog goes on', async () => {
    renderApp(create, ({ method }) => (method === 'POST' ? new Response('') : undefined))
    const dialog = await openDialog('Create registrationToken')
    await send(dialog)
    expect(await dialog.findByText('200 OK')).toBeVisible()
    expect(dialog.getByText('The reply has no body.')).toBeVisible()
    expect(dialog.queryByRole('alert')).toBeNull()
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('“Status text missing, no timing”: a status without words gets them, with its times', async () => {
    renderApp(create, ({ method }) =>
      method === 'POST'
        ? new Response('{"type":"error","status":422}', { status: 422 })
        : undefined,
    )
    const dialog = await openDialog('Create registrationToken')
    await send(dialog)
    expect(await dialog.findByText('422 Unprocessable Content')).toBeVisible()
    expect(dialog.getByText(/^first byte \d+ ms · total \d+ ms · 29 B$/)).toBeVisible()
  })

  test('“No copy, no cancel”: every language has a button that copies it, and Cancel ends what is under way', async () => {
    let ended = false
    renderApp(create, ({ method, signal }) => {
      if (method !== 'POST') return undefined
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => {
          ended = true
          reject(signal.reason as Error)
        }),
      )
    })
    const dialog = await openDialog('Create registrationToken')
    for (const tab of dialog.getAllByRole('tab')) {
      await userEvent.click(tab)
      expect(
        within(dialog.getByRole('tabpanel')).getByRole('button', { name: 'Copy' }),
      ).toBeVisible()
    }
    await send(dialog)
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(ended).toBe(true))
    expect(await dialog.findByText('Cancelled')).toBeVisible()
  })

  test('“curlUser=false ignored”: then curl names no keys', async () => {
    renderApp('/v1/hosts', undefined, '/v1', { curlUser: false })
    await userEvent.click(await screen.findByRole('button', { name: 'Show this request' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Request of this view' }))
    expect(await shownAs(dialog, 'curl')).not.toContain('-u ')
    expect(dialog.getByText('No keys are needed.')).toBeVisible()
  })

  test('“user option dead”: the page says who is signed in; “bootstrap option dead”: there is none, since nothing of Bootstrap is loaded', async () => {
    renderApp('/v1/hosts', undefined, '/v1', { user: 'Zoë' })
    await userEvent.click(await screen.findByRole('button', { name: 'Connection' }))
    expect(await screen.findByText('Zoë, as the API’s page says')).toBeVisible()
    expect(readSettings({ bootstrap: 'https://cdn.example/bootstrap.css' })).toEqual(
      readSettings({}),
    )
  })

  test('Enter in the preview sends nothing, of a removal neither', async () => {
    const { demo } = renderApp('/v1/containers/1i1#delete')
    const dialog = await openDialog('Delete container 1i1')
    await userEvent.click(dialog.getByRole('tab', { name: 'HTTP' }))
    await userEvent.keyboard('{Enter}')
    dialog.getByRole('region', { name: 'Request' }).focus()
    await userEvent.keyboard('{Enter}{Enter}')
    expect(changesOf(demo.record)).toEqual([])
    expect(dialog.getByRole('button', { name: 'Send Request' })).toBeVisible()
  })

  test('the cattle command is told, and follows the form', async () => {
    renderApp(create)
    const dialog = await openDialog('Create registrationToken')
    await userEvent.type(dialog.getByLabelText('name'), 'lab')
    expect(await shownAs(dialog, 'cattle')).toContain(
      "cattle create-registrationToken \\\n  --name 'lab'",
    )
  })
})
