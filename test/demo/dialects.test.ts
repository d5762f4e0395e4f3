import { describe, expect, it } from 'vitest'
import { client, dig } from './client'

/** A client of a demo that speaks as this family does, and the messages of a subscription there. */
function speaking(dialect: string) {
  const demo = client({ dialect })
  const listen = (path: string) => {
    const messages: unknown[] = []
    const subscription = demo.api.openSubscription(
      new URL(path, 'ws://demo.test:8080'),
      (text) => messages.push(JSON.parse(text)),
      () => messages.push('closed'),
    )
    return { messages, ...subscription }
  }
  return { ...demo, listen }
}

describe('The demo as go-rancher', () => {
  const { get, send, listen } = speaking('go-rancher')

  it('leaves out flags that are false, and all flags of inputs', async () => {
    const { at } = await get('/v1/schemas/container')
    expect(at('baseType')).toBeUndefined()
    expect(at('resourceFields', 'actions')).toEqual({ type: 'map[string]' })
    expect(at('resourceFields', 'name', 'create')).toBe(true)
    expect(at('resourceFields', 'state', 'create')).toBeUndefined()
    expect(at('resourceFields', 'privileged', 'type')).toBe('bool')
    const input = await get('/v1/schemas/instancestop')
    expect(Object.keys(input.at('resourceFields', 'timeout') as object)).not.toContain('create')
  })

  it('has collections without pages, and errors as text', async () => {
    const { at } = await get('/v1/containers?limit=1')
    expect(at('pagination')).toBeUndefined()
    expect((at('data') as unknown[]).length).toBeGreaterThan(1)
    const missing = await get('/v1/containers/none')
    expect([missing.status, missing.headers.get('content-type')]).toEqual([
      404,
      'text/plain; charset=utf-8',
    ])
    expect(missing.headers.get('x-api-schemas')).toBeNull()
    expect(JSON.parse(missing.text)).toMatchObject({
      type: 'error',
      status: 404,
      code: 'Client Error',
    })
  })

  it('answers with 200, to a deletion with nothing, and fails on actions without a body', async () => {
    const made = await send('POST', '/v1/containers', { name: 'a', imageUuid: 'docker:a' })
    expect([made.status, made.headers.get('location')]).toEqual([200, null])
    const self = `/v1/containers/${String(made.at('id'))}`
    expect((await send('POST', `${self}?action=stop`)).status).toBe(500)
    const gone = await send('DELETE', self)
    expect([gone.status, gone.text]).toEqual([200, ''])
  })

  it('tells what is in a collection', () => {
    const { messages, end } = listen('/v1/ws/1s/hosts')
    expect(dig(messages[0], ['type'])).toBe('collection')
    end()
    expect(listen('/v1/subscribe').messages).toEqual(['closed'])
  })
})

