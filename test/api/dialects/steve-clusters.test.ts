import { describe, expect, test } from 'vitest'
import type { BesideRules } from '../../../src/api/dialects/dialect'
import { steve } from '../../../src/api/dialects/steve'
import { Endpoint } from '../../../src/api/endpoint'
import { pathInScope, pathWithin, type Scope } from '../../../src/api/scope'
import { json } from '../../forms/form-schemas'

const host = 'https://rancher.example'
const at = (root: string) => new Endpoint(root, host)
const { definitions, signOut } = steve
if (steve.beside === undefined) throw new Error('Steve has no clusters')
const beside: BesideRules = steve.beside
const schema = (id: string, root: string) => ({
  ...{ id, type: 'schema', pluralName: `${id}s`, resourceFields: null, attributes: { verbs: [] } },
  links: { self: `${host}${root}/schemas/${id}`, collection: `${host}${root}/${id}s` },
})
const schemasAt = (root: string, ...ids: string[]) =>
  steve.readSchemas(json({ data: ids.map((id) => schema(id, root)) }))
const type = 'management.cattle.io.cluster'

function cluster(id: string, displayName?: string) {
  const document = steve.readDocument(json({ id, type, spec: { displayName } }), host)
  if (document.kind !== 'resource') throw new Error('That was no resource')
  return document.resource
}

const named = (id: string, root: string) => {
  const found = beside.scopeOf(cluster(id, 'Lab'), at(root))
  return found && [found.path, found.name]
}

describe('The clusters of Steve', () => {
  test('are listed where Rancher has the type for them, and from inside of others at its own root', () => {
    const list = `${host}/v1/${type}s`
    expect(beside.listUrl(at('/v1'), schemasAt('/v1', 'pod', type))).toBe(list)
    expect(beside.listUrl(at('/v1'), schemasAt('/v1', 'pod')), 'without a Rancher').toBeUndefined()
    const inside = schemasAt('/k8s/clusters/c-1/v1', 'pod', type)
    expect(beside.listUrl(at('/v1'), inside), 'a Rancher inside of a cluster').toBe(list)
    expect(beside.listUrl(at('/k8s/clusters/c-1/v1'), inside)).toBe(list)
    expect(
      beside.listUrl(at('/rancher/v1'), schemasAt('/rancher/k8s/clusters/c-1/v1', 'pod')),
    ).toBe(`${host}/rancher/v1/${type}s`)
    const foreign = json({
      data: [{ ...schema(type, '/v1'), links: { collection: 'https://evil.example/v1/x' } }],
    })
    expect(beside.listUrl(at('/v1'), steve.readSchemas(foreign))).toBeUndefined()
  })

  test('stand each below a path of its own, Rancher’s own at the root', () => {
    expect(named('local', '/v1')).toEqual(['/v1', 'Lab'])
    expect(named('c-1', '/v1')).toEqual(['/k8s/clusters/c-1/v1', 'Lab'])
    expect(named('local', '/k8s/clusters/c-1/v1')?.[0]).toBe('/v1')
    expect(named('local', '/k8s/clusters/local/v1')?.[0]).toBe('/k8s/clusters/local/v1')
    expect(named('c-1', '/k8s/clusters/c-1/v1')?.[0]).toBe('/k8s/clusters/c-1/v1')
    expect(named('a/../b?', '/v1')?.[0]).toBe('/k8s/clusters/a%2F..%2Fb%3F/v1')
    expect(beside.scopeOf(cluster('c-2'), at('/v1'))?.name).toBe('')
  })

  test('are known by where their schemas are', () => {
    const there = (root: string, path: string) => beside.at(`${host}${path}/schemas`, at(root))
    expect(there('/v1', '/v1')).toBeUndefined()
    expect(there('/v1', '/k8s/clusters/c-1/v1')).toEqual({
      ...{ kind: 'cluster', id: 'c-1', path: '/k8s/clusters/c-1/v1', above: '/v1' },
    })
    expect(there('/k8s/clusters/c-1/v1', '/v1')).toMatchObject({ id: 'local', path: '/v1' })
    expect(there('/k8s/clusters/c-1/v1', '/k8s/clusters/c-1/v1')).toBeUndefined()
    expect(beside.at('https://evil.example/k8s/clusters/c-1/v1/schemas', at('/v1'))).toBeUndefined()
  })

  test('hold the same collections, whose pages and resources are their own', () => {
    const endpoint = at('/v1')
    const to = beside.at(`${host}/k8s/clusters/c-1/v1/schemas`, endpoint)
    const keep = false
    const moved = (path: string, from?: Scope) => pathInScope(path, { from, to, endpoint, keep })
    expect(moved('/v1/pods?sort=-metadata.name&continue=x')).toBe(
      '/k8s/clusters/c-1/v1/pods?sort=-metadata.name',
    )
    expect(moved('/v1/pods/default/web')).toBe('/k8s/clusters/c-1/v1/pods')
    expect(to && pathWithin('/k8s/clusters/c-1/v1/pods?x=1', to, endpoint)).toBe('/pods?x=1')
    expect(to && pathWithin('/k8s/clusters/c-10/v1/pods', to, endpoint)).toBeUndefined()
    const back = { from: to, to: undefined, endpoint, keep }
    expect(pathInScope('/k8s/clusters/c-1/v1/pods/default/web', back)).toBe('/v1/pods')
    expect(pathInScope('/k8s/clusters/c-1/v1', back)).toBe('/v1')
  })

  test('have their types’ fields and their session where they are themselves', () => {
    const schemas = schemasAt('/k8s/clusters/c-1/v1', 'pod')
    const pod = schemas.get('pod')
    const endpoint = at('/v1')
    expect(pod && definitions?.url(pod, endpoint)).toBe(
      `${host}/k8s/clusters/c-1/v1/schemaDefinitions/pod`,
    )
    expect(signOut?.({ endpoint, schemas, entries: [] })?.url).toBe(
      `${host}/v3/tokens?action=logout`,
    )
  })
})
