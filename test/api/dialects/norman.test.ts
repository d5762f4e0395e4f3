import { describe, expect, test } from 'vitest'
import { norman } from '../../../src/api/dialects/norman'
import { specification } from '../../../src/api/dialects/specification'
import { Endpoint } from '../../../src/api/endpoint'
import { whyNoCreate, whyNoDelete, whyNoEdit } from '../../../src/api/operations'
import { json } from '../../forms/form-schemas'

const root = 'https://h/v3'
const self = `${root}/clusters/c-1`
const schemas = norman.readSchemas(
  json({
    data: [
      { id: 'cluster', resourceMethods: ['GET', 'PUT', 'DELETE'] },
      { id: 'node', links: { collection: `${root}/nodes` } },
    ],
  }),
)

function resource(value: object) {
  const document = norman.readDocument(json(value), self)
  if (document.kind !== 'resource') throw new Error('That was no resource')
  return document.resource
}

describe('Norman', () => {
  test('gives links for what one may do to a resource', () => {
    const cluster = schemas.get('cluster')
    const mine = resource({ id: 'c-1', type: 'cluster', links: { self, update: self } })
    expect(whyNoEdit(mine, cluster, norman)).toBeUndefined()
    expect(whyNoDelete(mine, cluster)).toBe('The server gives you no remove link to this resource.')
    expect(whyNoDelete(resource({ type: 'apiRoot', links: { self } }), undefined)).toBeUndefined()
    expect(
      whyNoEdit(resource({ id: 'c-1', type: 'cluster' }), cluster, norman),
      'no links',
    ).toBeUndefined()
  })

  test('is told as null what was taken away inside of embedded values, which it merges', () => {
    const types = norman.readSchemas(
      json({
        data: [
          {
            id: 'cluster',
            resourceFields: {
              ...{ rke: { type: 'rkeConfig' }, labels: { type: 'map[string]' } },
              ...{ nodes: { type: 'array[rkeConfig]' }, other: { type: 'unknown' } },
            },
          },
          { id: 'rkeConfig', resourceFields: { inner: { type: 'rkeConfig' } } },
        ],
      }),
    )
    const original = json({
      rke: { a: 1, b: 2, inner: { c: 3, d: null, tags: { x: '1' } } },
      ...{ labels: { a: '1', b: '2' }, nodes: [{ a: 1 }], other: { a: 1 } },
    })
    const changes = json({
      rke: { a: 1, inner: { d: null, e: 5, tags: {} } },
      ...{ labels: { a: '1' }, nodes: [{}], other: {} },
    })
    const about = { schema: types.get('cluster'), schemas: types }
    expect(norman.updateBody(changes, original, about)).toEqual({
      rke: { a: 1, b: null, inner: { c: null, d: null, e: 5, tags: {} } },
      ...{ labels: { a: '1' }, nodes: [{}], other: {} },
    })
    expect(norman.updateBody(json({ rke: null }), original, about)).toEqual({ rke: null })
    expect(specification.updateBody(changes, original, about), 'others replace').toEqual(changes)
  })

  test('leaves out the methods that one has no right to', () => {
    const document = norman.readDocument(json({ resourceType: 'node', data: [] }), `${root}/nodes`)
    if (document.kind !== 'collection') throw new Error('That was no collection')
    expect(whyNoCreate(document.collection, schemas.get('node'))).toMatch(/does not allow POST/)
  })

  test('has the links to sort by inside of sort', () => {
    const document = norman.readDocument(
      json({
        ...{ type: 'collection', data: [] },
        sort: { order: 'asc', links: { name: `${root}/nodes?sort=name` } },
      }),
      `${root}/nodes`,
    )
    expect(document).toMatchObject({ collection: { sort: undefined } })
    if (document.kind !== 'collection') throw new Error('That was no collection')
    expect(document.collection.sortLinks.get('name')).toBe(`${root}/nodes?sort=name`)
  })

  test('tells of changes without being asked for names of events', () => {
    const endpoint = new Endpoint('/v3', 'https://h')
    const place = { endpoint, schemas, url: root, schemasUrl: `${root}/project/local:p-1/schemas` }
    expect(norman.stream.url(place)).toBe('wss://h/v3/project/local:p-1/subscribe')
    const read = norman.stream.reader()
    expect(read(json({ name: 'resource.remove', data: { id: 'n', type: 'node' } }))).toMatchObject([
      { removed: true, resource: { id: 'n' } },
    ])
  })
})