describe('The demo as Norman', () => {
  const { get, send } = speaking('norman')

  it('is below /v3, and says which version its types belong to', async () => {
    const root = await get('/v3')
    expect(root.at('id')).toBeUndefined()
    expect(root.at('apiVersion', 'path')).toBe('/v3')
    const { at } = await get('/v3/schemas/container')
    expect(at('version', 'path')).toBe('/v3')
    expect(at('resourceFields', 'accountId', 'type')).toBe('reference[/v3/schemas/account]')
  })

  it('puts the links to sort by into sort, and rights into links', async () => {
    const { at } = await get('/v3/containers?limit=2')
    expect([at('sortLinks'), at('sort', 'name')]).toEqual([undefined, undefined])
    expect(at('sort', 'links', 'name')).toContain('sort=name')
    expect(at('pagination', 'previous')).toBeUndefined()
    expect(at('data', 0, 'links', 'remove')).toBe(at('data', 0, 'links', 'self'))
  })

  it('has scopes whose path is singular, and names their schemas', async () => {
    const projects = await get('/v3/projects')
    expect(projects.headers.get('x-api-schemas')).toMatch(/\/v3\/project\/schemas$/)
    expect(projects.ids()).toEqual(['local:p-1a5', 'c-m-1a7:p-1a7'])
    expect(projects.at('data', 1, 'clusterId')).toBe('c-m-1a7')
    const scope = '/v3/project/c-m-1a7:p-1a7'
    const inside = await get(`${scope}/containers`)
    expect(inside.headers.get('x-api-schemas')).toMatch(/\/v3\/project\/c-m-1a7:p-1a7\/schemas$/)
    expect(inside.at('data', 0, 'links', 'self')).toContain(`${scope}/containers/`)
    expect(inside.at('data', 0, 'accountId')).toBe('c-m-1a7:p-1a7')
    const filtered = await get('/v3/containers?accountId=c-m-1a7:p-1a7')
    expect(filtered.ids()).toEqual(inside.ids())
    const itself = await get('/v3/projects/local:p-1a5')
    expect(itself.headers.get('x-api-schemas')).toMatch(/\/v3\/project\/local:p-1a5\/schemas$/)
  })

  it('has clusters with types of their own', async () => {
    const clusters = await get('/v3/clusters')
    expect(clusters.ids()).toEqual(['local', 'c-m-1a7'])
    expect(clusters.headers.get('x-api-schemas')).toMatch(/\/v3\/cluster\/schemas$/)
    const one = await get('/v3/clusters/c-m-1a7')
    expect(one.headers.get('x-api-schemas')).toMatch(/\/v3\/cluster\/c-m-1a7\/schemas$/)
    const types = await get('/v3/cluster/c-m-1a7/schemas')
    expect(types.ids()).toContain('host')
    expect(types.ids()).not.toContain('container')
    expect(types.text).toContain('/v3/cluster/c-m-1a7/hosts')
    expect((await get('/v3/schemas')).ids()).toContain('cluster')
    const hosts = await get('/v3/cluster/local/hosts')
    expect(hosts.headers.get('x-api-schemas')).toMatch(/\/v3\/cluster\/local\/schemas$/)
    expect(hosts.at('data', 0, 'links', 'self')).toContain('/v3/cluster/local/hosts/')
    expect((await get('/v3/cluster/none/schemas')).status).toBe(404)
  })

  it('merges embedded values into what is there, and replaces maps', async () => {
    const path = '/v3/loadBalancerServices'
    const { ids } = await get(path)
    const one = `${path}/${String(ids()[0])}`
    const before = (await get(one)).at('lbConfig') as object
    const policy = { stickinessPolicy: { name: 'a', mode: 'insert' } }
    const put = await send('PUT', one, { lbConfig: policy })
    expect(put.status, put.text).toBe(200)
    expect(put.at('lbConfig')).toMatchObject({ ...before, ...policy })
    const less = await send('PUT', one, { lbConfig: { stickinessPolicy: { name: null } } })
    expect(less.at('lbConfig', 'stickinessPolicy')).toMatchObject({ mode: 'insert' })
    expect(less.at('lbConfig', 'stickinessPolicy', 'name')).toBeUndefined()
  })

  it('has errors with a field and no message, and reads no action without a body', async () => {
    const { status, at } = await send('POST', '/v3/containers', { name: 'a'.repeat(300) })
    expect([status, at('message'), at('fieldName')]).toEqual([422, '', 'name'])
    expect((await send('POST', '/v3/containers/1i5?action=stop')).at('code')).toBe(
      'InvalidBodyContent',
    )
  })

  it('tells of changes with the resource in data, and of removals by name', async () => {
    const { send, listen, pass, get } = speaking('norman')
    const { messages, end } = listen('/v3/subscribe')
    await send('DELETE', '/v3/containers/1i5')
    pass(1000)
    await get('/v3')
    expect(messages.map((message) => dig(message, ['name']))).toEqual([
      'ping',
      'resource.change',
      'resource.remove',
    ])
    expect(dig(messages.at(-1), ['data', 'id'])).toBe('1i5')
    end()
  })
})

