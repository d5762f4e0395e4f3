import { cleanup, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDialog, type OpenDialog as Dialog } from './open-dialog'
import { renderApp } from './render-app'

beforeEach(() => sessionStorage.clear())

const shown = (dialog: Dialog) => dialog.getByRole('tabpanel').textContent

describe('Changing the type to create', () => {
  test('keeps what fits, says what does not, and loses nothing on the way back', async () => {
    renderApp('/v1/credentials#create=apiKey')
    const dialog = await openDialog('Create apiKey')
    const types = dialog.getByLabelText('Type to create')
    await userEvent.type(dialog.getByLabelText('name'), 'key')
    await userEvent.type(dialog.getByLabelText('publicValue'), 'visible')
    types.focus()
    await userEvent.selectOptions(types, 'registrationToken')
    const other = await openDialog('Create registrationToken')
    expect(other.getByLabelText('name')).toHaveValue('key')
    expect(other.getByText(/does not fit here and stays with apiKey: publicValue/)).toBeVisible()
    expect(other.getByLabelText('Type to create')).toHaveFocus()
    expect(other.queryByText(/still here/)).toBeNull()
    expect(shown(other)).toContain('POST /v1/registrationtokens')
    await userEvent.type(other.getByLabelText('name'), '2')
    await userEvent.selectOptions(other.getByLabelText('Type to create'), 'apiKey')
    const back = await openDialog('Create apiKey')
    expect(back.getByLabelText('name')).toHaveValue('key2')
    expect(back.getByLabelText('publicValue')).toHaveValue('visible')
  })
})

describe('A draft', () => {
  test('survives a reload without its secrets, and is forgotten once it was sent', async () => {
    const address = '/v1/apikeys#create=apiKey'
    renderApp(address)
    const first = await openDialog('Create apiKey')
    await userEvent.type(first.getByLabelText('name'), 'kept')
    await userEvent.type(first.getByLabelText('secretValue'), 'hunter2')
    cleanup()
    expect(JSON.stringify(sessionStorage)).not.toContain('hunter2')
    renderApp(address)
    const second = await openDialog('Create apiKey')
    expect(second.getByText(/still here, without its secrets/)).toBeVisible()
    expect(second.getByLabelText('name')).toHaveValue('kept')
    expect(second.getByLabelText('secretValue')).toHaveValue('')
    await userEvent.click(second.getByRole('button', { name: 'Send Request' }))
    expect(await second.findByText('201 Created')).toBeVisible()
    cleanup()
    expect(Object.keys(sessionStorage).filter((key) => key.includes('draft'))).toEqual([])
    renderApp(address)
    const third = await openDialog('Create apiKey')
    expect(third.getByLabelText('name')).toHaveValue('')
  })
})

describe('A link to a form', () => {
  test('fills it in, also with what the schema does not know, and sends nothing', async () => {
    const values = encodeURIComponent('{"name":"a&b = c","beyond":9007199254740993}')
    const { demo } = renderApp(`/v1/registrationtokens#create=registrationToken&values=${values}`)
    const dialog = await openDialog('Create registrationToken')
    expect(dialog.getByLabelText('name')).toHaveValue('a&b = c')
    expect(shown(dialog)).toContain('{"name":"a&b = c","beyond":9007199254740993}')
    expect(demo.record.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test('that is broken opens the form empty and says so', async () => {
    renderApp('/v1/registrationtokens#create=registrationToken&values=%7B%22name')
    const dialog = await openDialog('Create registrationToken')
    expect(dialog.getByText(/cannot be read, and are left out/)).toBeVisible()
    expect(dialog.getByLabelText('name')).toHaveValue('')
  })

  test('is copied with what is filled in, but never with a secret', async () => {
    const user = userEvent.setup()
    renderApp('/v1/apikeys#create=apiKey')
    const dialog = await openDialog('Create apiKey')
    await user.type(dialog.getByLabelText('name'), 'mine')
    await user.type(dialog.getByLabelText('secretValue'), 'hunter2')
    await user.click(dialog.getByRole('button', { name: 'Copy link to this form' }))
    const link = new URL(await navigator.clipboard.readText())
    expect(new URLSearchParams(link.hash.slice(1)).get('values')).toBe('{"name":"mine"}')
    expect(link.href).not.toContain('hunter2')
  })
})

describe('A link to an action', () => {
  test('is copied with its input and fills it in again, sending nothing', async () => {
    const user = userEvent.setup()
    renderApp('/v1/containers/1i1#action=stop')
    const dialog = await openDialog('stop container 1i1')
    await user.type(dialog.getByLabelText('timeout'), '9')
    await user.click(dialog.getByRole('button', { name: 'Copy link to this form' }))
    const { pathname, hash } = new URL(await navigator.clipboard.readText())
    expect(hash).toBe(`#action=stop&values=${encodeURIComponent('{"timeout":9}')}`)
    cleanup()
    sessionStorage.clear()
    const { demo } = renderApp(pathname + hash)
    const again = await openDialog('stop container 1i1')
    expect(again.getByLabelText('timeout')).toHaveValue('9')
    expect(shown(again)).toContain('{"timeout":9}')
    expect(demo.record.filter(({ method }) => method !== 'GET')).toEqual([])
  })
})

describe('An edit', () => {
  test('lists what will change, and goes on from what changed on the server meanwhile', async () => {
    const conflict = () =>
      new Response('{"type":"error","status":409,"code":"Conflict"}', {
        status: 409,
        headers: { 'content-type': 'application/json' },
      })
    const { demo } = renderApp('/v1/apikeys/1c1#edit', (request) =>
      request.method === 'PUT' ? conflict() : undefined,
    )
    const dialog = await openDialog('Edit apiKey 1c1')
    expect(await dialog.findByText('Nothing is changed yet.')).toBeVisible()
    await userEvent.type(dialog.getByLabelText('name'), '!')
    const changes = dialog.getByRole('region', { name: 'What will change' })
    expect(changes).toHaveTextContent(/^What will changenamebuild server →becomes build server!$/)

    await demo.fetch(
      new Request('http://api.example/v1/apikeys/1c1', {
        method: 'PUT',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: '{"name":"renamed","description":"theirs"}',
      }),
    )
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    expect(await dialog.findByText(/changed on the server since/)).toBeVisible()
    expect(dialog.getByText(/Changed there only: description/)).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Go on from there' }))
    expect(dialog.queryByText(/changed on the server since/)).toBeNull()
    expect(dialog.getByLabelText('name')).toHaveValue('build server!')
    expect(dialog.getByLabelText('description')).toHaveValue('theirs')
    expect(changes).toHaveTextContent(/^What will changenamerenamed →becomes build server!$/)
    expect(shown(dialog)).toContain('{"name":"build server!"}')
  })

  test('that the server refuses as out of date offers to read the resource again', async () => {
    let refuse = true
    renderApp('/v1/apikeys/1c1#edit', (request) => {
      if (request.method !== 'PUT' || !refuse) return undefined
      refuse = false
      return new Response('{"type":"error","status":409,"code":"Conflict"}', {
        status: 409,
        headers: { 'content-type': 'application/json' },
      })
    })
    const dialog = await openDialog('Edit apiKey 1c1')
    await userEvent.type(await dialog.findByLabelText('name'), '!')
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    await waitFor(() =>
      expect(dialog.getByText(/says that the resource has changed/)).toBeVisible(),
    )
    expect(dialog.getByRole('button', { name: 'Read it again' })).toBeVisible()
    expect(dialog.getByLabelText('name')).toHaveValue('build server!')
  })
})
