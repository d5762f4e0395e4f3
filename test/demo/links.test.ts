import { describe, expect, it } from 'vitest'
import { client, origin } from './client'

describe('links of resources', () => {
  it('lead from a container to its host and back', async () => {
    const { get } = client()
    const container = await get('/v1/containers/1i1')
    const host = await get(container.at('links', 'host') as string)
    expect(host.at('id')).toBe(container.at('hostId'))
    const containers = await get(host.at('links', 'containers') as string)
    expect(containers.ids()).toContain('1i1')
    expect(containers.at('links', 'self')).toBe(`${origin}/v1/hosts/1h2/containers`)
  })

  it('say what a new resource made from there should have', async () => {
    const { get } = client()
    const containers = await get('/v1/hosts/1h1/containers')
    expect(containers.at('createDefaults')).toEqual({ requestedHostId: '1h1' })
    expect(containers.at('createTypes')).toEqual({ container: `${origin}/v1/containers` })
    const services = await get('/v1/environments/1e1/services')
    expect(services.at('createDefaults')).toEqual({ environmentId: '1e1' })
  })

  it('can all be followed, for one resource of every type', async () => {
    const { get } = client()
    const root = (await get('/v1')).at('links') as Record<string, string>
    for (const collection of Object.values(root)) {
      const self = (await get(`${collection}?limit=1`)).at('data', 0, 'links') as
        Record<string, string> | undefined
      for (const link of Object.values(self ?? {}))
        expect([link, (await get(link)).status]).toEqual([link, 200])
    }
  })

  it('show the children of a kind under the name of the kind', async () => {
    const { get } = client()
    const instances = await get('/v1/hosts/1h4/instances')
    expect(instances.at('resourceType')).toBe('instance')
    expect(instances.at('data', 0, 'type')).toBe('container')
    expect(instances.at('data', 0, 'links', 'self')).toBe(`${origin}/v1/containers/1i44`)
    expect((await get('/v1/instances/1i44')).at('type')).toBe('container')
  })

  it('include what they lead to when asked', async () => {
    const { get } = client()
    const one = await get('/v1/containers/1i46?include=host')
    expect(one.at('host', 'id')).toBe('1h1')
    const list = await get('/v1/hosts?include=ipAddresses&limit=1')
    expect(list.at('data', 0, 'ipAddresses', 0, 'address')).toBe('10.20.0.11')
  })
})
