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
const { root, answer } = savedApi(saved)

async function ask(path: string) {
  const reply = answer(new Request(root + path))
  return (await reply?.json()) as Record<string, unknown>
}

test('schemas alone answer for their root, themselves, and their empty collections', async () => {
  expect(root).toBe('https://host/v2')
  expect(await ask('')).toMatchObject({
    ...{ id: 'v2', type: 'apiVersion' },
    links: { ships: 'https://host/v2/ships', schemas: 'https://host/v2/schemas' },
  })
  expect((await ask('/schemas')).data).toHaveLength(1)
  expect(await ask('/schemas/SHIP')).toMatchObject({ id: 'ship' })
  expect(await ask('/ships?limit=3')).toMatchObject({ resourceType: 'ship', data: [] })
})

test('everything else is answered by nobody', () => {
  expect(answer(new Request(`${root}/ships`, { method: 'POST' }))).toBeUndefined()
  expect(answer(new Request(`${root}/other`))).toBeUndefined()
  expect(answer(new Request('https://host/elsewhere'))).toBeUndefined()
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
