import { describe, expect, test } from 'vitest'
import { specification } from '../../../src/api/dialects/specification'
import { parseJson } from '../../../src/json/parse'
import * as query from '../../../src/resource/collection/filter-query'
import { chooseColumns } from '../../../src/resource/collection/columns'
import { loadedText } from '../../../src/resource/collection/loaded-text'
import { pauseBefore } from '../../../src/resource/transition'
import { toneOf } from '../../../src/resource/state-tone'
import { readSchema } from '../../../src/schema/read-schema'

function collectionOf(json: unknown) {
  const document = specification.readDocument(
    parseJson(JSON.stringify(json)),
    'http://api.example/v1',
  )
  if (document.kind !== 'collection') throw new Error('That was no collection')
  return document.collection
}

describe('The columns of a table', () => {
  const schema = readSchema(
    parseJson(
      JSON.stringify({
        id: 'thing',
        resourceFields: {
          id: { type: 'string' },
          uuid: { type: 'string' },
          secret: { type: 'password' },
          blob: { type: 'json' },
          image: { type: 'string', create: true },
          unused: { type: 'string' },
          state: { type: 'enum' },
          name: { type: 'string', create: true },
          created: { type: 'date' },
        },
      }),
    ),
  )

  test('begin with id, name and state, leave out what is empty or secret, and end with the date', () => {
    const { data } = collectionOf({
      data: [
        {
          id: '1',
          name: 'a',
          state: 'active',
          image: 'x',
          secret: 's',
          blob: { a: 1 },
          uuid: 'u',
          created: 'c',
        },
      ],
    })
    expect(chooseColumns(schema, data).map(({ name }) => name)).toEqual([
      'id',
      'name',
      'state',
      'image',
      'created',
    ])
  })

  test('come from the data when there is no schema', () => {
    const { data } = collectionOf({ data: [{ id: '1', size: 3, links: {}, nested: null }] })
    expect(chooseColumns(undefined, data).map(({ name }) => name)).toEqual(['id', 'size'])
  })

  test('are there for an empty collection too', () => {
    expect(chooseColumns(schema, []).map(({ name }) => name)).toContain('image')
  })
})

describe('Taking a filter off', () => {
  const withoutFilter = (path: string, name: string, modifier: string, value: string) =>
    query.withoutFilter(path, { name, modifier, value }, specification)

  test('leaves the other filters, the sort and the limit, and goes back to the first page', () => {
    const path = '/v1/hosts?state=active&name_prefix=a%20b&sort=name&limit=5&marker=m5'
    expect(withoutFilter(path, 'name', 'prefix', 'a b')).toBe(
      '/v1/hosts?state=active&sort=name&limit=5',
    )
  })

  test('takes one of two on the same field', () => {
    expect(withoutFilter('/v1/x?n_ne=1&n_ne=2', 'n', 'ne', '2')).toBe('/v1/x?n_ne=1')
  })

  test('finds one written with and without its modifier, and one that is not valid percent-encoding', () => {
    expect(withoutFilter('/v1/x?a_eq=1', 'a', 'eq', '1')).toBe('/v1/x')
    expect(withoutFilter('/v1/x?a=%zz', 'a', 'eq', '%zz')).toBe('/v1/x')
    expect(withoutFilter('/v1/x?a_null', 'a', 'null', '')).toBe('/v1/x')
  })
})

describe('The count', () => {
  const rows = [{ id: '1' }, { id: '2' }]
  test('tells what is known', () => {
    expect(loadedText(collectionOf({ data: rows }))).toBe('2')
    expect(loadedText(collectionOf({ data: rows, pagination: { total: 1342 } }))).toBe('2 of 1,342')
    expect(loadedText(collectionOf({ data: rows, pagination: { next: '/x', total: null } }))).toBe(
      '2, more to come',
    )
  })
})

describe('A state', () => {
  const toneFor = (value: object) => {
    const document = specification.readDocument(
      parseJson(JSON.stringify({ type: 'x', ...value })),
      'http://api.example/v1',
    )
    if (document.kind !== 'resource') throw new Error('That was no resource')
    return toneOf(specification.stateOf(document.resource))
  }
  test.each([
    [{ state: 'running' }, 'ok'],
    [{ state: 'active' }, 'ok'],
    [{ state: 'stopping', transitioning: 'yes' }, 'busy'],
    [{ state: 'anything', transitioning: 'yes' }, 'busy'],
    [{ state: 'active', transitioning: 'error' }, 'bad'],
    [{ state: 'error' }, 'bad'],
    [{ state: 'updating-active' }, 'busy'],
    [{ state: 'removed' }, 'off'],
    [{ state: 'stopped' }, 'off'],
  ])('%o looks %s', (value, tone) => {
    expect(toneFor(value)).toBe(tone)
  })
})

test('the pauses between two looks grow and have an end', () => {
  const pauses = Array.from({ length: 30 }, (_, look) => pauseBefore(look))
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  expect(pauses[0]).toBeLessThan(1000)
  expect(pauses.at(-1)).toBe(5000)
})
