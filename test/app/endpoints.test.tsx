import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { createDemoApi } from '../../demo/api'
import { Endpoint } from '../../src/api/endpoint'
import { readEndpointFacts, type EndpointFacts } from '../../src/api/kept-endpoint'
import { EndpointChooser } from '../../src/app/endpoints'

const other = 'http://other.example/v1'

/** Few types, so that finding something on the page takes no time. */
const schemas = {
  data: ['host', 'disk'].map((id) => ({
    ...{ id, type: 'schema', pluralName: `${id}s`, resourceMethods: ['GET', 'DELETE'] },
    collectionMethods: ['GET'],
    resourceFields: { name: { type: 'string' }, state: { type: 'string' } },
    resourceActions: { stop: {}, purge: {} },
    links: { self: `http://saved/v1/schemas/${id}`, collection: `http://saved/v1/${id}s` },
  })),
}

beforeEach(() => window.history.replaceState(null, '', '/'))

/** The page before its own API, with another at `other` that wants the demo's key. */
function renderPage(address = '#/v1', others: readonly EndpointFacts[] = []) {
  window.history.replaceState(null, '', address)
  const here = createDemoApi({ schemas, delay: 30 })
  const there = createDemoApi({ schemas, delay: 30, auth: 'basic' })
  const apis = new Map([
    [window.location.origin, here],
    ['http://other.example', there],
  ])
  const own = new Endpoint('/v1', window.location.href)
  render(
    <EndpointChooser
      own={own}
      ownFacts={readEndpointFacts({}, own)}
      others={others}
      fetch={async (request) =>
        (await apis.get(new URL(request.url).origin)?.fetch(request)) ?? Response.error()
      }
      openSocket={() => ({ send: () => {}, close: () => {} })}
    />,
  )
  return { here, there }
}

async function openMenu() {
  await userEvent.click(await screen.findByRole('button', { name: 'Connection' }))
  const menu = await screen.findByRole('dialog', { name: 'Connection' })
  await within(menu).findByRole('button', { name: 'Add' })
  return within(menu)
}

async function fill(input: HTMLElement, text: string) {
  await userEvent.click(input)
  await userEvent.paste(text)
}

async function addOther(name: string, production = false) {
  const menu = await openMenu()
  await userEvent.click(menu.getByRole('button', { name: 'Add' }))
  await fill(menu.getByLabelText('URL'), other)
  await fill(menu.getByLabelText('Name'), name)
  await userEvent.click(menu.getByRole('radio', { name: 'red' }))
  if (production) await userEvent.click(menu.getByRole('checkbox', { name: /Production/ }))
  await userEvent.click(menu.getByRole('button', { name: 'Add and open' }))
}

async function signIn() {
  const form = within(await screen.findByRole('form', { name: 'Sign in' }))
  await fill(form.getByLabelText('Access key'), 'demo-access')
  await fill(form.getByLabelText('Secret key'), 'demo-secret')
  await userEvent.click(form.getByRole('button', { name: 'Sign in' }))
}

const typeLink = (name: string) =>
  within(screen.getByRole('navigation', { name: 'Types' })).findByRole('link', { name })

test('what cannot be an API is said to be none, before anything is asked', async () => {
  const { there } = renderPage()
  const menu = await openMenu()
  await userEvent.click(menu.getByRole('button', { name: 'Add' }))
  await fill(menu.getByLabelText('URL'), 'http://ada:pass@other.example/v1')
  await userEvent.click(menu.getByRole('button', { name: 'Add and open' }))
  expect(menu.getByRole('alert')).toHaveTextContent(/without user and password/)
  expect(menu.getByLabelText('URL')).toHaveAccessibleDescription(/without user and password/)
  expect(localStorage.getItem('api-ui.endpoints')).toBeNull()
  expect(there.record).toHaveLength(0)
})

test('an API that only a link names is asked nothing before someone agrees', async () => {
  const { there } = renderPage(`?api=${other}#/v1/hosts`)
  expect(await screen.findByRole('heading', { name: 'Open another API?' })).toBeVisible()
  expect(screen.getByText(other)).toBeVisible()
  expect(there.record).toHaveLength(0)
  await userEvent.click(screen.getByRole('button', { name: 'Open and keep it' }))
  await screen.findByRole('form', { name: 'Sign in' })
  expect(there.record.map(({ url }) => url)).toContain(`${other}/hosts`)
})

test('an endpoint is renamed, and removed with all that was kept of it', async () => {
  renderPage()
  await typeLink('hosts')
  await addOther('Lab')
  await signIn()
  await userEvent.click(await typeLink('hosts'))
  let menu = await openMenu()
  await userEvent.click(menu.getByRole('button', { name: 'Change Lab' }))
  await userEvent.clear(menu.getByLabelText('Name'))
  await fill(menu.getByLabelText('Name'), 'Cellar')
  await userEvent.click(menu.getByRole('button', { name: 'Save' }))
  expect(await menu.findByRole('link', { name: /^Cellar/ })).toBeVisible()
  expect(JSON.stringify(Object.keys(localStorage))).toContain('other.example')
  await userEvent.click(menu.getByRole('button', { name: 'Change Cellar' }))
  await userEvent.click(menu.getByRole('button', { name: 'Remove' }))
  await waitFor(() => expect(window.location.search).toBe(''))
  const kept = JSON.stringify(Object.entries(localStorage))
  expect(kept).not.toMatch(/Cellar|other\.example/)
  menu = await openMenu()
  await userEvent.click(menu.getByRole('button', { name: /^Change localhost/ }))
  expect(menu.queryByRole('button', { name: 'Remove' }), 'the page’s own stays').toBeNull()
})

