import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { createDemoApi, type DemoApi } from '../../demo/api'
import { Endpoint } from '../../src/api/endpoint'
import { readEndpointFacts } from '../../src/api/kept-endpoint'
import { EndpointChooser } from '../../src/app/endpoints'

beforeEach(() => window.history.replaceState(null, '', '/'))

/** Few types, so that finding something on the page takes no time. */
const schemasBelow = (root: string) => ({
  data: ['host', 'disk'].map((id) => ({
    ...{ id, type: 'schema', pluralName: `${id}s`, resourceMethods: ['GET', 'PUT'] },
    collectionMethods: ['GET'],
    resourceFields: {
      ...{ name: { type: 'string', update: true }, note: { type: 'string', update: true } },
      ...{ state: { type: 'string' }, accountId: { type: 'string' } },
    },
    links: { self: `http://saved${root}/schemas/${id}`, collection: `http://saved${root}/${id}s` },
  })),
})

/** The page before an API that speaks as this family does; `answer` may take over single requests. */
function renderPage(
  dialect: string,
  root: string,
  address: string,
  answer?: (request: Request) => Response | undefined,
): DemoApi {
  window.history.replaceState(null, '', address)
  const demo = createDemoApi({ dialect, delay: 0, schemas: schemasBelow(root) })
  const own = new Endpoint(demo.root, window.location.href)
  render(
    <EndpointChooser
      own={own}
      ownFacts={readEndpointFacts({}, own)}
      others={[]}
      fetch={async (request) => answer?.(request) ?? demo.fetch(request)}
      openSocket={() => ({ send: () => {}, close: () => {} })}
    />,
  )
  return demo
}

async function openConnection() {
  await userEvent.click(await screen.findByRole('button', { name: 'Connection' }))
  return within(await screen.findByRole('dialog', { name: 'Connection' }))
}

const familyIn = (menu: ReturnType<typeof within>) => menu.findByText(/because/)

test('the family is named with its reason, can be said to be another, and that is kept', async () => {
  renderPage('norman', '/v3', '#/v3/hosts')
  await screen.findByRole('link', { name: '1h1' })
  let menu = await openConnection()
  expect(await familyIn(menu)).toHaveTextContent('Norman, because its types say which version')
  await userEvent.selectOptions(menu.getByLabelText('Read it as'), 'Cattle')
  await waitFor(async () =>
    expect(await familyIn(menu)).toHaveTextContent('Cattle, because you say so.'),
  )
  expect(localStorage.getItem('api-ui.endpoints')).toContain('"dialect":"cattle"')
  expect(await screen.findByRole('link', { name: '1h1' })).toBeVisible()
  await userEvent.selectOptions(menu.getByLabelText('Read it as'), 'what it seems to be')
  await waitFor(async () => expect(await familyIn(menu)).toHaveTextContent('Norman'))
  expect(localStorage.getItem('api-ui.endpoints')).not.toContain('dialect')
  await userEvent.keyboard('{Escape}')
  menu = await openConnection()
  expect(await familyIn(menu)).toHaveTextContent('Norman')
})

const path = '/v1/hosts/default/1h1'

test('fields that a server does not have yet are asked for again', async () => {
  let asked = 0
  renderPage('steve', '/v1', `#${path}`, (request) => {
    if (!request.url.includes('schemaDefinitions') || asked++ > 0) return undefined
    return Response.json(
      { type: 'error', status: 503, code: 'SchemasNotRefreshed' },
      { status: 503, headers: { 'Retry-After': '1' } },
    )
  })
  await openEdit()
  expect(await screen.findByRole('status', { name: 'Loading' })).toBeVisible()
  expect(await screen.findByRole('button', { name: 'spec' }, { timeout: 10_000 })).toBeVisible()
  expect(asked).toBe(2)
})

