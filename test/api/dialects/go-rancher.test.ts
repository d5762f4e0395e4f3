import { describe, expect, test } from 'vitest'
import { goRancher } from '../../../src/api/dialects/go-rancher'
import { Endpoint } from '../../../src/api/endpoint'
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
})
