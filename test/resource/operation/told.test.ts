import { describe, expect, test } from 'vitest'
import { Endpoint } from '../../../src/api/endpoint'
import { specification } from '../../../src/api/dialects/specification'
import type { Operation } from '../../../src/resource/address'
import { planOperation } from '../../../src/resource/operation/plan'
import { meaningOf, readMeaning, untilDoneOf } from '../../../src/resource/operation/told'
import { readSchemas } from '../../../src/schema/schema-set'
import { json } from '../../forms/form-schemas'

const root = 'http://api.example/v1'
const self = `${root}/tokens/1t1`
const token = {
  id: '1t1',
  type: 'token',
  links: { self },
  actions: { renew: `${self}?action=renew` },
}
const tokens = {
  type: 'collection',
  resourceType: 'token',
  data: [],
  links: {},
  actions: { purge: `${root}/tokens?action=purge` },
}

const fieldsThatMove = { transitioning: { type: 'enum' }, state: { type: 'enum' } }

function told(operation: Operation, fields: object, document: object = token) {
  const schemas = readSchemas(
    json({ data: [{ id: 'token', resourceFields: fields, collectionMethods: ['POST'] }] }),
  )
  const plan = planOperation(operation, {
    document: specification.readDocument(json(document), root),
    url: document === token ? self : `${root}/tokens`,
    schemas,
    endpoint: new Endpoint('/v1', 'http://api.example'),
    dialect: specification,
  })
  if (typeof plan === 'string') throw new Error(plan)
  return { meaning: meaningOf(plan, schemas), until: untilDoneOf(plan, schemas) }
}

describe('The wait behind a request', () => {
  test('prints the command that the server writes', () => {
    const fields = {
      ...fieldsThatMove,
      joinCommand: { type: 'string' },
      command: { type: 'string', update: true },
    }
    const { until } = told({ kind: 'create', type: 'token' }, fields, tokens)
    expect(until).toEqual({ print: 'command', self: undefined, seconds: 600, pause: 2 })
  })

  test('prints another field of that kind, by whatever name it goes', () => {
    const fields = { ...fieldsThatMove, registrationCommand: { type: 'string' } }
    expect(told({ kind: 'edit' }, fields).until).toMatchObject({
      print: 'registrationCommand',
      self,
    })
  })

  test('prints no command that is given by whoever creates', () => {
    const fields = { ...fieldsThatMove, command: { type: 'array[string]', create: true } }
    expect(told({ kind: 'delete' }, fields).until).toMatchObject({ print: undefined, self })
  })

  test('is for types only that can be in between two states', () => {
    expect(told({ kind: 'delete' }, { state: { type: 'enum' } }).until).toBeUndefined()
    expect(told({ kind: 'delete' }, fieldsThatMove).until).toBeDefined()
  })

  test('is for actions on one resource only', () => {
    expect(told({ kind: 'action', name: 'renew' }, fieldsThatMove).until).toMatchObject({ self })
    const purge: Operation = { kind: 'action', name: 'purge' }
    expect(told(purge, fieldsThatMove, tokens).until).toBeUndefined()
  })
})

describe('The meaning of a request', () => {
  test.each<[Operation, object, object]>([
    [{ kind: 'create', type: 'token' }, tokens, { kind: 'create', type: 'token' }],
    [{ kind: 'edit' }, token, { kind: 'update', type: 'token', id: '1t1' }],
    [{ kind: 'clone' }, token, { kind: 'create', type: 'token' }],
    [{ kind: 'delete' }, token, { kind: 'delete', type: 'token', id: '1t1' }],
    [
      { kind: 'action', name: 'renew' },
      token,
      { kind: 'action', type: 'token', id: '1t1', action: 'renew' },
    ],
    [{ kind: 'action', name: 'purge' }, tokens, { kind: 'action', type: 'token', action: 'purge' }],
  ])('of %j', (operation, document, meaning) => {
    expect(told(operation, {}, document).meaning).toEqual(meaning)
  })

  test('of reading a type’s own collection is to list it, filtered or not', () => {
    expect(read(`${root}/tokens?name=a`, tokens)).toEqual({ kind: 'list', type: 'token' })
    expect(read(`${root}/things/1/tokens`, tokens)).toBeUndefined()
  })

  test('of reading a resource names it', () => {
    expect(read(self, token)).toEqual({ kind: 'read', type: 'token', id: '1t1' })
    expect(read(self, { ...token, type: 'unheardOf' })).toBeUndefined()
  })
})

function read(url: string, document: object) {
  const schemas = readSchemas(
    json({ data: [{ id: 'token', links: { collection: `${root}/tokens` } }] }),
  )
  return readMeaning(url, specification.readDocument(json(document), root), schemas)
}