test('an update that comes too late is merged with what is there by now', async () => {
  const demo = renderPage('steve', '/v1', `#${path}`)
  const elsewhere = async (spec: object) => {
    const url = new URL(path, window.location.href)
    const whole = (await (await demo.fetch(new Request(url, { headers }))).json()) as {
      spec: object
    }
    const body = JSON.stringify({ ...whole, spec: { ...whole.spec, ...spec } })
    const reply = await demo.fetch(new Request(url, { method: 'PUT', headers, body }))
    expect(reply.status).toBe(200)
  }
  await openEdit()
  await userEvent.click(await screen.findByRole('button', { name: 'spec' }))
  const dialog = within(screen.getByRole('dialog', { name: /^Edit/ }))
  const spec = within(dialog.getByRole('group', { name: 'spec' }))
  await fill(spec.getByLabelText('name'), 'mine')
  await elsewhere({ name: 'theirs', note: 'there' })
  await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
  await dialog.findByText(/409/)
  expect(await dialog.findByText('spec.name')).toBeVisible()
  await userEvent.click(dialog.getByRole('button', { name: 'Go on from there' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
  await dialog.findByText(/200/)
  const sent = demo.record.findLast(({ method }) => method === 'PUT')
  expect(JSON.parse(sent?.body ?? '')).toMatchObject({ spec: { name: 'mine', note: 'there' } })
})

test('an update sends only what changed, if that is wanted, and leaves alone what others changed', async () => {
  const demo = renderPage('steve', '/v1', `#${path}`)
  await openEdit()
  await userEvent.click(await screen.findByRole('button', { name: 'spec' }))
  const dialog = within(screen.getByRole('dialog', { name: /^Edit/ }))
  await fill(within(dialog.getByRole('group', { name: 'spec' })).getByLabelText('name'), 'mine')
  const request = dialog.getByRole('region', { name: 'Request' })
  expect(request).toHaveTextContent(`PUT ${path}`)
  expect(dialog.getByRole('radio', { name: 'The whole object PUT' })).toBeChecked()
  await userEvent.click(dialog.getByRole('radio', { name: 'Only what changed PATCH' }))
  expect(request).toHaveTextContent(`PATCH ${path}`)
  expect(request).toHaveTextContent('Content-Type: application/merge-patch+json')
  expect(request).toHaveTextContent('{"spec":{"name":"mine"}}')
  const elsewhere = await demo.fetch(
    new Request(new URL(path, window.location.href), {
      ...{ method: 'PATCH', body: '{"spec":{"note":"there"}}' },
      headers: { ...headers, 'Content-Type': 'application/merge-patch+json' },
    }),
  )
  expect(elsewhere.status).toBe(200)
  await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
  await dialog.findByText(/200/)
  const sent = demo.record.findLast(({ body }) => body.includes('mine'))
  expect(sent?.body).toBe('{"spec":{"name":"mine"}}')
  expect(new Headers(sent?.headers.map(([a, b]): [string, string] => [a, b]))).toSatisfy(
    (all: Headers) => all.get('content-type') === 'application/merge-patch+json',
  )
  const { spec } = (await (
    await demo.fetch(new Request(new URL(path, window.location.href), { headers }))
  ).json()) as { spec: object }
  expect(spec).toMatchObject({ name: 'mine', note: 'there' })
})

async function openEdit() {
  const edit = await screen.findByRole('button', { name: 'Edit' })
  // Until the schemas are there it is not possible.
  await waitFor(() => expect(edit).not.toHaveAttribute('aria-disabled', 'true'))
  await userEvent.click(edit)
}

const headers = { Accept: 'application/json', 'Content-Type': 'application/json' }

async function fill(input: HTMLElement, text: string) {
  await userEvent.clear(input)
  await userEvent.click(input)
  await userEvent.paste(text)
}

test('the documentation of a type has the fields that its schema leaves out', async () => {
  renderPage('steve', '/v1', '#/v1/hosts#view=docs')
  expect(await screen.findAllByText('io.cattle.demo.v1.HostSpec')).not.toHaveLength(0)
})
