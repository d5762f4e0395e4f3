import { describe, expect, test } from 'vitest'
import { Endpoint } from '../../src/api/endpoint'

const endpoint = new Endpoint('/v1', 'https://rancher.example/ui/index.html#x', [
  'http://inner.example:8080',
])

describe('The endpoint', () => {
  test('knows its root without a trailing slash', () => {
    expect(endpoint.root).toBe('https://rancher.example/v1')
    expect(endpoint.rootPath).toBe('/v1')
    expect(new Endpoint('https://other.example/v3/', 'http://localhost/').root).toBe(
      'https://other.example/v3',
    )
    expect(new Endpoint('/', 'http://localhost:8080/').rootPath).toBe('/')
  })

  test('follows absolute links to itself by their path and query', () => {
    expect(endpoint.locate('https://rancher.example/v1/hosts?limit=2#x')).toEqual({
      kind: 'inside',
      url: 'https://rancher.example/v1/hosts?limit=2',
      path: '/v1/hosts?limit=2',
    })
  })

  test('resolves a relative action against the document it stands in', () => {
    const place = endpoint.locate('?action=refresh', 'https://rancher.example/v1/templates?x=1')
    expect(place).toMatchObject({ kind: 'inside', path: '/v1/templates?action=refresh' })
  })

  test('resolves a link in the schemas against these', () => {
    expect(endpoint.locate('hosts')).toMatchObject({ kind: 'inside', path: '/v1/hosts' })
  })

  test('takes http links to its own host, as written behind a TLS proxy, for its own', () => {
    expect(endpoint.locate('http://rancher.example/v1/hosts')).toMatchObject({
      url: 'https://rancher.example/v1/hosts',
    })
  })

  test('takes links to an alias for its own', () => {
    expect(endpoint.locate('http://inner.example:8080/v1/hosts')).toMatchObject({
      url: 'https://rancher.example/v1/hosts',
    })
  })

  test('leaves links to other hosts and other ports outside, without credentials', () => {
    expect(endpoint.locate('https://user:pass@evil.example/v1')).toEqual({
      kind: 'outside',
      url: 'https://evil.example/v1',
    })
    expect(endpoint.locate('https://rancher.example:9443/v1').kind).toBe('outside')
    expect(endpoint.locate('//evil.example/v1').kind).toBe('outside')
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ws://rancher.example/v1',
    'http://',
    'https://[bad',
  ])('does not follow %s', (link) => {
    expect(endpoint.locate(link).kind).toBe('unusable')
  })

  test('a path stays a path, even one that looks like a host', () => {
    expect(endpoint.url('//evil.example/x')).toBe('https://rancher.example//evil.example/x')
    expect(endpoint.url('v1/hosts')).toBe('https://rancher.example/v1/hosts')
  })

  test('leaves credentials out of its root', () => {
    const { root } = new Endpoint('https://key:secret@api.example/v1', 'http://localhost/')
    expect(root).toBe('https://api.example/v1')
  })

  test('refuses a root that is no http address', () => {
    expect(() => new Endpoint('javascript:alert(1)', 'http://localhost/')).toThrow(TypeError)
  })
})
