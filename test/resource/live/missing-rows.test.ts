import { expect, it } from 'vitest'
import type { Collection, Resource } from '../../../src/api/resource'
import type { Changes } from '../../../src/resource/live/apply-changes'
import { MissingRows } from '../../../src/resource/live/missing-rows'

const resource = (type: string, id: string): Resource => ({
  ...{ type, id, links: new Map(), actions: new Map(), value: {} },
})

const collection = (ids: readonly string[], next?: string): Collection => ({
  ...{ resourceType: 'container', data: ids.map((id) => resource('container', id)) },
  ...{ links: new Map(), actions: new Map(), createTypes: new Map(), createDefaults: {} },
  ...{ sort: undefined, sortLinks: new Map(), filters: new Map(), value: {} },
  pagination: {
    ...{ limit: 100, total: undefined, partial: next !== undefined, next },
    ...{ first: undefined, previous: undefined, last: undefined },
  },
})

const changes = (type: string, ...ids: string[]): Changes =>
  new Map(ids.map((id) => [`${type}/${id}`, { resource: resource(type, id), removed: false }]))

it('a resource of the type that is not in the whole collection is looked for', () => {
  const missing = new MissingRows()
  missing.note(collection(['1i1']), changes('container', '1i1'), 0)
  missing.note(collection(['1i1']), changes('host', '1h1'), 0)
  expect(missing.take(0, 10)).toBe('no')
  missing.note(collection(['1i1']), changes('container', '1i2'), 0)
  expect(missing.take(0, 10)).toBe('now')
  expect(missing.take(0, 10)).toBe('no')
})

it('in a part of a collection nothing is missing', () => {
  const missing = new MissingRows()
  missing.note(collection(['1i1'], 'http://next/'), changes('container', '1i2'), 0)
  expect(missing.take(0, 10)).toBe('no')
})

it('the same resource asks once a minute', () => {
  const missing = new MissingRows()
  for (let now = 0; now < 60_000; now += 1000) {
    missing.note(collection([]), changes('container', '1i2'), now)
    expect(missing.take(now, 10)).toBe(now === 0 ? 'now' : 'no')
  }
  missing.note(collection([]), changes('container', '1i2'), 60_000)
  expect(missing.take(60_000, 10)).toBe('now')
})

it('many are looked for together, and a slow server seldom', () => {
  const missing = new MissingRows()
  missing.note(collection([]), changes('container', '1i1'), 0)
  expect(missing.take(0, 1000)).toBe('now')
  missing.note(collection([]), changes('container', '1i2'), 100)
  expect(missing.take(100, 1000)).toBe('later')
  expect(missing.take(3000, 1000)).toBe('later')
  expect(missing.take(4000, 1000)).toBe('now')
})