describe('The demo as Steve', () => {
  const { get, send, listen, pass } = speaking('steve')

  it('has types without fields, whose definitions come a little later', async () => {
    const { at } = await get('/v1/schemas/container')
    expect(at('resourceFields')).toBeNull()
    expect(at('attributes', 'columns', 0, 'field')).toBe('$.metadata.fields[0]')
    const cold = await get('/v1/schemaDefinitions/container')
    expect(cold.status).toBe(503)
    pass(1000)
    const warm = await get('/v1/schemaDefinitions/container')
    const type = String(warm.at('definitionType'))
    expect(warm.at('definitions', type, 'resourceFields', 'spec', 'type')).toBe(`${type}Spec`)
    const network = await get('/v1/schemaDefinitions/network')
    const spec = ['definitions', `${String(network.at('definitionType'))}Spec`, 'resourceFields']
    expect(network.at(...spec, 'metadata', 'type'), 'of anything').toBe('map')
  })

  it('has objects in namespaces, with their state in metadata', async () => {
    const { at } = await get('/v1/containers/default/1i1')
    expect([at('id'), at('metadata', 'name'), at('kind')]).toEqual([
      'default/1i1',
      '1i1',
      'Container',
    ])
    expect(at('metadata', 'state', 'name')).toBe('running')
    expect(at('links', 'self')).toMatch(/\/v1\/containers\/default\/1i1$/)
    expect((await get('/v1/nothings')).text).toBe('')
  })

  it('is written whole, and only as it was read', async () => {
    const path = '/v1/containers/default/1i1'
    const { text } = await get(path)
    const whole = JSON.parse(text) as { spec: object; metadata: object }
    expect((await send('PUT', path, { spec: { name: 'a' } })).status).toBe(500)
    const named = { ...whole, spec: { ...whole.spec, name: 'renamed' } }
    expect((await send('PUT', path, named)).at('spec', 'name')).toBe('renamed')
    expect((await send('PUT', path, named)).status).toBe(409)
  })

  it('is patched by what says which kind of patch it is', async () => {
    const path = '/v1/containers/default/1i2'
    const merge = { 'Content-Type': 'application/merge-patch+json' }
    const patch = (body: object, headers = merge, at = path) => send('PATCH', at, body, headers)
    const { at } = await get(path)
    const version = at('metadata', 'resourceVersion')
    const named = await patch({ spec: { name: 'patched', description: null } })
    expect([named.status, named.at('spec', 'name')]).toEqual([200, 'patched'])
    expect(named.at('spec', 'description')).toBeUndefined()
    const stale = await patch({ metadata: { resourceVersion: version }, spec: { name: 'x' } })
    expect(stale.status).toBe(409)
    expect((await patch({}, { 'Content-Type': 'application/json' })).status).toBe(415)
    const network = '/v1/networks/default/1n1'
    expect((await get(network)).at('links', 'update')).toBe('blocked')
    const whole = JSON.parse((await get(network)).text) as object
    expect((await send('PUT', network, whole)).status).toBe(403)
    expect((await patch({ spec: { name: 'n' } }, merge, network)).at('spec', 'name')).toBe('n')
  })

  it('has other clusters beside it, with objects of their own', async () => {
    const { at, ids } = await get('/v1/management.cattle.io.clusters')
    expect(ids()).toEqual(['local', 'c-m-1a7'])
    expect(at('data', 1, 'spec', 'displayName')).toBe('Staging')
    expect((await get('/v1/schemas')).ids()).toContain('management.cattle.io.cluster')
    const there = '/k8s/clusters/c-m-1a7/v1'
    const types = await get(`${there}/schemas`)
    expect(types.ids()).not.toContain('management.cattle.io.cluster')
    expect(types.text).toContain(`${there}/containers`)
    expect(types.text).not.toMatch(/demo\.test:8080\/v1/)
    const rows = await get(`${there}/containers?limit=1`)
    expect(rows.ids()).toEqual(['default/1i44'])
    expect(rows.headers.get('x-api-schemas')).toMatch(/\/k8s\/clusters\/c-m-1a7\/v1\/schemas$/)
    expect(rows.at('data', 0, 'links', 'self')).toContain(`${there}/containers/default/1i44`)
    expect((await get(`${there}/containers/default/1i1`)).status).toBe(404)
    expect((await get('/k8s/clusters/none/v1/containers')).status).toBe(404)
    expect((await get('/k8s/clusters/local/v1/containers/default/1i1')).status).toBe(200)
    const { messages, receive, end } = listen(`${there}/subscribe`)
    receive?.('{"resourceType":"container"}')
    await send('POST', '/v1/containers/default/1i5?action=stop', {})
    await send('POST', `${there}/containers/default/1i44?action=stop`, {})
    expect(messages.map((message) => dig(message, ['data', 'id']))).toEqual([
      undefined,
      'default/1i44',
    ])
    expect(dig(messages[1], ['data', 'links', 'self'])).toContain(there)
    end()
  })

  it('continues a list with a token, and sorts and filters by paths', async () => {
    const { at } = await get('/v1/containers?limit=2&sort=-metadata.name')
    const token = String(at('continue'))
    const next = await get(`/v1/containers?limit=2&sort=-metadata.name&continue=${token}`)
    expect(next.ids()).not.toEqual((at('data') as { id: string }[]).map(({ id }) => id))
    const found = await get('/v1/containers?filter=metadata.name=1i1')
    expect(found.ids()).toEqual(['default/1i1'])
  })

  it('creates in a namespace only', async () => {
    const spec = { name: 'a', imageUuid: 'docker:a' }
    expect((await send('POST', '/v1/containers', { spec })).status).toBe(422)
    const made = await send('POST', '/v1/containers', { metadata: { namespace: 'default' }, spec })
    expect([made.status, made.at('spec', 'name')]).toEqual([201, 'a'])
  })

  it('tells of a type once it is asked to, until it is asked to stop', async () => {
    const { messages, receive, end } = listen('/v1/subscribe')
    const stop = () => send('POST', '/v1/containers/default/1i6?action=stop', {})
    receive?.('{"resourceType":"container"}')
    await stop()
    receive?.('{"resourceType":"container","stop":true}')
    await send('POST', '/v1/containers/default/1i6?action=start', {})
    expect(messages.map((message) => dig(message, ['name']))).toEqual([
      'resource.start',
      'resource.change',
      'resource.stop',
    ])
    end()
  })
})
