import fc from 'fast-check'
import { createPath } from 'react-router'
import { describe, expect, test } from 'vitest'
import {
  lastPart,
  pathAbove,
  readAddress,
  toAddress,
  type Operation,
  type View,
} from '../../src/resource/address'

const operations: fc.Arbitrary<Operation | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constant<Operation>({ kind: 'edit' }),
  fc.constant<Operation>({ kind: 'delete' }),
  fc.constant<Operation>({ kind: 'clone' }),
  fc.string().map<Operation>((type) => ({ kind: 'create', type })),
  fc.string({ minLength: 1 }).map<Operation>((name) => ({ kind: 'action', name })),
  fc.tuple(fc.string(), fc.json()).map<Operation>(([type, values]) => ({
    kind: 'create',
    type,
    values,
  })),
  fc.tuple(fc.string({ minLength: 1 }), fc.json()).map<Operation>(([name, values]) => ({
    kind: 'action',
    name,
    values,
  })),
)

describe('An address', () => {
  test('reads back as it was written, whatever the action is called', () => {
    fc.assert(
      fc.property(fc.constantFrom<View>('main', 'json', 'docs'), operations, (view, operation) => {
        const url = new URL(
          createPath(toAddress('/v1/hosts/1h1?a=b%20c&a=d', view, operation)),
          'http://x',
        )
        expect(readAddress(url)).toEqual({ path: '/v1/hosts/1h1?a=b%20c&a=d', view, operation })
      }),
    )
  })

  test('names the resource that an operation is about, where another place stays in sight', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), operations, (rest, operation) => {
        const of = `/v1/${rest}`
        const to = toAddress('/v1/hosts', 'main', operation, of)
        const read = readAddress(new URL(createPath(to), 'http://x'))
        expect(read.of).toBe(operation && of)
        expect(read.operation).toEqual(operation)
      }),
    )
    const to = toAddress('/v3/pods', 'main', { kind: 'edit' }, '/v3/pods/a:b')
    expect(createPath(to)).toBe('/v3/pods#edit&of=/v3/pods/a:b')
  })

  test('keeps the query of the API as it is and stays readable', () => {
    const to = toAddress('/v1/containers?name_like=a%25&limit=2', 'json', { kind: 'edit' })
    expect(createPath(to as object)).toBe('/v1/containers?name_like=a%25&limit=2#view=json&edit')
  })

  test('never leads to another host, however many slashes a link begins with', () => {
    expect(createPath(toAddress('//evil.example/x?a=//b') as object)).toBe('/evil.example/x?a=//b')
  })

  test('something unknown behind the # is ignored', () => {
    expect(readAddress({ pathname: '/v1', search: '', hash: '#view=nonsense&x' })).toEqual({
      path: '/v1',
      view: 'main',
      operation: undefined,
    })
  })
})

describe('Up', () => {
  test.each([
    ['/v1/containers?state=running', '/v1/containers'],
    ['/v1/containers/1i5', '/v1/containers'],
    ['/v1/containers/', '/v1'],
    ['/v1', '/'],
    ['/', '/'],
    // A slash in the query once led astray.
    ['/v1/containers?imageUuid=docker:a/b', '/v1/containers'],
  ])('leads from %s to %s', (path, above) => {
    expect(pathAbove(path)).toBe(above)
  })
})

test('the last part of a path names a place', () => {
  expect(lastPart('/v1/hosts/1h1/?x=/y')).toBe('1h1')
  expect(lastPart('/')).toBe('/')
})
