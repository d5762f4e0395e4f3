import { describe, expect, it } from 'vitest'
import { client, dig, origin } from './client'

const scope = `${origin}/v1/projects/1a5`

describe('looking at the API through a project', () => {
  it('keeps every link and action within the project', async () => {
    const { get } = client()
    for (const path of [
      'schemas',
      'containers',
      'containers/1i5',
      'hosts/1h1',
      'schemas/container',
      'services',
    ]) {
      const reply = await get(`/v1/projects/1a5/${path}`)
      expect(reply.status).toBe(200)
      expect(reply.headers.get('X-API-Schemas')).toBe(`${scope}/schemas`)
      const links = reply.text.match(/http:\/\/demo\.test[^"]*/g) ?? []
      expect(links.length).toBeGreaterThan(0)
      expect(links.filter((link) => !link.startsWith(`${scope}/`))).toEqual([])
    }
  })

  it('shows only what belongs to the project', async () => {
    const { get } = client()
    const all = await get('/v1/containers')
    const main = await get('/v1/projects/1a5/containers')
    const other = await get('/v1/projects/1a7/containers')
    expect(main.ids().length + other.ids().length).toBe(all.ids().length)
    expect(other.ids()).toEqual(['1i44', '1i45'])
    expect((await get('/v1/projects/1a5/containers/1i44')).status).toBe(404)
  })

  it('shows what belongs to nobody in every project', async () => {
    const settings = await client().get('/v1/projects/1a7/settings')
    expect(settings.ids()).toContain('1as!api.host')
  })

  it('creates within the project', async () => {
    const { get, send } = client()
    const made = await send('POST', '/v1/projects/1a7/registrationTokens', {})
    expect(made.at('accountId')).toBe('1a7')
    expect(made.headers.get('Location')).toBe(made.at('links', 'self'))
    expect(made.at('links', 'self')).toBe(
      `${origin}/v1/projects/1a7/registrationtokens/${String(made.at('id'))}`,
    )
    expect((await get('/v1/projects/1a5/registrationtokens')).ids()).not.toContain(made.at('id'))
  })

  it('belongs to the project Default when created outside of any', async () => {
    const made = await client().send('POST', '/v1/registrationtokens', {})
    expect(made.at('accountId')).toBe('1a5')
  })

  it('does not take a reference to what it cannot see', async () => {
    const { send } = client()
    const body = { name: 'x', environmentId: '1e3' }
    const reply = await send('POST', '/v1/projects/1a5/services', body)
    expect([reply.status, reply.at('code'), reply.at('fieldName')]).toEqual([
      422,
      'InvalidReference',
      'environmentId',
    ])
  })

  it('is 404 for a project that does not exist', async () => {
    expect((await client().get('/v1/projects/1a99/hosts')).status).toBe(404)
    const nothing = await client().get('/v1/projects/1a5/nothing')
    expect(nothing.status).toBe(404)
    expect(nothing.headers.get('X-API-Schemas')).toBe(`${scope}/schemas`)
  })

  it('reads path segments in any case', async () => {
    const reply = await client().get('/V1/Projects/1A5/RegistrationTokens/1C5')
    expect(reply.at('id')).toBe('1c5')
  })

  it('links from a project to its collections', async () => {
    const { get } = client()
    const project = await get('/v1/projects/1a5')
    const hosts = project.at('links', 'hosts') as string
    expect(hosts).toBe(`${scope}/hosts`)
    expect((await get(hosts)).ids()).toEqual(['1h1', '1h2', '1h3'])
    expect(dig(project.at('links'), ['registrationTokens'])).toBe(`${scope}/registrationtokens`)
  })
})
