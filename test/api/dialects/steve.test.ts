import { describe, expect, test } from 'vitest'
import { steve } from '../../../src/api/dialects/steve'
import { Endpoint } from '../../../src/api/endpoint'
import { specification } from '../../../src/api/dialects/specification'
import { updateMethods, whyNoDelete, whyNoEdit } from '../../../src/api/operations'
import { givenName } from '../../../src/api/resource'
import { parseJson } from '../../../src/json/parse'
import { stringifyJson } from '../../../src/json/stringify'
import { allColumns, chooseColumns } from '../../../src/resource/collection/columns'
import { cellText } from '../../../src/resource/collection/cell-text'
import type { JsonObject } from '../../../src/json/value'
import { json } from '../../forms/form-schemas'

const root = 'https://h/v1'
const pod = {
  id: 'default/web',
  type: 'pod',
  links: {
    self: `${root}/pods/default/web`,
    update: 'blocked',
    remove: `${root}/pods/default/web`,
  },
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: 'web',
    namespace: 'default',
    resourceVersion: '17',
    fields: ['web', '1/1', 'Running'],
    relationships: [],
    state: { name: 'running', transitioning: true, error: false, message: 'Pulling' },
  },
  spec: { replicas: 9007199254740993n },
}
const schema = {
  id: 'pod',
  pluralName: 'pods',
  resourceFields: null,
  resourceMethods: ['GET', 'PUT', 'blocked-DELETE'],
  collectionMethods: ['GET'],
  links: { collection: `${root}/pods` },
  attributes: {
    verbs: ['list'],
    columns: [
      { name: 'Name', type: 'string', field: '$.metadata.fields[0]' },
      { name: 'Ready', type: 'string', field: '$.metadata.fields[1]' },
      { name: 'Ready', type: 'string', field: '$.metadata.fields[0]' },
      {
        name: 'Conditions',
        type: 'string',
        field: '.status.conditions[?(@.type=="Ready")].status',
      },
      { name: 'All', type: 'string', field: '.status.conditions[*].type' },
      { name: 'Deep', type: 'string', field: '..type' },
      { name: 'IP', type: 'string', field: '.status.ip', priority: 1 },
      { name: 'Odd', type: 'string', field: '.status.odd', priority: {} },
    ],
  },
}

const exact = (value: object) =>
  parseJson(
    JSON.stringify(value, (_, item: unknown) =>
      typeof item === 'bigint' ? `#${item}` : item,
    ).replace(/"#(\d+)"/g, '$1'),
  )

function resource(value: object = pod) {
  const document = steve.readDocument(exact(value), `${root}/pods/default/web`)
  if (document.kind !== 'resource') throw new Error('That was no resource')
  return document.resource
}

function collection(query: string, more: object = {}) {
  const body = { type: 'collection', resourceType: 'pod', data: [pod], ...more }
  const document = steve.readDocument(exact(body), `${root}/pods${query}`)
  if (document.kind !== 'collection') throw new Error('That was no collection')
  return document.collection
}

const schemas = steve.readSchemas(json({ data: [schema] }))

const types = { schema: undefined, schemas }

