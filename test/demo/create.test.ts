import { describe, expect, it } from 'vitest'
import { client, origin } from './client'

async function refused(path: string, body: unknown) {
  const reply = await client().send('POST', path, body)
  expect(reply.at('type')).toBe('error')
  return [reply.status, reply.at('code'), reply.at('fieldName')]
}

describe('creating a resource', () => {
  it('gives 201, the resource and its address', async () => {
    const reply = await client().send('POST', '/v1/containers', { imageUuid: 'docker:nginx:1.27' })
    expect(reply.status).toBe(201)
    expect(reply.at('type')).toBe('container')
    expect(reply.headers.get('Location')).toBe(`${origin}/v1/containers/${String(reply.at('id'))}`)
    expect(reply.at('networkMode')).toBe('managed')
    expect(reply.at('created')).toBe('2026-10-01T00:00:00Z')
  })

  it('ignores what the schema does not know or let be set', async () => {
    const body =
      '{"id": "1i1", "state": "running", "uuid": "x", "nonsense": 1, "__proto__": {"name": "y"}}'
    const reply = await client().send('POST', '/v1/containers', body)
    expect(reply.status).toBe(201)
    expect(reply.at('id')).toBe('1i47')
    expect(reply.at('uuid')).not.toBe('x')
    expect(reply.at('name')).toBeNull()
  })

  it('takes maps with any keys', async () => {
    const body = '{"labels": {"__proto__": "a", "constructor": "b", "": "c"}}'
    const reply = await client().send('POST', '/v1/containers', body)
    expect(reply.text).toContain('"labels":{"__proto__":"a","constructor":"b","":"c"}')
    expect({}).not.toHaveProperty('a')
  })

  it('keeps an integer beyond 2^53', async () => {
    const { get, send } = client()
    const made = await send('POST', '/v1/volumes', '{"name": "v", "sizeBytes": 9007199254740993}')
    expect(made.text).toContain('"sizeBytes":9007199254740993')
    const found = await get('/v1/volumes?name=v')
    expect(found.text).toContain('"sizeBytes":9007199254740993')
  })

  it('takes a service with everything nested in it', async () => {
    const reply = await client().send('POST', '/v1/services', {
      name: 'nested',
      environmentId: '1e1',
      launchConfig: {
        imageUuid: 'docker:nginx',
        healthCheck: { port: 80, recreateOnQuorumStrategyConfig: { quorum: 2 } },
        ulimits: [{ name: 'nofile', soft: 1024 }],
        blkioDeviceOptions: { '/dev/sda': { weight: 100 } },
        dataVolumeMounts: { '/data': '1v1' },
      },
      secondaryLaunchConfigs: [{ name: 'side' }],
    })
    expect(reply.status).toBe(201)
    expect(reply.at('launchConfig', 'type')).toBe('launchConfig')
    expect(reply.at('launchConfig', 'healthCheck', 'interval')).toBe(2000)
    expect(
      reply.at('launchConfig', 'healthCheck', 'recreateOnQuorumStrategyConfig', 'quorum'),
    ).toBe(2)
    expect(reply.at('launchConfig', 'blkioDeviceOptions', '/dev/sda', 'weight')).toBe(100)
  })

  it('creates several from an array', async () => {
    const { get, send } = client()
    const reply = await send('POST', '/v1/pulltasks', [{ image: 'a' }, { image: 'b' }])
    expect(reply.status).toBe(201)
    expect(reply.at('type')).toBe('collection')
    expect(reply.ids()).toHaveLength(2)
    for (const id of reply.ids())
      expect((await get(`/v1/pulltasks/${String(id)}`)).status).toBe(200)
  })

  it('takes forms, too', async () => {
    const { send } = client()
    const kind = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const form = await send(
      'POST',
      '/v1/machines',
      'name=elm-2&engineVersion=26.1.0&labels=%7B%22a%22%3A%22b%22%7D',
      kind,
    )
    expect([form.status, form.at('name'), form.at('labels')]).toEqual([201, 'elm-2', { a: 'b' }])
    const json = await send('POST', '/v1/machines', '{"name":"elm-3"}', kind)
    expect(json.status).toBe(201)
  })

  it('takes files of a multipart form as base64', async () => {
    const { api } = client()
    const form = new FormData()
    form.set('name', 'with-icon')
    form.set('icon', new Blob([new Uint8Array([1, 2, 255])]), 'icon.png')
    const reply = await api.fetch(
      new Request(`${origin}/v1/environments`, { method: 'POST', body: form }),
    )
    expect(reply.status).toBe(201)
    expect(await reply.text()).toContain('"icon":"AQL/"')
  })

  it('shows a secret in this reply and never again', async () => {
    const { get, send } = client()
    const made = await send('POST', '/v1/apikeys', { name: 'k' })
    expect(made.at('secretValue')).toMatch(/^.{40}$/)
    expect(made.at('publicValue')).toMatch(/^[0-9A-F]{20}$/)
    const later = await get(made.at('links', 'self') as string)
    expect(later.at('secretValue')).toBeNull()
    expect(later.at('publicValue')).toBe(made.at('publicValue'))
  })

  it('says which value is wrong and how', async () => {
    const machine = '/v1/machines'
    const service = { name: 'a', environmentId: '1e1' }
    expect(await refused('/v1/registers', {})).toEqual([422, 'MissingRequired', 'key'])
    expect(await refused(machine, { name: '' })).toEqual([422, 'MinLengthExceeded', 'name'])
    expect(await refused(machine, { name: 'a'.repeat(64) })).toEqual([
      422,
      'MaxLengthExceeded',
      'name',
    ])
    expect(await refused(machine, { name: 'Großes' })).toEqual([422, 'InvalidCharacters', 'name'])
    expect(await refused('/v1/volumes', { name: 'a/b' })).toEqual([
      422,
      'InvalidCharacters',
      'name',
    ])
    expect(await refused('/v1/accounts', { kind: 'x' })).toEqual([422, 'InvalidOption', 'kind'])
    expect(await refused('/v1/accounts', { kind: ['x'] })).toEqual([422, 'InvalidFormat', 'kind'])
    expect(await refused('/v1/services', { ...service, scale: -1 })).toEqual([
      422,
      'MinLimitExceeded',
      'scale',
    ])
    expect(await refused('/v1/services', { ...service, scale: 1001 })).toEqual([
      422,
      'MaxLimitExceeded',
      'scale',
    ])
    expect(await refused('/v1/services', { ...service, scale: 1.5 })).toEqual([
      422,
      'InvalidFormat',
      'scale',
    ])
    expect(await refused('/v1/services', { ...service, environmentId: '1e99' })).toEqual([
      422,
      'InvalidReference',
      'environmentId',
    ])
    expect(await refused('/v1/containers', { labels: 'x' })).toEqual([
      422,
      'InvalidFormat',
      'labels',
    ])
    expect(await refused('/v1/containers', { capAdd: ['NOPE'] })).toEqual([
      422,
      'InvalidOption',
      'capAdd',
    ])
    expect(await refused('/v1/containers', { healthCheck: {} })).toEqual([
      422,
      'MissingRequired',
      'port',
    ])
    expect(await refused('/v1/networks', { dns: ['a', 'b', 'c', 'd'] })).toEqual([
      422,
      'MaxLengthExceeded',
      'dns',
    ])
    expect(await refused(machine, { name: 'a', engineVersion: 'new' })).toEqual([
      422,
      'InvalidFormat',
      'engineVersion',
    ])
    expect(await refused(machine, { name: 'a', engineVersion: '1.9.0' })).toEqual([
      422,
      'InvalidFormat',
      'engineVersion',
    ])
    expect(
      await refused('/v1/externalhostevents', { eventType: 'host.seen', scheduledFor: 'soon' }),
    ).toEqual([422, 'InvalidFormat', 'scheduledFor'])
    expect(await refused('/v1/settings', { name: null })).toEqual([422, 'MissingRequired', 'name'])
  })

  it('takes null for a default as if it had not been given', async () => {
    const reply = await client().send('POST', '/v1/pulltasks', { image: 'a', mode: null })
    expect([reply.status, reply.at('mode')]).toEqual([201, 'all'])
  })

  it('refuses a second resource with a unique value', async () => {
    const body = { serverAddress: 'index.docker.io' }
    expect(await refused('/v1/registries', body)).toEqual([409, 'NotUnique', 'serverAddress'])
  })

  it('is 400 for a body that is no JSON or no object, and 415 for another kind', async () => {
    const { send } = client()
    const broken = await send('POST', '/v1/containers', '{"name": ')
    expect([broken.status, broken.at('code')]).toEqual([400, 'InvalidBodyContent'])
    expect((await send('POST', '/v1/containers', '"name"')).status).toBe(400)
    const deep = '['.repeat(200_000)
    expect((await send('POST', '/v1/containers', deep)).status).toBe(400)
    const xml = await send('POST', '/v1/containers', '<a/>', { 'Content-Type': 'application/xml' })
    expect(xml.status).toBe(415)
  })

  it('takes the override of the method', async () => {
    const { send } = client()
    const reply = await send('POST', '/v1/containers/1i2?_method=DELETE')
    expect([reply.status, reply.at('state')]).toEqual([200, 'removing'])
  })
})
