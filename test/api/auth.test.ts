import { describe, expect, test } from 'vitest'
import { Keyring, whyUnusable, type TabStorage } from '../../src/api/auth'
import { authTransport, type Page } from '../../src/api/auth-transport'
import { Endpoint } from '../../src/api/endpoint'

const home = 'https://rancher.example'
const endpoint = new Endpoint('/v1', home)
const key = { kind: 'key', access: 'ada', secret: 'sécret' } as const

function setUp({
  origin = home,
  cookies = '',
  abroad,
}: { origin?: string; cookies?: string; abroad?: boolean } = {}) {
  const sent: Request[] = []
  const keyring = new Keyring(endpoint.root)
  const page: Page = { origin, cookies: () => cookies }
  const transport = authTransport({
    ...{ endpoint, keyring, page, ...(abroad !== undefined && { cookies: () => abroad }) },
    fetch: (request) => (sent.push(request), Promise.resolve(new Response())),
  })
  const send = async (path: string, init: RequestInit = {}) => {
    await transport.fetch(new Request(new URL(path, home), init))
    return sent.at(-1)?.headers ?? new Headers()
  }
  return { keyring, transport, send, sent }
}

describe('Credentials', () => {
  test('go to the endpoint as Basic in UTF-8, or as Bearer', async () => {
    const { keyring, send } = setUp()
    keyring.signIn(key, false)
    const basic = (await send('/v1/hosts')).get('authorization')
    expect(basic).toBe(`Basic ${Buffer.from('ada:sécret').toString('base64')}`)
    keyring.signIn({ kind: 'token', token: 'token-x:y' }, false)
    expect((await send('/v1/hosts')).get('authorization')).toBe('Bearer token-x:y')
    keyring.forget()
    expect((await send('/v1/hosts')).get('authorization')).toBeNull()
  })

  test('go to no other origin, be it a port, a scheme or a host away', async () => {
    const { keyring, send } = setUp({ cookies: 'CSRF=t0k3n' })
    keyring.signIn(key, false)
    for (const url of [
      'https://rancher.example:8443/v1',
      'http://rancher.example/v1',
      'https://rancher.example.evil/v1',
    ]) {
      const headers = await send(url, { method: 'POST', body: '{}' })
      for (const name of ['authorization', 'x-api-csrf', 'x-api-no-challenge'])
        expect(headers.get(name), `${name} to ${url}`).toBeNull()
    }
  })

  test('do not replace an Authorization that a request has of its own', async () => {
    const { keyring, send } = setUp()
    keyring.signIn(key, false)
    const headers = await send('/v1', { headers: { Authorization: 'Bearer own' } })
    expect(headers.get('authorization')).toBe('Bearer own')
  })

  test('are not to be found on the keyring by who looks at it', () => {
    const { keyring } = setUp()
    keyring.signIn(key, false)
    expect(keyring.snapshot()).toEqual({ signedInAs: 'ada', keptForTab: false })
    expect(JSON.stringify(keyring)).not.toContain('sécret')
    expect(Object.values(keyring).map(String).join()).not.toContain('sécret')
  })

  test('that a browser could not send are said to be so', () => {
    expect(whyUnusable({ ...key, access: 'a:b' })).toMatch(/colon/)
    expect(whyUnusable({ kind: 'token', token: 'a\nb' })).toMatch(/one line/)
    expect(whyUnusable(key)).toBeUndefined()
  })
})

describe('To an endpoint of another origin', () => {
  const modes = async (cookies?: boolean) => {
    const { sent, send } = setUp({
      ...{ origin: 'https://ui.example', cookies: 'CSRF=t0k3n' },
      ...(cookies !== undefined && { abroad: cookies }),
    })
    await send('/v1/hosts', { method: 'POST', body: '{}' })
    await send('https://third.example/v1')
    const named = sent.flatMap(({ headers }) => [...headers.keys()])
    return { modes: sent.map(({ credentials }) => credentials), named }
  }

  test('cookies go along only where that is wanted, and never to a third', async () => {
    expect((await modes()).modes).toEqual(['same-origin', 'same-origin'])
    expect((await modes(false)).modes).toEqual(['same-origin', 'same-origin'])
    expect((await modes(true)).modes).toEqual(['include', 'same-origin'])
  })

  test('nothing is added that its server would have to allow first', async () => {
    expect((await modes(true)).named).not.toContain('x-api-no-challenge')
    expect((await modes(true)).named).not.toContain('x-api-csrf')
  })
})

test('On its own origin the page asks not to be challenged by a password pop-up', async () => {
  const { send } = setUp()
  expect((await send('/v1/hosts')).get('x-api-no-challenge')).toBe('true')
})

describe('Kept for the tab', () => {
  function storage(): TabStorage & { items: Map<string, string> } {
    const items = new Map<string, string>()
    return {
      items,
      getItem: (name) => items.get(name) ?? null,
      setItem: (name, value) => void items.set(name, value),
      removeItem: (name) => void items.delete(name),
    }
  }

  test('is only what was asked to be, and only until it is forgotten', () => {
    const tab = storage()
    const keyring = new Keyring(endpoint.root, tab)
    keyring.signIn(key, false)
    expect(tab.items.size).toBe(0)
    keyring.signIn(key, true)
    expect(new Keyring(endpoint.root, tab).snapshot().signedInAs).toBe('ada')
    expect(new Keyring('https://other.example/v1', tab).snapshot().signedInAs).toBeUndefined()
    keyring.signIn(key, false)
    expect(tab.items.size).toBe(0)
    keyring.signIn(key, true)
    keyring.forget()
    expect(tab.items.size).toBe(0)
  })

  test('nonsense in the storage is nobody', () => {
    for (const text of ['{', 'null', '[]', '{"access":1}']) {
      const tab = storage()
      tab.setItem(`api-ui.sign-in ${endpoint.root}`, text)
      expect(new Keyring(endpoint.root, tab).snapshot().signedInAs).toBeUndefined()
    }
  })
})

describe('The CSRF token', () => {
  test('goes with writes of a page on the same origin', async () => {
    const { send, sent } = setUp({ cookies: 'a=b; CSRF=t0k3n; XCSRF=no' })
    const headers = await send('/v1/hosts', { method: 'POST', body: '{}' })
    expect(headers.get('x-api-csrf')).toBe('t0k3n')
    expect(await sent[0]?.text()).toBe('{}')
    expect((await send('/v1/hosts')).get('x-api-csrf')).toBeNull()
  })

  test('does not leave a page on another origin, nor exist without a cookie', async () => {
    const away = setUp({ origin: 'https://ui.example', cookies: 'CSRF=t0k3n' })
    const headers = await away.send('/v1/hosts', { method: 'DELETE' })
    expect([headers.get('x-api-csrf'), headers.get('x-api-no-challenge')]).toEqual([null, null])
    const without = setUp({ cookies: 'NOCSRF=x' })
    const plain = await without.send('/v1/hosts', { method: 'DELETE' })
    expect([plain.get('x-api-csrf'), plain.get('x-api-no-challenge')]).toEqual([null, 'true'])
  })
})

describe('What is added', () => {
  test('can be listed before it is sent', () => {
    const { keyring, transport } = setUp({ cookies: 'CSRF=t0k3n' })
    keyring.signIn(key, false)
    const names = (method: string) =>
      transport.added({ method, url: `${home}/v1`, headers: [] }).map(({ name }) => name)
    expect(names('GET')).toEqual(['Authorization', 'X-API-No-Challenge'])
    expect(names('PUT')).toEqual(['Authorization', 'X-API-No-Challenge', 'X-API-CSRF'])
  })
})