describe('Steve', () => {
  test('has its state and its name in metadata', () => {
    expect(steve.stateOf(resource())).toEqual({
      ...{ name: 'running', transition: 'moving', message: 'Pulling', progress: undefined },
    })
    expect(givenName(resource())).toBe('web')
    expect(steve.stateOf(resource({ ...pod, metadata: null })).name).toBe('')
  })

  test('says what is blocked, by links and by methods', () => {
    const known = schemas.get('pod')
    expect(whyNoEdit(resource(), known, steve)).toBe(
      'The server gives you no update link to this resource.',
    )
    expect(whyNoDelete(resource(), known)).toBe('The schema pod does not allow DELETE.')
    expect(known?.collectionMethods?.has('POST')).toBe(false)
  })

  test('names the columns of its tables, also by what is among the conditions; what says more is left out', () => {
    const status = { conditions: [{ type: 'Ready', status: 'True' }, { type: 'Disk' }] }
    const one = resource({ ...pod, status })
    const columns = chooseColumns(schemas.get('pod'), [one])
    expect(columns.map(({ name }) => name)).toEqual([
      'id',
      'state',
      'Ready',
      'Conditions',
      'All',
      'Odd',
    ])
    const all = allColumns(schemas.get('pod'), [one]).map(({ name }) => name)
    expect(all, 'what is only for who wants more can be chosen').toContain('IP')
    expect(columns.map((column) => cellText(one, column)).slice(2)).toEqual([
      ...['1/1', 'True', 'Ready, Disk', ''],
    ])
    expect(columns.map((column) => cellText(resource(), column)).slice(3)).toEqual(['', '', ''])
  })

  test('is sorted, filtered and paged by its address', () => {
    const found = collection(
      '?sort=-metadata.name&filter=metadata.name~a%3Db&continue=t1&limit=1',
      {
        ...{ continue: 't2', count: 7 },
      },
    )
    expect(found.sort).toEqual({
      name: 'metadata.name',
      descending: true,
      reverse: `${root}/pods?sort=metadata.name&filter=metadata.name%7Ea%3Db&limit=1`,
    })
    expect(found.sortLinks.get('metadata.fields[2]')).toContain('sort=metadata.fields%5B2%5D')
    expect(found.filters.get('metadata.name')).toEqual([{ modifier: '~', value: 'a=b' }])
    expect(found.pagination).toMatchObject({ partial: true, total: 7 })
    expect(new URL(found.pagination?.next ?? '').searchParams.get('continue')).toBe('t2')
    expect(collection('').pagination).toBeUndefined()
  })

  test('has the pages around one that is asked for by its number', () => {
    const page = (number: number | string, pages: unknown = 3) => {
      const { pagination } = collection(`?page=${number}&pagesize=2&sort=a`, { count: 6, pages })
      const { first, previous, next, last, total } = pagination ?? {}
      const numbers = [first, previous, next, last].map((link) =>
        link === undefined ? undefined : new URL(link).searchParams.get('page'),
      )
      return pagination && [...numbers, total]
    }
    expect(page(1)).toEqual([undefined, undefined, '2', '3', 6])
    expect(page(2)).toEqual(['1', '1', '3', '3', 6])
    expect(page(3)).toEqual(['1', '2', undefined, undefined, 6])
    expect(collection('?page=2&pagesize=2', { pages: 3 }).pagination?.next).toContain('pagesize=2')
    for (const odd of [page(1, 1), page('x'), page(-1), page(1, {}), page(1, 'many')])
      expect(odd).toBeUndefined()
  })

  test('is sent the whole object, its numbers exact, without what it only shows', () => {
    const body = steve.updateBody(
      { metadata: { name: 'web', labels: { a: 'b' } } },
      resource().value,
      types,
    )
    expect(stringifyJson(body)).toBe(
      '{"id":"default/web","type":"pod","apiVersion":"v1","kind":"Pod","metadata":{"name":"web","labels":{"a":"b"},"resourceVersion":"17"},"spec":{"replicas":9007199254740993}}',
    )
    const untouched = steve.updateBody({}, resource().value, types)
    expect(stringifyJson(untouched)).toContain(
      '"metadata":{"name":"web","namespace":"default","resourceVersion":"17"}',
    )
  })

  test('is patched with what was changed alone; only a list holds for the version that was read', () => {
    const original = resource({
      ...pod,
      metadata: { ...pod.metadata, labels: { a: '1', b: '2' }, finalizers: ['x'] },
    }).value
    const metadata = (more: object) => json({ metadata: { ...pod.metadata, ...more } })
    const changed = (changes: JsonObject) => steve.patch?.changed(changes, original)
    const labelled = metadata({ labels: { a: '1', c: '3' }, finalizers: ['x'] })
    expect(changed(labelled)).toEqual({ metadata: { labels: { b: null, c: '3' } } })
    const listed = { metadata: { labels: null, finalizers: [], resourceVersion: '17' } }
    expect(changed(metadata({ finalizers: [] }))).toEqual(listed)
    expect(changed(json({ _type: 'Opaque', type: 'x', links: {}, spec: { replicas: 2 } })))
      // What is shown only is never sent, whatever stands there now.
      .toEqual({ _type: 'Opaque', spec: { replicas: 2 } })
    expect(changed(json({ metadata: { name: 'web' } })), 'shown parts are left out').toEqual({
      metadata: { namespace: null, labels: null, finalizers: null, resourceVersion: '17' },
    })
    expect(steve.patch?.body(json({ _type: 'Opaque' }))).toEqual({ type: 'Opaque' })
    expect(steve.patch?.contentType).toBe('application/merge-patch+json')
  })

  test('is changed by the methods that its types and its links allow, PUT before PATCH', () => {
    const ways = (methods: string[], links: object) => {
      const known = steve.readSchemas(json({ data: [{ ...schema, resourceMethods: methods }] }))
      const one = resource({ ...pod, links: { self: pod.links.self, ...links } })
      const itsSchema = known.get('pod')
      if (itsSchema === undefined) throw new Error('There is no pod')
      expect(whyNoEdit(one, itsSchema, steve) === undefined).toBe(
        updateMethods(one, itsSchema, steve).length > 0,
      )
      return updateMethods(one, itsSchema, steve)
    }
    const { self } = pod.links
    expect(ways(['PUT', 'PATCH'], { update: self, patch: self })).toEqual(['PUT', 'PATCH'])
    expect(ways(['blocked-PUT', 'PATCH'], { update: 'blocked', patch: self })).toEqual(['PATCH'])
    expect(ways(['PUT', 'PATCH'], { patch: self })).toEqual(['PATCH'])
    expect(ways(['PUT', 'PATCH'], { update: self, patch: 'blocked' })).toEqual(['PUT'])
    expect(ways(['PUT', 'blocked-PATCH'], { patch: self })).toEqual([])
    const other = schemas.get('pod')
    expect(other && updateMethods(resource(), other, specification), 'nobody else').toEqual([])
  })

  test('takes the keys of its frame back into their names when something is created', () => {
    expect(steve.createBody({ _type: 'Opaque', _x: 1, data: {} }, 'secret')).toEqual({
      ...{ type: 'Opaque', _x: 1, data: {} },
    })
  })

  test('is asked for the changes of a type, and says when it stops telling', () => {
    expect(steve.stream.ask?.('pod', false)).toBe('{"resourceType":"pod"}')
    expect(steve.stream.ask?.('pod', true)).toBe('{"resourceType":"pod","stop":true}')
    const place = { endpoint: new Endpoint('/v1', 'https://h'), schemas, url: root }
    expect(steve.stream.url({ ...place, schemasUrl: `${root}/schemas` })).toBe(
      'wss://h/v1/subscribe',
    )
    const read = steve.stream.reader()
    expect(read(json({ name: 'resource.stop', resourceType: 'pod', data: {} }))).toMatchObject([
      { stopped: 'pod', resource: undefined },
    ])
    expect(
      read(
        json({ name: 'resource.change', resourceType: 'pod', data: { id: 'a/b', type: 'pod' } }),
      ),
    ).toMatchObject([{ removed: false, resource: { id: 'a/b' } }])
  })
})
