import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { Endpoint } from '../../src/api/endpoint'
import { readEndpointFacts } from '../../src/api/kept-endpoint'
import { goTo } from '../../src/app/endpoint-address'
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

test('a file that is not kept here is asked for, and read without any server', async () => {
  const asked = renderPage('/?saved=file:ships.json')
  expect(await screen.findByRole('alert')).toHaveTextContent('not kept on this device')
  const file = new File([schemas], 'ships.json', { type: 'application/json' })
  await userEvent.upload(screen.getByLabelText('File of schemas'), file)
  await userEvent.click(await screen.findByRole('link', { name: 'ship' }))
  expect(await screen.findByText('ships.json (saved)')).toBeVisible()
  expect(await screen.findByRole('link', { name: 'Create ship' })).toBeVisible()
  // The header does not tell of a request that nobody sent.
  const header = within(screen.getByRole('search', { name: 'Place' }))
  expect(header.getByText('saved schemas')).toBeVisible()
  expect(header.getByRole('textbox', { name: 'Address' })).toHaveValue(
    'https://far/v2/schemas/ship',
  )
  for (const untrue of ['GET', '200', /\d ms/]) expect(header.queryByText(untrue)).toBeNull()
  for (const untrue of [/curl/, 'Show this request'])
    expect(header.queryByRole('button', { name: untrue })).toBeNull()
  expect(asked).toEqual([])
})

test('what the schemas do not tell is not told as an answer, and nothing counts as sent', async () => {
  const asked = renderPage('/?saved=file:boats.json')
  await screen.findByRole('alert')
  const file = new File([schemas], 'boats.json', { type: 'application/json' })
  await userEvent.upload(screen.getByLabelText('File of schemas'), file)
  await screen.findByRole('link', { name: 'ship' })
  goTo('#/v2/elsewhere')
  const said = await screen.findByText(/do not tell what stands at https:\/\/far\/v2\/elsewhere/)
  expect(screen.getByRole('heading', { name: 'Nobody was asked' })).toBeVisible()
  expect(said.closest('section')).not.toHaveTextContent('404')
  expect(screen.queryByRole('button', { name: 'Reload' })).toBeNull()
  goTo('#/v2/ships#create=ship')
  await userEvent.click(await screen.findByRole('button', { name: 'Send Request' }))
  expect(
    await screen.findByText(/there is no server behind them, and nothing was sent/),
  ).toBeVisible()
  expect(screen.queryByText(/outcome is unknown/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Activity' }))
  const activity = within(await screen.findByRole('dialog', { name: 'Activity' }))
  await userEvent.click(activity.getByRole('checkbox', { name: 'Show reads' }))
  expect(activity.queryByText('GET')).toBeNull()
  expect(activity.queryByText('POST')).toBeNull()
  expect(asked).toEqual([])
})

test('a file without schemas says so, and nothing is opened', async () => {
  renderPage('/?saved=file:other.json')
  await screen.findByRole('alert')
  await userEvent.upload(screen.getByLabelText('File of schemas'), new File(['{}'], 'odd.json'))
  expect(await screen.findByText(/odd\.json cannot be opened/)).toBeVisible()
})
