import { describe, expect, it } from 'vitest'
import { client, dig, origin, type Client } from './client'

interface Type {
  readonly id: string
  readonly links?: Record<string, string>
  readonly [fact: string]: unknown
}

const methods = { collectionMethods: ['GET', 'POST'], resourceMethods: ['GET', 'PUT', 'DELETE'] }

/** A demo of these types; what is not said of one is as servers usually have it. */
function demoOf(...types: Type[]): Client {
  const root = 'http://elsewhere/v1'
  const data = types.map(({ id, links, ...facts }) => ({
    ...{ id, type: 'schema', ...methods, ...facts },
    links: { self: `${root}/schemas/${id}`, collection: `${root}/${id}s`, ...links },
  }))
  return client({ schemas: { type: 'collection', links: { self: `${root}/schemas` }, data } })
}

/** Lists a type where its schema says, shows its first row and follows all links of that; returns the row. */
async function walk(demo: Client, type: string): Promise<Record<string, unknown>> {
  const schema = await demo.get(`/v1/schemas/${encodeURIComponent(type)}`)
  const link = schema.at('links', 'collection') as string
  expect(link.startsWith(`${origin}/v1/`), link).toBe(true)
  const list = await demo.get(link)
  expect([link, list.status, list.at('resourceType')]).toEqual([link, 200, type])
  const links = list.at('data', 0, 'links') as Record<string, string>
  for (const each of Object.values(links))
    expect([each, (await demo.get(each)).status]).toEqual([each, 200])
  return list.at('data', 0) as Record<string, unknown>
}

describe('the demo with types that other servers have', () => {
  it.each(['my type', 'a.b', 'a/b', '50%', 'größe', '类型', 'what?', 'a#b', 'constructor'])(
    'lists, shows and creates resources of the type %s, however its address is written',
    async (id) => {
      const path = encodeURIComponent(`${id}s`)
      const links = { collection: `http://elsewhere/v1/${path}` }
      const demo = demoOf({ id, links })
      await walk(demo, id)
      expect((await demo.send('POST', `/v1/${path}`, {})).status).toBe(201)
    },
  )

  it('links to those who refer to a resource, whatever they are called', async () => {
    const resourceFields = { thingId: { type: 'reference[thing]' } }
    const part = { id: 'part', pluralName: 'spare parts/new?', resourceFields }
    const { links } = await walk(demoOf({ id: 'thing' }, part), 'thing')
    expect(Object.keys(links as object)).toEqual(['self', 'spare parts/new?'])
  })

  it('keeps collections apart whose addresses end alike', async () => {
    const at = (path: string) => ({ links: { collection: `http://elsewhere/v1/${path}/items` } })
    const demo = demoOf({ id: 'red', ...at('reds/1') }, { id: 'blue', ...at('blues/1') })
    for (const id of ['red', 'blue']) expect((await walk(demo, id)).type).toBe(id)
  })

  it.each(['/v1/things', 'things', 'https://other.host:8443/v2/things?projectId=1a5'])(
    'leads to its own collection where the schema says %s',
    async (collection) => {
      const row = await walk(demoOf({ id: 'thing', links: { collection } }), 'thing')
      expect(row.type).toBe('thing')
    },
  )

  it('shows what an API with scripts of its own has of them', async () => {
    const row = await walk(demoOf({ id: 'script' }), 'script')
    expect(row.type).toBe('script')
  })

  it('follows the links of a project, which are not what is in it', async () => {
    const ownerId = { type: 'reference[person]' }
    const demo = demoOf({ id: 'project', resourceFields: { ownerId } }, { id: 'person' })
    await walk(demo, 'project')
    expect((await demo.get('/v1/projects/1p1/people')).status).toBe(404)
    expect((await demo.get('/v1/projects/1p1/persons')).at('resourceType')).toBe('person')
  })

  it('takes a default as it stands, be it possible or not', async () => {
    const resourceFields = {
      hostId: { type: 'reference[host]', create: true, default: '1h99' },
      size: { type: 'int', create: true, min: 10, default: 5 },
    }
    const demo = demoOf({ id: 'thing', resourceFields }, { id: 'host' })
    const made = await demo.send('POST', '/v1/things', {})
    expect([made.status, made.at('hostId'), made.at('size')]).toEqual([201, '1h99', 5])
    expect((await demo.send('POST', '/v1/things', { size: 5 })).status).toBe(422)
  })

  it('takes what a schema does not say that it takes', async () => {
    const resourceFields = { name: { type: 'string' } }
    const links = { collection: 'http://elsewhere/v1/things' }
    const demo = client({ schemas: { data: [{ id: 'thing', links, resourceFields }] } })
    const made = await demo.send('POST', '/v1/things', { name: 'a' })
    expect([made.status, made.at('name')]).toEqual([201, 'a'])
    const self = made.at('links', 'self') as string
    expect((await demo.send('PUT', self, { name: 'b' })).at('name')).toBe('b')
    expect((await demo.send('DELETE', self)).status).toBe(200)
  })

  it('gives a resource the id that a client may choose', async () => {
    const demo = demoOf({ id: 'thing', resourceFields: { id: { type: 'string', create: true } } })
    const made = await demo.send('POST', '/v1/things', { id: 'My own/one' })
    expect([made.status, made.at('id')]).toEqual([201, 'My own/one'])
    expect((await demo.get(made.at('links', 'self') as string)).at('id')).toBe('My own/one')
    const again = await demo.send('POST', '/v1/things', { id: 'My own/one' })
    expect([again.status, again.at('fieldName')]).toEqual([409, 'id'])
    expect((await demo.send('POST', '/v1/things', {})).status).toBe(201)
  })

  it('makes up versions and bytes that fit', async () => {
    const resourceFields = {
      exact: { type: 'version', satisfies: '^2.1.0 || ~3.2', create: true },
      code: { type: 'base64', maxLength: 8, create: true },
    }
    const demo = demoOf({ id: 'thing', resourceFields })
    const { exact, code } = await walk(demo, 'thing')
    expect((await demo.send('POST', '/v1/things', { exact, code })).status).toBe(201)
  })

  it('makes up numbers within their limits', async () => {
    const limits = { cold: { max: -273 }, warm: { min: 0.5, max: 3.5 }, none: { max: 7 } }
    const fields = Object.entries(limits).map(([name, facts]) => [name, { type: 'int', ...facts }])
    const demo = demoOf({ id: 'thing', resourceFields: Object.fromEntries(fields) as object })
    for (const row of (await demo.get('/v1/things')).at('data') as unknown[]) {
      expect(dig(row, ['cold'])).toBeLessThanOrEqual(-273)
      expect([1, 2, 3]).toContain(dig(row, ['warm']))
      expect(dig(row, ['none'])).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('a page around a reply', () => {
  it('comes whatever cookies others have left on this host', async () => {
    const headers = { Accept: 'text/html,*/*', 'User-Agent': 'Mozilla/5.0', Cookie: 'a=100%; b' }
    const page = await client().get('/v1', headers)
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ])
  })
})
