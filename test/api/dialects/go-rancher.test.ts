import { describe, expect, test } from 'vitest'
import { goRancher } from '../../../src/api/dialects/go-rancher'
import { Endpoint } from '../../../src/api/endpoint'
import { doubtAbout, whyNoDelete, whyNoEdit } from '../../../src/api/operations'
import { json } from '../../forms/form-schemas'

const root = 'http://h/v1'
const schemas = goRancher.readSchemas(
  json({ data: [{ id: 'volume', links: { collection: `${root}/volumes` } }] }),
)
const place = { endpoint: new Endpoint('/v1', 'http://h'), schemas, schemasUrl: `${root}/schemas` }

describe('go-rancher', () => {
  test('has a stream for each collection, and none for anything else', () => {
    expect(goRancher.stream.url({ ...place, url: `${root}/volumes?limit=3` })).toBe(
      'ws://h/v1/ws/1s/volumes',
    )
    expect(goRancher.stream.url({ ...place, url: `${root}/volumes/vol-1` })).toBe(
      'ws://h/v1/ws/1s/volumes',
    )
    expect(goRancher.stream.url({ ...place, url: `${root}/schemas` })).toBeUndefined()
  })

  test('says what is in a collection now; what was there before is gone', () => {
    const read = goRancher.stream.reader()
    const volumes = (...ids: string[]) =>
      json({ type: 'collection', data: ids.map((id) => ({ id, type: 'volume' })) })
    const told = (...ids: string[]) =>
      read(volumes(...ids)).map(
        ({ resource, removed }) => `${resource?.id}${removed ? ' gone' : ''}`,
      )
    expect(told('a', 'b')).toEqual(['a', 'b'])
    expect(told('b', 'c')).toEqual(['b', 'c', 'a gone'])
    expect(read(json({ type: 'error' }))).toMatchObject([{ resource: undefined }])
    expect(read(json(null))).toMatchObject([{ resource: undefined }])
  })

  test('has schemas whose flags are missing: unknown is not false', () => {
    const set = goRancher.readSchemas(
      json({ data: [{ id: 'volume', resourceFields: { size: { type: 'string' } } }] }),
    )
    expect(set.get('volume')?.fields.get('size')?.create).toBeUndefined()
    expect(set.get('VOLUME')?.resourceMethods, 'nor are methods').toBeUndefined()
  })

  test('links to collections of types that merely go in and out, where nothing stands: these are none', () => {
    const type = (id: string, more: object = {}) => ({
      ...{ id, collectionMethods: ['GET'], links: { collection: `${root}/${id}s` } },
      ...more,
    })
    const resourceActions = { start: { input: 'begin', output: 'volume' } }
    const set = goRancher.readSchemas(
      json({
        data: [
          ...[type('volume', { resourceActions }), type('begin'), type('journalInput')],
          ...[type('snapshotOutput'), type('error'), type('apiVersion'), type('schema')],
          type('keptInput', { collectionMethods: ['GET', 'POST'] }),
        ],
      }),
    )
    const listed = set.all.filter((schema) => set.roleOf(schema) === 'collection')
    expect(listed.map(({ id }) => id)).toEqual(['volume', 'schema', 'keptInput'])
  })

  test('lists fewer methods than it takes: that is said, and nothing is locked', () => {
    const set = goRancher.readSchemas(json({ data: [{ id: 'catalog', resourceMethods: ['GET'] }] }))
    const schema = set.get('catalog')
    const document = goRancher.readDocument(
      json({ id: 'a', type: 'catalog' }),
      `${root}/catalogs/a`,
    )
    if (document.kind !== 'resource') throw new Error('That was no resource')
    expect(whyNoEdit(document.resource, schema, goRancher)).toBeUndefined()
    expect(whyNoDelete(document.resource, schema)).toBeUndefined()
    expect(doubtAbout(schema, 'resourceMethods', 'PUT')).toMatch(
      /^The schema catalog does not list PUT/,
    )
    expect(doubtAbout(schema, 'resourceMethods', 'GET')).toBeUndefined()
  })

  test('keeps the project that one looks through in links that lose it, relative ones too', () => {
    const body = {
      ...{ type: 'collection', links: { self: `${root}/catalogs` } },
      actions: { refresh: '?action=refresh' },
      data: [{ id: 'a', links: { self: `${root}/catalogs/a?projectId=e1`, icon: 'http://cdn/x' } }],
    }
    const document = goRancher.readDocument(json(body), `${root}/catalogs?projectId=e1&name=x`)
    if (document.kind !== 'collection') throw new Error('That was no collection')
    const { links, actions, data } = document.collection
    expect(actions.get('refresh')).toBe(`${root}/catalogs?action=refresh&projectId=e1`)
    expect(links.get('self')).toBe(`${root}/catalogs?projectId=e1`)
    expect(data[0]?.links.get('self')).toBe(`${root}/catalogs/a?projectId=e1`)
    expect(data[0]?.links.get('icon')).toBe('http://cdn/x')
  })

  test('has resources without a type: what collection they stand in tells it', () => {
    expect(schemas.ofResource(undefined, `${root}/volumes/a?projectId=e1`)?.id).toBe('volume')
    expect(schemas.ofResource('nothing', `${root}/volumes/a`)).toBeUndefined()
  })
})
