import { describe, expect, it } from 'vitest'
import { client } from './client'

const mozilla = { 'User-Agent': 'Mozilla/5.0', Accept: 'application/json' }
const basic = {
  Authorization: `Basic ${Buffer.from('demo-access:demo-secret').toString('base64')}`,
}
const cookieIn = (headers: Headers, name: string) =>
  headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0] ?? ''

describe('a demo with sign-in', () => {
  it('asks for credentials, without a challenge for who wants none', async () => {
    const { get } = client({ auth: 'basic' })
    const refused = await get('/v1/hosts')
    expect([refused.status, refused.at('code')]).toEqual([401, 'Unauthorized'])
    expect(refused.headers.get('www-authenticate')).toContain('Basic')
    const quiet = await get('/v1/hosts', { 'X-API-No-Challenge': 'true' })
    expect(quiet.headers.get('www-authenticate')).toBeNull()
  })

  it('takes its key and its token, and says whose they are', async () => {
    const { get } = client({ auth: 'basic' })
    for (const headers of [basic, { Authorization: 'Bearer demo-token' }]) {
      const reply = await get('/v1/hosts', headers)
      expect([reply.status, reply.headers.get('x-api-account-name')]).toEqual([200, 'admin'])
    }
    expect((await get('/v1/hosts', { Authorization: 'Bearer other' })).status).toBe(401)
  })

  it('has sessions that can be ended', async () => {
    const { get, send } = client({ auth: 'cookie' })
    const made = await send('POST', '/v1/token', { code: 'demo:demo' })
    const Cookie = cookieIn(made.headers, 'token')
    expect((await get('/v1/hosts', { Cookie })).status).toBe(200)
    expect((await send('DELETE', '/v1/token/current', undefined, { Cookie })).status).toBe(204)
    expect((await get('/v1/hosts', { Cookie })).status).toBe(401)
  })
})

describe('a demo of Rancher 2.x with sign-in', () => {
  it.each(['norman', 'steve'])(
    'as %s has one session, which Norman’s tokens end',
    async (dialect) => {
      const { get, send } = client({ auth: 'cookie', csrf: true, dialect })
      const at = dialect === 'norman' ? '/v3/hosts' : '/v1/hosts'
      const refused = await get(at)
      expect([refused.status, refused.at('status')]).toEqual([401, '401'])
      expect(refused.headers.get('www-authenticate')).toBeNull()
      const login = '/v3-public/localProviders/local?action=login'
      const made = await send('POST', login, { username: 'demo', password: 'demo' })
      expect([made.status, made.text]).toEqual([200, ''])
      const session = cookieIn(made.headers, 'R_SESS')
      expect((await get(at, { Cookie: session })).status).toBe(200)
      const seen = await get(at, { ...mozilla, Cookie: session })
      expect(seen.headers.get('x-api-account-id')).toBeNull()
      const csrf = cookieIn(seen.headers, 'CSRF')
      const out = (headers: object) =>
        send('POST', '/v3/tokens?action=logout', {}, { ...mozilla, ...headers })
      expect((await out({ Cookie: session })).status, 'without the token').toBe(422)
      const headers = { Cookie: `${session}; ${csrf}`, 'X-API-CSRF': csrf.slice('CSRF='.length) }
      expect((await out(headers)).status).toBe(200)
      expect((await get(at, { Cookie: session })).status).toBe(401)
    },
  )

  it('of go-rancher knows no sessions', async () => {
    const { send, get } = client({ auth: 'cookie', dialect: 'go-rancher' })
    expect((await send('POST', '/v1/token', { code: 'demo:demo' })).status).toBe(401)
    expect((await get('/v1/hosts', basic)).status).toBe(200)
  })
})

describe('a demo with CSRF tokens', () => {
  it('refuses a browser’s write without the right one, and hands one out', async () => {
    const { get, send } = client({ csrf: true })
    const refused = await send('POST', '/v1/registrationtokens', {}, mozilla)
    expect([refused.status, refused.at('code')]).toEqual([422, 'InvalidCSRFToken'])
    const cookie = cookieIn((await get('/v1', mozilla)).headers, 'CSRF')
    const write = (token: string) =>
      send(
        'POST',
        '/v1/registrationtokens',
        {},
        { ...mozilla, Cookie: cookie, 'X-API-CSRF': token },
      )
    expect((await write('wrong')).status).toBe(422)
    expect((await write(cookie.slice('CSRF='.length))).status).toBe(201)
  })

  it('lets programs write as they are', async () => {
    const { send } = client({ csrf: true })
    expect((await send('POST', '/v1/registrationtokens', {})).status).toBe(201)
  })
})
