import { describe, expect, test } from 'vitest'
import { steve } from '../../../src/api/dialects/steve'
import { specification } from '../../../src/api/dialects/specification'
import { Endpoint } from '../../../src/api/endpoint'
import { Draft } from '../../../src/forms/draft'
import type { Operation } from '../../../src/resource/address'
import { requestsOf } from '../../../src/resource/operation/built-requests'
import { planOperation } from '../../../src/resource/operation/plan'
import type { SchemaSet } from '../../../src/schema/schema-set'
import { readSchemas } from '../../../src/schema/schema-set'
import { json } from '../../forms/form-schemas'

const root = 'http://api.example/v1'
const resource = {
  id: '1t1',
  type: 'thing',
  links: { self: `${root}/things/1t1` },
  actions: { odd: `${root}/things/1t1?action=odd`, grow: `${root}/things/1t1?action=grow` },
}
const things = { type: 'collection', resourceType: 'thing', data: [], links: {} }

function schemas(...data: unknown[]): SchemaSet {
  return readSchemas(json({ data }))
}

function plan(operation: Operation, known: SchemaSet, document: unknown = resource) {
  const found = planOperation(operation, {
    document: specification.readDocument(json(document), root),
    url: document === resource ? `${root}/things/1t1` : `${root}/things`,
    schemas: known,
    endpoint: new Endpoint('/v1', 'http://api.example'),
    dialect: specification,
  })
  if (typeof found === 'string') throw new Error(found)
  return found
}

describe('An operation is planned', () => {
  test('also for a type whose fields are null: the body can be written as JSON', () => {
    const known = schemas({ id: 'thing', resourceFields: null, collectionMethods: ['POST'] })
    const { remark, takesJson, build } = plan({ kind: 'create', type: 'thing' }, known, things)
    expect(remark).toBe('The schema thing names no fields that can be filled in.')
    expect(takesJson).toBe(true)
    expect(build(json({ a: 1 }), json({})).body).toBe('{"a":1}')
  })

  test('also for an action that no schema names, and for an input that has no schema', () => {
    const known = schemas({ id: 'thing', resourceActions: { grow: { input: 'growInput' } } })
    const odd = plan({ kind: 'action', name: 'odd' }, known)
    expect(odd.takesJson).toBe(false)
    expect(odd.build(json({}), json({}))).toMatchObject({ method: 'POST', body: '{}' })
    const grow = plan({ kind: 'action', name: 'grow' }, known)
    expect(grow.remark).toBe('The API has no schema growInput, so there are no fields to fill in.')
    expect(grow.takesJson).toBe(true)
  })

  test('with several in one request only where something is created', () => {
    const known = schemas({ id: 'thing', collectionMethods: ['POST'], resourceMethods: ['PUT'] })
    const create = plan({ kind: 'create', type: 'thing' }, known, things)
    expect(create.buildSeveral?.([json({ a: 1 }), json({})])).toMatchObject({
      method: 'POST',
      url: `${root}/things`,
      body: '[{"a":1},{}]',
    })
    expect(plan({ kind: 'clone' }, known).buildSeveral).toBeDefined()
    expect(plan({ kind: 'edit' }, known).buildSeveral).toBeUndefined()
    expect(plan({ kind: 'action', name: 'odd' }, known).buildSeveral).toBeUndefined()
  })

  test('with what a link fills in, where there is something to fill in', () => {
    const known = schemas({ id: 'thing', resourceActions: { grow: { input: 'growInput' } } })
    const values = '{"by":9007199254740993}'
    const grow = plan({ kind: 'action', name: 'grow', values }, known)
    expect(grow.build(grow.values ?? json({}), json({})).body).toBe(values)
    expect(plan({ kind: 'action', name: 'odd', values }, known).values).toBeUndefined()
    const broken = plan({ kind: 'action', name: 'grow', values: '[1]' }, known)
    expect(broken.values).toBeUndefined()
    expect(broken.remark).toMatch(/cannot be read, and are left out/)
  })
})

