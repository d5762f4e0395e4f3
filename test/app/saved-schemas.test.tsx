import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { Endpoint } from '../../src/api/endpoint'
import { readEndpointFacts } from '../../src/api/kept-endpoint'
import { EndpointChooser } from '../../src/app/endpoints'

const schemas = JSON.stringify({
  data: [
    {
      ...{ id: 'ship', type: 'schema', pluralName: 'ships' },
      links: { self: 'https://far/v2/schemas/ship', collection: 'https://far/v2/ships' },
      collectionMethods: ['GET', 'POST'],
      resourceFields: { name: { type: 'string', create: true } },
    },
  ],
})

beforeEach(() => window.history.replaceState(null, '', '/'))

/** The page at an address, before an API of which nothing is asked. */
function renderPage(address: string): string[] {
  window.history.replaceState(null, '', address)
  const asked: string[] = []
  const own = new Endpoint('/v1', window.location.href)
  const fetch = (request: Request) => {
    asked.push(request.url)
    return Promise.resolve(Response.error())
  }
  render(
    <EndpointChooser
      own={own}
      ownFacts={readEndpointFacts({}, own)}
      others={[]}
      fetch={fetch}
      openSocket={() => ({ send: () => {}, close: () => {} })}
    />,
  )
  return asked
}

test('a file that is not kept here is asked for, read without any server, and its forms show their requests', async () => {
  const asked = renderPage('/?saved=file:ships.json')
  expect(await screen.findByRole('alert')).toHaveTextContent('not kept on this device')
  const file = new File([schemas], 'ships.json', { type: 'application/json' })
  await userEvent.upload(screen.getByLabelText('File of schemas'), file)
  await userEvent.click(await screen.findByRole('link', { name: 'ship' }))
  expect(await screen.findByText('ships.json (saved)')).toBeVisible()
  await userEvent.click(await screen.findByRole('link', { name: 'Create ship' }))
  const dialog = await screen.findByRole('dialog', { name: 'Create ship' })
  await waitFor(() => expect(dialog).toHaveTextContent(/POST.*far\/v2\/ships|POST \/v2\/ships/))
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send Request' }))
  expect(await within(dialog).findByText(/nothing was sent/)).toBeVisible()
  expect(asked).toEqual([])
})

test('a file without schemas says so, and nothing is opened', async () => {
  renderPage('/?saved=file:other.json')
  await screen.findByRole('alert')
  await userEvent.upload(screen.getByLabelText('File of schemas'), new File(['{}'], 'odd.json'))
  expect(await screen.findByText(/odd\.json cannot be opened/)).toBeVisible()
})
