import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ApiRequest } from '../../src/api/request'
import { renderApp } from './render-app'

beforeEach(() => sessionStorage.clear())

const create = '/v1/registrationtokens#create=registrationToken'

async function openDialog(name = 'Create registrationToken') {
  return within(await screen.findByRole('dialog', { name }))
}

type Dialog = Awaited<ReturnType<typeof openDialog>>

async function shownAs(dialog: Dialog, tab: string): Promise<string> {
  await userEvent.click(dialog.getByRole('tab', { name: tab }))
  return dialog.getByRole('tabpanel').querySelector('pre')?.textContent ?? ''
}

const changesOf = (record: readonly Pick<ApiRequest, 'method'>[]) =>
  record.filter(({ method }) => method !== 'GET')

describe('What goes wrong in other browsers of such APIs does not here:', () => {
  test('the curl command contains the body, and a single quote does not end it', async () => {
    renderApp(create)
    const dialog = await openDialog()
    await userEvent.type(dialog.getByLabelText('name'), "it's mine")
    const body = String.raw`--data-raw '{"name":"it'\''s mine"}'`
    expect(await shownAs(dialog, 'curl')).toContain(body)
  })

  test('the request line begins with the method, and Content-Length counts bytes', async () => {
    renderApp(create)
    const dialog = await openDialog()
    await userEvent.type(dialog.getByLabelText('name'), 'é')
    const lines = (await shownAs(dialog, 'HTTP')).split('\n')
    expect(lines[0]).toBe('POST /v1/registrationtokens HTTP/1.1')
    expect(lines).toContain(`Content-Length: ${'{"name":"é"}'.length + 1}`)
  })

  test('an empty 200 is a success, and the dialog goes on', async () => {
    renderApp(create, ({ method }) => (method === 'POST' ? new Response('') : undefined))
    const dialog = await openDialog()
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    expect(await dialog.findByText('200 OK')).toBeVisible()
    expect(dialog.getByText('The reply has no body.')).toBeVisible()
    expect(dialog.queryByRole('alert')).toBeNull()
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('a status without words gets them, with its times', async () => {
    renderApp(create, ({ method }) =>
      method === 'POST'
        ? new Response('{"type":"error","status":422}', { status: 422 })
        : undefined,
    )
    const dialog = await openDialog()
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    expect(await dialog.findByText('422 Unprocessable Content')).toBeVisible()
    expect(dialog.getByText(/^first byte \d+ ms · total \d+ ms · 29 B$/)).toBeVisible()
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
    const dialog = await openDialog()
    await userEvent.type(dialog.getByLabelText('name'), 'lab')
    expect(await shownAs(dialog, 'cattle')).toContain(
      "cattle create-registrationToken \\\n  --name 'lab'",
    )
  })
})
