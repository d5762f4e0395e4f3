import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { RecordedRequest } from '../../demo/api'
import { openDialog } from './open-dialog'
import { renderApp } from './render-app'

beforeEach(() => sessionStorage.clear())

async function choose(id: string, item: string) {
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: `Menu of ${id}` }))
  await user.click(await screen.findByRole('menuitem', { name: item }))
}

const menuOf = (id: string) => screen.getByRole('button', { name: `Menu of ${id}` })
const readsOf = (record: readonly RecordedRequest[], path: string) =>
  record.filter(({ method, url }) => method === 'GET' && url.endsWith(path))

describe('An operation on a row', () => {
  test('opens over the table, asks for nothing that the row says, and gives selection and focus back', async () => {
    const { demo } = renderApp('/v1/containers?limit=3')
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select 1i3' }))
    await choose('1i1', 'stop')
    const dialog = await openDialog('stop container 1i1')
    expect(screen.getByRole('heading', { name: 'containers', hidden: true })).toBeInTheDocument()
    expect(readsOf(demo.record, '/v1/containers/1i1')).toEqual([])
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(menuOf('1i1')).toHaveFocus())
    expect(screen.getByRole('checkbox', { name: 'Select 1i3' })).toBeChecked()
  })

  test('leaves the row as it is by then: stopped, or gone, with the focus on the next', async () => {
    const { demo } = renderApp('/v1/containers?limit=3')
    await choose('1i1', 'stop')
    const stop = await openDialog('stop container 1i1')
    await userEvent.click(stop.getByRole('button', { name: 'Send Request' }))
    await userEvent.click(await stop.findByRole('button', { name: 'Close' }))
    await waitFor(() => expect(menuOf('1i1')).toHaveFocus())
    const row = menuOf('1i1').closest<HTMLElement>('[role="row"]') ?? document.body
    await waitFor(() => expect(within(row).getByText(/^stop/)).toBeVisible())
    await choose('1i2', 'Delete')
    const gone = await openDialog('Delete container 1i2')
    await userEvent.click(gone.getByRole('button', { name: 'Send Request' }))
    await userEvent.click(await gone.findByRole('button', { name: 'Close' }))
    await waitFor(() => expect(document.activeElement?.ariaLabel).toMatch(/^Menu of 1i/))
    expect(demo.record.filter(({ method }) => method !== 'GET')).toMatchObject([
      { method: 'POST', url: expect.stringMatching(/1i1\/\?action=stop$/) as string },
      { method: 'DELETE', url: expect.stringMatching(/containers\/1i2$/) as string },
    ])
  })

  test('that changes it begins with the whole resource, as the row may hold less', async () => {
    const { demo } = renderApp('/v1/containers?limit=3')
    await choose('1i1', 'Edit')
    const dialog = await openDialog('Edit container 1i1')
    expect(readsOf(demo.record, '/v1/containers/1i1')).toHaveLength(1)
    await userEvent.type(dialog.getByLabelText('name'), '-2')
    await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
    expect(await dialog.findByText('200 OK')).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }))
    expect(await screen.findByText('shop-web-1-2')).toBeVisible()
  })

  test('has an address, in which the resource needs not stand in the table', async () => {
    const { demo } = renderApp('/v1/containers?limit=1#delete&of=/v1/containers/1i3')
    expect(await openDialog('Delete container 1i3')).toBeTruthy()
    expect(readsOf(demo.record, '/v1/containers/1i3')).toHaveLength(1)
  })

  test('asks for what a row came without', async () => {
    renderApp('/v1/containers?limit=1#action=stop&of=/v1/containers/1i1', async (request) => {
      if (!request.url.includes('limit=1')) return undefined
      const data = [{ id: '1i1', type: 'container', links: { self: '/v1/containers/1i1' } }]
      const body = { type: 'collection', resourceType: 'container', data }
      return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
    })
    const dialog = await openDialog('stop container 1i1')
    expect(dialog.getByRole('button', { name: 'Send Request' })).toBeVisible()
  })

  test('tells when what it is about cannot be read, and tries again', async () => {
    let isLost = true
    renderApp('/v1/containers?limit=1#edit&of=/v1/containers/1i1', (request) =>
      isLost && request.url.endsWith('/1i1') ? Promise.reject(new TypeError('lost')) : undefined,
    )
    const dialog = await openDialog('Edit 1i1')
    expect(dialog.getByRole('alert')).toHaveTextContent('No answer')
    isLost = false
    await userEvent.click(dialog.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('dialog', { name: 'Edit container 1i1' })).toBeVisible()
  })
})
