import { expect, test } from 'vitest'
import { savedApi, savedName } from '../../src/reference/saved-api'

const saved = JSON.stringify({
  data: [
    {
      id: 'ship',
      pluralName: 'ships',
      links: { self: 'https://host/v2/schemas/ship', collection: 'https://host/v2/ships' },
    },
  ],
})
const { root, fetch } = savedApi(saved)

async function ask(path: string, method = 'GET') {
  const reply = await fetch(new Request(root + path, { method }))
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

test('schemas alone answer for their root, themselves, and their empty collections', async () => {
  expect(root).toBe('https://host/v2')
  expect((await ask('')).body).toMatchObject({
    ...{ id: 'v2', type: 'apiVersion' },
    links: { ships: 'https://host/v2/ships', schemas: 'https://host/v2/schemas' },
  })
  expect((await ask('/schemas')).body.data).toHaveLength(1)
  expect((await ask('/schemas/SHIP')).body).toMatchObject({ id: 'ship' })
  expect((await ask('/ships?limit=3')).body).toMatchObject({ resourceType: 'ship', data: [] })
})

test('everything else is told to have gone nowhere', async () => {
  const sent = await ask('/ships', 'POST')
  expect(sent.status).toBe(404)
  expect(sent.body.message).toContain('nothing was sent')
  expect((await ask('/other')).status).toBe(404)
})

test('a plain list of schemas will do, other JSON will not', () => {
  expect(savedApi('[{"id":"ship"}]').root).toBe('http://nowhere.invalid/v1')
  expect(() => savedApi('{"data":[]}')).toThrow('no schemas')
  expect(() => savedApi('nothing')).toThrow(/line 1/)
})

test.each([
  ['file:old schemas.json', 'old schemas.json'],
  ['https://host/x/schemas.json?v=1', 'schemas.json'],
  ['schemas.json', 'schemas.json'],
])('%s is called %s', (source, name) => {
  expect(savedName(source)).toBe(name)
})
