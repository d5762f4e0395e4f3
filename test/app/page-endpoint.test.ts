import { describe, expect, it } from 'vitest'
import { endpointOfPage } from '../../src/app/page-endpoint'

const at = (path: string, schemas?: string, data?: { links: { self: string } }) =>
  endpointOfPage({ href: `https://host${path}`, schemas, data })

describe('the API that a page of it belongs to', () => {
  it.each([
    ['/v2-beta/hosts', 'https://host/v2-beta/schemas', 'https://host/v2-beta'],
    ['/v1/projects/1a5/hosts', 'https://host/v1/projects/1a5/schemas', 'https://host/v1'],
    ['/v3/project/local:p-1', 'https://host/v3/project/local:p-1/schemas', 'https://host/v3'],
    ['/v3/clusters/local', 'https://host/v3/schemas', 'https://host/v3'],
    // Norman says so with the list of all.
    ['/v3/projects', 'https://host/v3/project/schemas', 'https://host/v3'],
    ['/v3/clusters', 'https://host/v3/cluster/schemas', 'https://host/v3'],
    ['/api/project/things', 'https://host/api/project/schemas', 'https://host/api/project'],
    [
      '/k8s/clusters/c-1/v1/nodes',
      '/k8s/clusters/c-1/v1/schemas',
      'https://host/k8s/clusters/c-1/v1',
    ],
    ['/api/volumes', 'https://host/api/schemas', 'https://host/api'],
  ])('stands above its schemas: %s', (path, schemas, root) => {
    expect(at(path, schemas)?.root).toBe(root)
  })

  it.each([
    ['/v2-beta/projects/1a5/hosts?limit=1#edit', 'https://host/v2-beta'],
    ['/v1-catalog/templates', 'https://host/v1-catalog'],
    ['/k8s/clusters/c-1/v1/nodes', 'https://host/k8s/clusters/c-1/v1'],
  ])('is told by the address where the page says nothing: %s', (path, root) => {
    expect(at(path)?.root).toBe(root)
    expect(at(path, 'https://host//schemas')?.root).toBe(root)
    expect(at(path, 'http://')?.root).toBe(root)
  })

  it('is unknown where neither tells', () => {
    expect(at('/')).toBeUndefined()
    expect(at('/things', 'https://host//schemas')).toBeUndefined()
  })

  it('goes by the names that the server calls itself', () => {
    const endpoint = at('/v1/hosts', 'http://inner:8080/v1/schemas', {
      links: { self: 'http://other/v1/Hosts/' },
    })
    const inside = (link: string) => endpoint?.locate(link).kind === 'inside'
    expect(inside('http://inner:8080/v1/hosts/1h1')).toBe(true)
    expect(inside('http://other/v1/hosts/1h1')).toBe(true)
    expect(inside('http://else/v1/hosts/1h1')).toBe(false)
  })

  it('takes no name from a document of another address', () => {
    const endpoint = at('/v1/hosts', undefined, { links: { self: 'http://evil/v1/other' } })
    expect(endpoint?.locate('http://evil/v1/hosts').kind).toBe('outside')
  })
})