test('A resource that does not say its type is edited and cloned as what its collection holds', () => {
  const known = schemas({
    ...{ id: 'catalog', resourceMethods: ['PUT'], collectionMethods: ['GET', 'POST'] },
    links: { collection: `${root}/catalogs` },
    resourceFields: { url: { type: 'string', create: true, update: true } },
  })
  for (const kind of ['edit', 'clone'] as const) {
    const found = planOperation(
      { kind },
      {
        document: specification.readDocument(json({ id: 'a', url: 'x' }), root),
        url: `${root}/catalogs/a`,
        schemas: known,
        endpoint: new Endpoint('/v1', 'http://api.example'),
        dialect: specification,
      },
    )
    if (typeof found === 'string') throw new Error(found)
    expect(found.title.toLowerCase()).toBe(`${kind} catalog a`)
    expect(found.schema?.id).toBe('catalog')
  }
})

describe('An update of Steve', () => {
  const secret = {
    ...{ id: 'a/b', type: 'secret', metadata: { name: 'b', resourceVersion: '7' } },
    links: { self: `${root}/secrets/a/b`, patch: `${root}/secrets/a/b` },
    data: { user: 'dQ==', password: 'cA==' },
  }
  const schema = {
    ...{ id: 'secret', resourceMethods: ['GET', 'blocked-PUT', 'PATCH'] },
    resourceFields: { data: { type: 'map[password]', update: true } },
  }
  const edit = (one: object, methods = schema.resourceMethods) => {
    const found = planOperation(
      { kind: 'edit' },
      {
        document: steve.readDocument(json(one), `${root}/secrets/a/b`),
        url: `${root}/secrets/a/b`,
        schemas: steve.readSchemas(json({ data: [{ ...schema, resourceMethods: methods }] })),
        endpoint: new Endpoint('/v1', 'http://api.example'),
        dialect: steve,
      },
    )
    if (typeof found === 'string') throw new Error(found)
    return found
  }

  test('goes by PATCH where PUT is not allowed, without a choice', () => {
    const { ways, build } = edit(secret)
    expect(ways).toBeUndefined()
    expect(build(json({ data: { user: 'eA==' } }), json(secret))).toMatchObject({
      ...{ method: 'PATCH', url: `${root}/secrets/a/b`, body: '{"data":{"user":"eA=="}}' },
      headers: [
        ['Accept', 'application/json'],
        ['Content-Type', 'application/merge-patch+json'],
      ],
    })
  })

  test('can go either way where both are allowed, the whole object first', () => {
    const links = { ...secret.links, update: secret.links.self }
    const { ways = [], build } = edit({ ...secret, links }, ['PUT', 'PATCH'])
    expect(ways.map(({ method }) => method)).toEqual(['PUT', 'PATCH'])
    expect(build(json({}), json(secret)).method).toBe('PUT')
  })

  test('tells what differs before secrets are starred out, so that only what is sent is shown', () => {
    const plan = edit(secret)
    const draft = new Draft(json(secret), 'update')
    draft.set(['data', 'user'], 'eA==')
    const built = requestsOf(plan, [draft], steve.readSchemas(json({ data: [schema] })))()
    expect(built.request.body).toBe('{"data":{"user":"eA=="}}')
    expect(built.masked.body).toBe('{"data":{"user":"****"}}')
  })
})

describe('A request that may go nowhere is told with its reason:', () => {
  const away = { away: 'https://other.example/x', code: 'javascript:alert(1)' }
  test.each([
    ['away', 'The action away leads to another host and is not sent.'],
    ['code', 'The action code is not sent. Links with javascript: are not followed.'],
  ])('the action %s', (name, words) => {
    const offered = { ...resource, actions: away }
    expect(() => plan({ kind: 'action', name }, schemas(), offered)).toThrow(words)
  })

  test('what is created on another host', () => {
    const createTypes = { thing: 'https://other.example/v1/things' }
    const open = () =>
      plan({ kind: 'create', type: 'thing' }, schemas(), { ...things, createTypes })
    expect(open).toThrow('What creates a thing leads to another host and is not sent.')
  })
})
