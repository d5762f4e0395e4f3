import { describe, expect, it } from 'vitest'
import { client, origin } from './client'

describe('actions', () => {
  it('are offered when the state allows them', async () => {
    const { get } = client()
    const running = await get('/v1/containers/1i5')
    expect(running.at('actions', 'stop')).toBe(`${origin}/v1/containers/1i5/?action=stop`)
    expect(running.at('actions', 'start')).toBeUndefined()
    const stopped = await get('/v1/containers/1i7')
    expect(stopped.at('actions', 'start')).toBe(`${origin}/v1/containers/1i7/?action=start`)
    expect(stopped.at('actions', 'stop')).toBeUndefined()
  })

  it('begin with 202 and end by themselves', async () => {
    const { get, send, pass } = client()
    const reply = await send('POST', '/v1/containers/1i5/?action=stop', { timeout: 10 })
    expect([reply.status, reply.at('state'), reply.at('transitioning')]).toEqual([
      202,
      'stopping',
      'yes',
    ])
    expect(reply.at('actions', 'stop')).toBeUndefined()
    pass(999)
    expect((await get('/v1/containers/1i5')).at('state')).toBe('stopping')
    pass(1)
    const stopped = await get('/v1/containers/1i5')
    expect([stopped.at('state'), stopped.at('transitioning')]).toEqual(['stopped', 'no'])
  })

  it('take no body, an empty object and null for no input', async () => {
    const { send } = client()
    for (const [id, body] of [
      ['1i1', undefined],
      ['1i2', {}],
      ['1i3', 'null'],
    ] as const)
      expect((await send('POST', `/v1/containers/${id}?action=stop`, body)).status).toBe(202)
  })

  it('check their input by its schema', async () => {
    const { send } = client()
    const wrong = await send('POST', '/v1/containers/1i5?action=stop', { timeout: 'soon' })
    expect([wrong.status, wrong.at('code'), wrong.at('fieldName')]).toEqual([
      422,
      'InvalidFormat',
      'timeout',
    ])
    const less = await send('POST', '/v1/containers/1i5?action=stop', { timeout: -1 })
    expect(less.at('code')).toBe('MinLimitExceeded')
    const none = await send('POST', '/v1/projects/1a5?action=setmembers', { members: [] })
    expect([none.status, none.at('code'), none.at('fieldName')]).toEqual([
      422,
      'MissingRequired',
      'members',
    ])
  })

  it('are refused when they are unknown or not possible now', async () => {
    const { send } = client()
    const unknown = await send('POST', '/v1/containers/1i5?action=fly')
    expect([unknown.status, unknown.at('code')]).toEqual([422, 'InvalidAction'])
    const early = await send('POST', '/v1/containers/1i5?action=start')
    expect([early.status, early.at('code')]).toEqual([409, 'ActionNotAvailable'])
  })

  it('may give something else than the resource, at once', async () => {
    const { send } = client()
    const logs = await send('POST', '/v1/containers/1i5?action=logs', {})
    expect([logs.status, logs.at('type')]).toEqual([200, 'hostAccess'])
    const config = await send('POST', '/v1/environments/1e2?action=exportconfig')
    expect([config.at('type'), config.at('dockerComposeConfig')]).toEqual([
      'composeConfig',
      expect.stringContaining('db:'),
    ])
    const members = await send('POST', '/v1/projects/1a5?action=setmembers', {
      members: [{ externalId: '1a2', externalIdType: 'rancher_id', role: 'owner' }],
    })
    expect([members.status, members.at('members', 0, 'role')]).toEqual([200, 'owner'])
  })

  it('remove a container after its stop when asked to', async () => {
    const { get, send, pass } = client()
    await send('POST', '/v1/containers/1i5?action=stop', { remove: true })
    pass(1000)
    expect((await get('/v1/containers/1i5')).at('state')).toBe('removing')
    pass(1000)
    expect((await get('/v1/containers/1i5')).at('state')).toBe('removed')
  })

  it('may make a new resource that counts its progress up', async () => {
    const { get, send, pass } = client()
    const snapshot = await send('POST', '/v1/volumes/1v1?action=snapshot', { name: 's' })
    expect([snapshot.at('type'), snapshot.at('state')]).toEqual(['snapshot', 'creating'])
    expect(snapshot.at('transitioningProgress')).toBe(0)
    pass(500)
    const path = snapshot.at('links', 'self') as string
    expect((await get(path)).at('transitioningProgress')).toBe(50)
    pass(500)
    const done = await get(path)
    expect([done.at('state'), done.at('transitioningProgress')]).toEqual(['created', null])
    expect((await get('/v1/volumes/1v1/snapshots')).ids()).toContain(done.at('id'))
  })

  it('of a service lead through an upgrade and back', async () => {
    const { get, send, pass } = client()
    const path = '/v1/services/1s2'
    const launchConfig = { imageUuid: 'docker:shop/api:5.0' }
    await send('POST', `${path}?action=upgrade`, { inServiceStrategy: { launchConfig } })
    expect((await get(path)).at('actions', 'cancelupgrade')).toBeDefined()
    pass(1000)
    const upgraded = await get(path)
    expect(upgraded.at('state')).toBe('upgraded')
    expect(upgraded.at('launchConfig', 'imageUuid')).toBe('docker:shop/api:5.0')
    await send('POST', `${path}?action=finishupgrade`)
    pass(1000)
    expect((await get(path)).at('state')).toBe('active')
  })

  it('of a service set its links', async () => {
    const { get, send } = client()
    const input = { serviceLinks: [{ name: 'store', serviceId: '1s4' }] }
    expect((await send('POST', '/v1/services/1s1?action=setservicelinks', input)).status).toBe(202)
    expect((await get('/v1/services/1s1')).at('serviceLinks')).toEqual({ store: '1s4' })
  })

  it('of a whole collection are named by it and answer at once', async () => {
    const { get, send } = client()
    const images = await get('/v1/images')
    expect(images.at('actions', 'prune')).toBe(`${origin}/v1/images/?action=prune`)
    const reply = await send('POST', '/v1/images/?action=prune', { unusedForDays: 3 })
    expect([reply.status, reply.at('type'), reply.at('imageIds')]).toEqual([
      200,
      'imagePruneOutput',
      ['1im4', '1im8'],
    ])
  })
})

