import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/json/parse'
import { readSchema } from '../../src/schema/read-schema'
import { readSchemas } from '../../src/schema/schema-set'
import { fixture } from '../fixtures'

const read = (json: unknown) => readSchemas(parseJson(JSON.stringify(json)))

describe('The set of schemas', () => {
  test('finds a type without regard to case, also one called like an inherited property', () => {
    const set = read({ data: [{ id: 'instanceStop' }, { id: 'constructor' }, { id: '__proto__' }] })
    expect(set.get('INSTANCESTOP')?.id).toBe('instanceStop')
    expect(set.get('constructor')?.id).toBe('constructor')
    expect(set.get('__proto__')?.id).toBe('__proto__')
    expect(set.get('toString')).toBeUndefined()
    expect(set.get(undefined)).toBeUndefined()
  })

  test('is read from a bare list, too, as people save it', () => {
    expect(read([{ id: 'host' }, null, 'x']).all.map(({ id }) => id)).toEqual(['host'])
  })

  test('finds the schema of a collection by its URL, whatever its query and case', () => {
    const set = read({ data: [{ id: 'host', links: { collection: 'http://a.example/v1/hosts' } }] })
    expect(set.forCollection('http://a.example/v1/Hosts/?limit=3')?.id).toBe('host')
    expect(set.forCollection('http://a.example/v1/other')).toBeUndefined()
  })

  test('tells collections, inputs and embedded types apart', () => {
    const set = read({
      data: [
        {
          id: 'container',
          links: { collection: 'http://a.example/v1/containers' },
          resourceFields: { restartPolicy: { type: 'restartPolicy' } },
          resourceActions: { stop: { input: 'instanceStop' } },
        },
        { id: 'instanceStop' },
        { id: 'restartPolicy' },
        { id: 'alone' },
      ],
    })
    expect(set.all.map((schema) => set.roleOf(schema))).toEqual([
      'collection',
      'input',
      'embedded',
      'other',
    ])
  })

  test('leaves out what is no schema and keeps the rest', () => {
    const set = read({
      data: [null, 3, 'x', [], {}, { id: '' }, { id: 'host', resourceFields: null, links: null }],
    })
    expect(set.all.map(({ id }) => id)).toEqual(['host'])
    expect(read({}).all).toEqual([])
    expect(read([]).all).toEqual([])
  })

  test('what is offered twice is offered once', () => {
    const twice = '["b","a","b"]'
    const schema = readSchema(
      parseJson(
        `{"id":"a","resourceFields":{"n":{"type":"enum","options":${twice}}},
          "includeableLinks":${twice},"collectionFilters":{"n":{"modifiers":${twice},"options":${twice}}}}`,
      ),
    )
    const filter = schema?.collectionFilters.get('n')
    for (const list of [
      schema?.fields.get('n')?.options,
      schema?.includeableLinks,
      filter?.modifiers,
      filter?.options,
    ])
      expect(list).toEqual(['b', 'a'])
  })

  test('an absent flag is unknown, not false', () => {
    const schema = readSchema(
      parseJson('{"id":"a","resourceFields":{"n":{"type":"int"},"m":{"create":false}}}'),
    )
    expect(schema?.fields.get('n')?.create).toBeUndefined()
    expect(schema?.fields.get('m')?.create).toBe(false)
    expect(schema?.resourceMethods).toBeUndefined()
  })
})

describe.each([
  ['rancher-v2-beta-schemas.json', 127],
  ['recorded/catalog-service-schemas.json', undefined],
  ['recorded/longhorn-controller-schemas.json', undefined],
  ['recorded/rancher-v3-schemas.json', undefined],
])('The recorded schemas %s', (name, count) => {
  const json = fixture(name)
  test.skipIf(json === undefined)('are all read, each with its fields', () => {
    const set = readSchemas(json ?? null)
    expect(set.all.length).toBeGreaterThan(0)
    if (count !== undefined) expect(set.all).toHaveLength(count)
    for (const schema of set.all) {
      expect(set.get(schema.id.toUpperCase())).toBe(schema)
      expect(schema.pluralName).not.toBe('')
    }
  })
})
