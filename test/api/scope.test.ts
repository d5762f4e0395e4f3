import { describe, expect, test } from 'vitest'
import { Endpoint } from '../../src/api/endpoint'
import { isSchemasOfNone, pathInScope, pathWithin, scopeOfSchemas } from '../../src/api/scope'

const v1 = new Endpoint('/v1', 'https://rancher.example/')
const v3 = new Endpoint('/v3', 'https://rancher.example/')
const scope = (path: string, endpoint: Endpoint) =>
  scopeOfSchemas(`https://rancher.example${path}/schemas`, endpoint)

describe('A scope', () => {
  test('is read from where the server says the schemas are', () => {
    expect(scope('/v1/projects/1a5', v1)).toEqual({
      kind: 'project',
      id: '1a5',
      path: '/v1/projects/1a5',
    })
    expect(scope('/v3/project/local:p-1', v3)).toMatchObject({ kind: 'project', id: 'local:p-1' })
    expect(scope('/v3/cluster/local', v3)).toMatchObject({ kind: 'cluster', id: 'local' })
  })

  test('is none for the whole API, for other hosts, and for what Norman says of lists', () => {
    expect(scope('/v1', v1)).toBeUndefined()
    expect(scope('/v2-beta/projects/1a5', v1)).toBeUndefined()
    expect(scopeOfSchemas('https://elsewhere.example/v1/projects/1a5/schemas', v1)).toBeUndefined()
    expect(scope('/v3/cluster', v3)).toBeUndefined()
    expect(isSchemasOfNone('/v3/cluster/schemas', v3)).toBe(true)
    expect(isSchemasOfNone('/v3/cluster/local/schemas', v3)).toBe(false)
    expect(isSchemasOfNone('/v3/schemas', v3)).toBe(false)
  })

  test('holds the paths below it, however their case and number', () => {
    const project = scope('/v3/project/local:p-1', v3)
    if (project === undefined) throw new Error('no scope')
    expect(pathWithin('/v3/projects/local:p-1/pods?limit=2', project, v3)).toBe('/pods?limit=2')
    expect(pathWithin('/v3/project/local%3Ap-1', project, v3)).toBe('')
    expect(pathWithin('/v3/project/local:p-10/pods', project, v3)).toBeUndefined()
    expect(pathWithin('/v3/users', project, v3)).toBeUndefined()
  })
})

describe('Switching the scope', () => {
  const main = scope('/v1/projects/1a5', v1)
  const other = scope('/v1/projects/1a7', v1)
  const go = (path: string, from: typeof main, to: typeof main, keep = false) =>
    pathInScope(path, { from, to, keep, endpoint: v1 })

  test.each([
    ['/v1', undefined, main, '/v1/projects/1a5'],
    ['/v1/containers', undefined, main, '/v1/projects/1a5/containers'],
    ['/v1/projects/1a5/containers', main, other, '/v1/projects/1a7/containers'],
    ['/v1/projects/1a5/containers', main, undefined, '/v1/containers'],
    ['/v1/projects/1a5', main, other, '/v1/projects/1a7'],
    ['/v1/projects/1a5', main, undefined, '/v1'],
    [
      '/v1/containers?state=running&marker=m9',
      undefined,
      main,
      '/v1/projects/1a5/containers?state=running',
    ],
    ['/v1/containers/1i5', undefined, main, '/v1/projects/1a5/containers'],
    ['/v1/containers/1i5/volumes?limit=1', undefined, main, '/v1/projects/1a5/containers'],
    ['/v1/projects/1a5/schemas/container', main, other, '/v1/projects/1a7/schemas/container'],
    ['/v1/projects', undefined, main, '/v1/projects/1a5'],
    ['/v1/projects/1a7', undefined, main, '/v1/projects/1a5'],
  ])('from %s', (path, from, to, there) => {
    expect(go(path, from, to)).toBe(there)
  })

  test('a resource that is there too stays', () => {
    const path = '/v1/projects/1a5/containers/1i5'
    expect(go(path, main, undefined, true)).toBe('/v1/containers/1i5')
  })
})