test('an endpoint that the page came with is there at once, is found in the palette, and stays', async () => {
  const lab = readEndpointFacts({ name: 'Lab', production: true }, new Endpoint(other, other))
  const { there } = renderPage('#/v1', [lab])
  await typeLink('hosts')
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.type(await screen.findByRole('combobox'), 'lab')
  expect(screen.getAllByRole('option')[0]).toHaveTextContent('Labendpoint, production')
  expect(there.record).toHaveLength(0)
  await userEvent.keyboard('{Enter}')
  expect(window.location.search).toBe(`?api=${other}`)
  await signIn()
  await typeLink('hosts')
  const menu = await openMenu()
  await userEvent.click(menu.getByRole('button', { name: 'Change Lab' }))
  expect(menu.queryByRole('button', { name: 'Remove' })).toBeNull()
  expect(localStorage.getItem('api-ui.endpoints')).toBeNull()
})

test('in production, what removes something is sent only after its name was typed', async () => {
  const { there } = renderPage()
  await typeLink('hosts')
  await addOther('Live', true)
  await signIn()
  await typeLink('hosts')
  window.location.hash = '#/v1/hosts/1h1'
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }))
  const dialog = within(await screen.findByRole('dialog', { name: /^Delete/ }))
  const send = dialog.getByRole('button', { name: 'Send Request' })
  expect(send).toHaveAccessibleDescription(/^Live is production: type /)
  const name = /type (.*) first/.exec(send.getAttribute('aria-description') ?? '')?.[1] ?? ''
  const input = dialog.getByRole('textbox', { name: `Type ${name} to confirm` })
  await fill(input, `${name}x`)
  await userEvent.keyboard('{Enter}')
  await userEvent.click(send)
  const deletions = () => there.record.filter(({ method }) => method === 'DELETE')
  expect(deletions()).toHaveLength(0)
  await userEvent.click(input)
  await userEvent.keyboard('{Backspace}')
  await userEvent.click(send)
  await waitFor(() => expect(deletions()).toHaveLength(1))
})

test('in production, many at once are confirmed by their count', async () => {
  const { there } = renderPage(`?api=${other}#/v1/hosts`)
  await userEvent.click(await screen.findByRole('button', { name: 'Open and keep it' }))
  await signIn()
  const menu = await openMenu()
  await userEvent.click(menu.getByRole('button', { name: 'Change other.example' }))
  await userEvent.click(menu.getByRole('checkbox', { name: 'Production' }))
  await userEvent.click(menu.getByRole('button', { name: 'Save' }))
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all rows' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }))
  const dialog = within(await screen.findByRole('dialog', { name: /^Delete \d+ hosts$/ }))
  const send = dialog.getByRole('button', { name: 'Send Requests' })
  await userEvent.click(send)
  const deletions = () => there.record.filter(({ method }) => method === 'DELETE')
  expect(deletions()).toHaveLength(0)
  const input = dialog.getByRole('textbox', { name: /^Type \d+ hosts to confirm$/ })
  await fill(input, /Type (.*) to/.exec(input.getAttribute('aria-label') ?? '')?.[1] ?? '')
  await userEvent.click(send)
  await waitFor(() => expect(deletions().length).toBeGreaterThan(1))
})

test('two APIs that are kept are compared, each read as whoever is signed in there', async () => {
  const { here, there } = renderPage('#/v1')
  await addOther('Lab')
  await signIn()
  await typeLink('hosts')
  const asked = there.record.length
  window.location.hash = '#/v1#view=compare'
  const from = await screen.findByLabelText('From')
  expect(
    within(from)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Choose, or open below…', other, expect.stringContaining('/v1')])
  await userEvent.selectOptions(from, within(from).getByRole('option', { name: /localhost/ }))
  expect(await screen.findByText('Nothing differs.')).toBeVisible()
  expect(there.record).toHaveLength(asked)
  expect(JSON.stringify(here.record)).not.toContain(btoa('demo-access:demo-secret'))
})

test('a kept API that wants to know who asks says so, and is asked again on request', async () => {
  const own = new Endpoint(other, other)
  const { there } = renderPage('#/v1#view=compare', [readEndpointFacts({ name: 'Lab' }, own)])
  const from = await screen.findByLabelText('From')
  await userEvent.selectOptions(from, `Lab, ${other}`)
  const said = await screen.findByText(/cannot be compared/)
  expect(said).toHaveTextContent(`Lab, ${other} cannot be compared. 401`)
  const before = there.record.length
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(there.record.length).toBeGreaterThan(before))
})