describe('the way of a new resource', () => {
  it('of a registration token ends with the command to run', async () => {
    const { get, send, pass } = client()
    const made = await send('POST', '/v1/projects/1a5/registrationTokens', {})
    expect([made.at('state'), made.at('transitioning')]).toEqual(['registering', 'yes'])
    expect([made.at('registrationUrl'), made.at('command'), made.at('token')]).toEqual([
      null,
      null,
      null,
    ])
    pass(1000)
    const token = await get(made.at('links', 'self') as string)
    expect([token.at('state'), token.at('transitioning')]).toEqual(['active', 'no'])
    const url = token.at('registrationUrl') as string
    expect(url).toMatch(new RegExp(`^${origin}/v1/scripts/`))
    const start = 'sudo docker run -d --privileged -v /var/run/docker.sock:/var/run/docker.sock '
    expect(token.at('command')).toSatisfy(
      (c: string) => c.startsWith(start) && c.endsWith(` ${url}`),
    )
    expect((await get(url)).text).toContain('#!/bin/sh')
  })

  it('of a container is in two legs', async () => {
    const { get, send, pass } = client()
    const made = await send('POST', '/v1/containers', { imageUuid: 'docker:nginx' })
    const path = made.at('links', 'self') as string
    expect(made.at('state')).toBe('creating')
    expect(made.at('transitioningMessage')).toBe('Pulling docker:nginx')
    pass(500)
    expect((await get(path)).at('state')).toBe('starting')
    pass(500)
    expect((await get(path)).at('state')).toBe('running')
  })

  it('can fail', async () => {
    const { get, send, pass } = client()
    for (const [path, body] of [
      ['/v1/containers', { imageUuid: 'docker:fail' }],
      ['/v1/machines', { name: 'fail-1' }],
    ] as const) {
      const made = await send('POST', path, body)
      expect(made.status).toBe(201)
      pass(1000)
      const failed = await get(made.at('links', 'self') as string)
      expect([failed.at('state'), failed.at('transitioning')]).toEqual(['error', 'error'])
      expect(failed.at('transitioningMessage')).toMatch(/fail/)
    }
  })
})
