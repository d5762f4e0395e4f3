import { describe, expect, test } from 'vitest'
import { steve } from '../../../src/api/dialects/steve'
import { Endpoint } from '../../../src/api/endpoint'
import { whyNoDelete, whyNoEdit } from '../../../src/api/operations'
import { givenName } from '../../../src/api/resource'
import { parseJson } from '../../../src/json/parse'
import { stringifyJson } from '../../../src/json/stringify'
import { chooseColumns } from '../../../src/resource/collection/columns'
import { cellText } from '../../../src/resource/collection/cell-text'
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
    expect(whyNoEdit(resource(), known)).toBe(
      'The server gives you no update link to this resource.',
    )
    expect(whyNoDelete(resource(), known)).toBe('The schema pod does not allow DELETE.')
    expect(known?.collectionMethods?.has('POST')).toBe(false)
  })

  test('names the columns of its tables; what needs more than a path is left out', () => {
    const columns = chooseColumns(schemas.get('pod'), [resource()])
    expect(columns.map(({ name }) => name)).toEqual(['id', 'state', 'Ready'])
    expect(columns.map((column) => cellText(resource(), column))[2]).toBe('1/1')
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

  test('is sent the whole object, its numbers exact, without what it only shows', () => {
    const body = steve.updateBody(
      { metadata: { name: 'web', labels: { a: 'b' } } },
      resource().value,
    )
    expect(stringifyJson(body)).toBe(
      '{"id":"default/web","type":"pod","apiVersion":"v1","kind":"Pod","metadata":{"name":"web","labels":{"a":"b"},"resourceVersion":"17"},"spec":{"replicas":9007199254740993}}',
    )
    const untouched = steve.updateBody({}, resource().value)
    expect(stringifyJson(untouched)).toContain(
      '"metadata":{"name":"web","namespace":"default","resourceVersion":"17"}',
    )
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
