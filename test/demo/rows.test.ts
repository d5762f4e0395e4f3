import { describe, expect, it } from 'vitest'
import { client } from './client'

describe('a demo with many rows', () => {
  it('fills every collection up to the number asked for', async () => {
    const { get } = client({ rows: 300 })
    for (const path of [
      'containers',
      'volumes',
      'hosts',
      'settings',
      'auditlogs',
      'machines',
      'instances',
    ]) {
      const reply = await get(`/v1/${path}?limit=0`)
      expect([path, reply.at('pagination', 'total')]).toEqual([path, 300])
    }
    expect((await get('/v1/services?limit=0')).at('pagination', 'total')).toBeGreaterThanOrEqual(
      300,
    )
  })

  it('has containers in all the states one meets, and the same every time', async () => {
    const { get } = client({ rows: 500 })
    const first = await get('/v1/containers?limit=500')
    const states = new Set((first.at('data') as { state: string }[]).map(({ state }) => state))
    for (const state of ['running', 'stopped', 'stopping', 'error', 'creating'])
      expect(states).toContain(state)
    expect((await client({ rows: 500 }).get('/v1/containers?limit=500')).text).toBe(first.text)
    expect((await get('/v1/containers?_removed=true&state=removed')).ids().length).toBeGreaterThan(
      0,
    )
  })

  it('answers 10,000 rows without delay', async () => {
    const { get } = client({ rows: 10_000 })
    await get('/v1/containers?limit=1')
    const start = performance.now()
    const reply = await get('/v1/containers?sort=name&state=running&limit=100')
    expect(reply.ids()).toHaveLength(100)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('has links that can all be followed', async () => {
    const { get } = client({ rows: 60 })
    const row = (await get('/v1/containers?limit=1&marker=m55')).at('data', 0, 'links')
    for (const link of Object.values(row as Record<string, string>))
      expect([link, (await get(link)).status]).toEqual([link, 200])
  })
})
