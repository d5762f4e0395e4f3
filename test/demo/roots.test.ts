import { describe, expect, it } from 'vitest'
import { client, origin } from './client'

describe('the roots of the demo API', () => {
  it('lists its versions at the base URL', async () => {
    const reply = await client().get('/')
    expect(reply.status).toBe(200)
    expect(reply.at('resourceType')).toBe('apiVersion')
    expect(reply.at('data', 0, 'links', 'self')).toBe(`${origin}/v1`)
    expect(reply.at('links', 'latest')).toBe(`${origin}/v1`)
  })

  it('links to every collection from the version root, and every link can be followed', async () => {
    const { get } = client()
    const root = await get('/v1')
    expect(root.at('type')).toBe('apiVersion')
    const links = root.at('links') as Record<string, string>
    expect(Object.keys(links).length).toBeGreaterThan(30)
    expect(links.registrationTokens).toBe(`${origin}/v1/registrationtokens`)
    for (const link of Object.values(links))
      expect([link, (await get(link)).status]).toEqual([link, 200])
  })

  it('names its schemas on every reply, errors and links included', async () => {
    const { get, send } = client()
    for (const path of [
      '/',
      '/v1',
      '/v1/hosts',
      '/v1/nothing',
      '/elsewhere',
      '/v1/hosts/1h1/instances',
    ])
      expect((await get(path)).headers.get('X-API-Schemas')).toBe(`${origin}/v1/schemas`)
    expect((await send('PATCH', '/v1')).headers.get('X-API-Schemas')).toBe(`${origin}/v1/schemas`)
  })

  it('writes links for the host a proxy says it is', async () => {
    const { get } = client()
    const forwarded = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'api.example.org' }
    const reply = await get('/v1', forwarded)
    expect(reply.at('links', 'self')).toBe('https://api.example.org/v1')
    const ported = await get('/v1', { ...forwarded, 'X-Forwarded-Port': '8443, 80' })
    expect(ported.at('links', 'self')).toBe('https://api.example.org:8443/v1')
    const usual = await get('/v1', { ...forwarded, 'X-Forwarded-Port': '443' })
    expect(usual.headers.get('X-API-Schemas')).toBe('https://api.example.org/v1/schemas')
  })

  it('answers HEAD like GET but without a body', async () => {
    const reply = await client().send('HEAD', '/v1/hosts')
    expect(reply.status).toBe(200)
    expect(reply.text).toBe('')
    expect(reply.headers.get('Content-Type')).toContain('application/json')
  })

  it('is an error resource wherever there is nothing', async () => {
    const { get } = client()
    for (const path of [
      '/v1/hosts/1h99',
      '/v1/nothing',
      '/v1/schemas/nothing',
      '/v1/hosts/1h1/nothing',
      '/x',
    ]) {
      const reply = await get(path)
      expect(reply.status).toBe(404)
      expect([reply.at('type'), reply.at('status'), reply.at('code')]).toEqual([
        'error',
        404,
        'NotFound',
      ])
    }
  })

  it('refuses methods that the schema does not name', async () => {
    const { send } = client()
    for (const [method, path] of [
      ['DELETE', '/v1/hosts'],
      ['PUT', '/v1/registrationtokens/1c5'],
      ['POST', '/v1/hosts'],
      ['PATCH', '/v1/containers/1i5'],
      ['OPTIONS', '/v1'],
    ] as const) {
      const reply = await send(method, path)
      expect([path, reply.status, reply.at('code')]).toEqual([path, 405, 'MethodNotAllowed'])
    }
  })

  it('records every request as it came', async () => {
    const { api, send } = client()
    await send('POST', '/v1/registrationtokens?x=1', '{"name": "a"}', {
      Authorization: 'Basic eDp5',
    })
    expect(api.record).toHaveLength(1)
    const [first] = api.record
    expect(first?.method).toBe('POST')
    expect(first?.url).toBe(`${origin}/v1/registrationtokens?x=1`)
    expect(first?.body).toBe('{"name": "a"}')
    expect(first?.headers).toContainEqual(['authorization', 'Basic eDp5'])
    api.forget()
    expect(api.record).toEqual([])
  })

  it('writes an integer beyond 2^53 with all its digits', async () => {
    const host = await client().get('/v1/hosts/1h1')
    expect(host.text).toContain('"memoryServed":9007199254740993')
  })
})
