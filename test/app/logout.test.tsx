import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { createDemoApi } from '../../demo/api'
import { Endpoint } from '../../src/api/endpoint'
import { readEndpointFacts } from '../../src/api/kept-endpoint'
import { EndpointChooser } from '../../src/app/endpoints'

beforeEach(() => {
  window.history.replaceState(null, '', '/')
  document.cookie = 'CSRF=; Max-Age=0; Path=/'
})

/** A browser before a server of the family that asks who one is: its cookies go along, and what was sent is told. */
function browserBefore(dialect: string, at: string) {
  window.history.replaceState(null, '', `/#${at}`)
  const demo = createDemoApi({ dialect, auth: 'cookie', csrf: true })
  const jar = new Map<string, string>()
  const fetch = async (request: Request) => {
    const headers = new Headers(request.headers)
    headers.set('User-Agent', 'Mozilla/5.0')
    headers.set('Cookie', [...jar].map((pair) => pair.join('=')).join('; '))
    const reply = await demo.fetch(new Request(request, { headers }))
    for (const cookie of reply.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';', 1)[0] ?? '').split('=')
      if (value === '') jar.delete(name)
      else jar.set(name, value)
      if (!/HttpOnly/i.test(cookie)) document.cookie = cookie
    }
    return reply
  }
  const post = (path: string, body: object) =>
    fetch(
      new Request(new URL(path, window.location.href), {
        ...{ method: 'POST', body: JSON.stringify(body) },
        headers: { 'Content-Type': 'application/json' },
      }),
    )
  const open = () => {
    const own = new Endpoint(demo.root, window.location.href)
    const openSocket = () => ({ send: () => {}, close: () => {} })
    render(
      <EndpointChooser
        ownFacts={readEndpointFacts({}, own)}
        others={[]}
        {...{ own, fetch, openSocket }}
      />,
    )
  }
  const writes = () =>
    demo.record
      .filter(({ method }) => method !== 'GET')
      .map(
        ({ method, url, body }) =>
          `${method} ${new URL(url).pathname}${new URL(url).search} ${body}`,
      )
  return { demo, jar, post, open, writes }
}

/** What the menu says will be sent, and then the press on the button. */
async function logOut(says: RegExp) {
  await userEvent.click(await screen.findByRole('button', { name: 'Connection' }))
  const menu = within(await screen.findByRole('dialog', { name: 'Connection' }))
  await waitFor(() => expect(menu.getByText(/^Logging out/)).toHaveTextContent(says))
  await userEvent.click(menu.getByRole('button', { name: 'Log out' }))
}

const rancherLogin = ['/v3-public/localProviders/local?action=login', { password: 'demo' }] as const

test.each([
  ['cattle', '/v1/hosts', '/v1/token', { code: 'demo:demo' }, 'DELETE /v1/token/current '],
  ['norman', '/v3/hosts', ...rancherLogin, 'POST /v3/tokens?action=logout {}'],
  ['steve', '/v1/hosts', ...rancherLogin, 'POST /v3/tokens?action=logout {}'],
  [
    'steve',
    '/k8s/clusters/c-m-1a7/v1/networks',
    ...rancherLogin,
    'POST /v3/tokens?action=logout {}',
  ],
])('a session of %s at %s ends on the server', async (dialect, at, login, who, request) => {
  const { demo, jar, post, open, writes } = browserBefore(dialect, at)
  await post(login, who)
  const session = jar.get(dialect === 'cattle' ? 'token' : 'R_SESS')
  expect(session).toBeDefined()
  demo.forget()
  open()
  await screen.findByRole('table')
  const [method = '', path = ''] = request.split(' ')
  await logOut(new RegExp(`sends ${method} .*${path.replace('?', '\\?')} to end the session`))
  await screen.findByRole('form', { name: 'Sign in' })
  expect(writes()).toEqual([request])
  expect([...jar.values()]).not.toContain(session)
  demo.close()
})

test('go-rancher has no session, so that only the key is forgotten', async () => {
  const { demo, open, writes } = browserBefore('go-rancher', '/v1/hosts')
  open()
  const form = within(await screen.findByRole('form', { name: 'Sign in' }))
  await userEvent.type(form.getByLabelText('Access key'), 'demo-access')
  await userEvent.type(form.getByLabelText('Secret key'), 'demo-secret')
  await userEvent.click(form.getByRole('button', { name: 'Sign in' }))
  await screen.findByRole('table')
  await logOut(/^Logging out forgets/)
  await screen.findByRole('form', { name: 'Sign in' })
  expect(writes()).toEqual([])
  demo.close()
})
