import { describe, expect, it } from 'vitest'
import { client } from './client'

describe('changing a resource', () => {
  it('changes what is given and nothing else, by way of an updating state', async () => {
    const { get, send, pass } = client()
    const before = await get('/v1/containers/1i5')
    const reply = await send('PUT', '/v1/containers/1i5', {
      description: 'new',
      imageUuid: 'docker:x',
    })
    expect(reply.status).toBe(200)
    expect([reply.at('state'), reply.at('transitioning')]).toEqual(['updating-running', 'yes'])
    pass(1000)
    const after = await get('/v1/containers/1i5')
    expect([after.at('state'), after.at('transitioning')]).toEqual(['running', 'no'])
    expect(after.at('description')).toBe('new')
    expect(after.at('imageUuid')).toBe(before.at('imageUuid'))
    expect(after.at('name')).toBe(before.at('name'))
  })

  it('does nothing when nothing is different', async () => {
    const { send } = client()
    const reply = await send('PUT', '/v1/containers/1i5', { name: 'shop-web-5' })
    expect([reply.status, reply.at('state')]).toEqual([200, 'running'])
  })

  it('takes null where the field is nullable and refuses it elsewhere', async () => {
    const { send } = client()
    expect((await send('PUT', '/v1/containers/1i5', { description: null })).status).toBe(200)
    const refused = await send('PUT', '/v1/services/1s1', { name: null })
    expect([refused.status, refused.at('code'), refused.at('fieldName')]).toEqual([
      422,
      'NotNullable',
      'name',
    ])
    const kept = await send('PUT', '/v1/services/1s1', { scale: null })
    expect([kept.status, kept.at('scale')]).toEqual([200, 12])
  })

  it('checks values as on creation', async () => {
    const { send } = client()
    const reply = await send('PUT', '/v1/services/1s1', { scale: 5000 })
    expect([reply.status, reply.at('code'), reply.at('fieldName')]).toEqual([
      422,
      'MaxLimitExceeded',
      'scale',
    ])
  })

  it('refuses a change made from an old revision', async () => {
    const { get, send } = client()
    const path = '/v1/settings/1as!api.host'
    expect((await get(path)).at('rev')).toBe('1')
    const first = await send('PUT', path, { value: 'http://a', rev: '1' })
    expect([first.status, first.at('rev'), first.at('activeValue')]).toEqual([200, '2', 'http://a'])
    const stale = await send('PUT', path, { value: 'http://b', rev: '1' })
    expect([stale.status, stale.at('code'), stale.at('fieldName')]).toEqual([
      409,
      'Conflict',
      'rev',
    ])
    expect((await send('PUT', path, { value: 'http://c' })).status).toBe(200)
  })

  it('does not disturb a transition that is under way', async () => {
    const { get, send, pass } = client()
    await send('POST', '/v1/containers/1i5?action=stop')
    const changed = await send('PUT', '/v1/containers/1i5', { description: 'meanwhile' })
    expect(changed.at('state')).toBe('stopping')
    pass(1000)
    expect((await get('/v1/containers/1i5')).at('state')).toBe('stopped')
  })
})

describe('removing a resource', () => {
  it('goes through removing to removed, leaves the lists and is gone in the end', async () => {
    const { get, send, pass } = client()
    const path = '/v1/containers/1i5'
    const reply = await send('DELETE', path)
    expect([reply.status, reply.at('state'), reply.at('transitioning')]).toEqual([
      200,
      'removing',
      'yes',
    ])
    pass(1000)
    const removed = await get(path)
    expect([removed.status, removed.at('state')]).toEqual([200, 'removed'])
    expect(removed.at('removed')).toBe('2026-10-01T00:00:01Z')
    expect((await get('/v1/containers')).ids()).not.toContain('1i5')
    expect((await get('/v1/containers?_removed=true')).ids()).toContain('1i5')
    expect((await get('/v1/containers?removed_notnull')).ids()).toEqual(['1i5', '1i43'])
    pass(20_000)
    expect((await get(path)).status).toBe(404)
  })

  it('can be undone by restore while it can still be read', async () => {
    const { get, send, pass } = client()
    await send('DELETE', '/v1/containers/1i5')
    pass(1000)
    expect((await send('POST', '/v1/containers/1i5?action=restore')).status).toBe(202)
    pass(30_000)
    const restored = await get('/v1/containers/1i5')
    expect([restored.at('state'), restored.at('removed')]).toEqual(['stopped', null])
    expect((await get('/v1/containers')).ids()).toContain('1i5')
  })

  it('is at once where a type has no states', async () => {
    const { get, send } = client()
    expect((await send('DELETE', '/v1/settings/1as!ui.pl')).status).toBe(200)
    expect((await get('/v1/settings/1as!ui.pl')).status).toBe(404)
  })
})
