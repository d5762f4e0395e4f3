import { describe, expect, test } from 'vitest'
import { Endpoint } from '../../src/api/endpoint'
import { json } from '../forms/form-schemas'

const link = 'http://inner:8080/v1/hosts/1h1'

/** Where a link of the server's own making leads after this reply. */
function leadsTo(path: string, document: object) {
  const endpoint = new Endpoint('/v1', 'https://outer.example/ui/')
  endpoint.hear(`https://outer.example${path}`, json(document))
  return endpoint.locate(link)
}

const inside = {
  ...{ kind: 'inside', url: 'https://outer.example/v1/hosts/1h1', path: '/v1/hosts/1h1' },
}

describe('A server that calls itself by another name than the one it is reached by is known by', () => {
  test.each([
    ['/v1', { links: { self: 'http://inner:8080/v1' } }],
    ['/v1/hosts/?limit=2', { links: { self: 'http://inner:8080/V1/hosts' }, data: [] }],
  ])('what it answers at %s', (path, document) => {
    expect(leadsTo(path, document)).toEqual(inside)
  })
})

describe('Others stay others:', () => {
  test.each([
    ['a link elsewhere', '/v1/hosts', { links: { self: 'http://inner:8080/v1/others' } }],
    ['a link to something else', '/v1/hosts', { links: { docs: 'http://inner:8080/v1/hosts' } }],
    ['a relative link', '/v1/hosts', { links: { self: '/v1/hosts' } }],
    ['a row of another server', '/v1/hosts', { data: [{ id: '1h1', links: { self: link } }] }],
    ['no link', '/v1/hosts', { links: { self: null }, data: [null] }],
    ['no address', '/v1/hosts', { links: { self: 'javascript:/v1/hosts' } }],
  ])('%s', (_, path, document) => {
    expect(leadsTo(path, document).kind).toBe('outside')
  })

  test('those that another host answers for after a redirect', () => {
    const endpoint = new Endpoint('/v1', 'https://outer.example/ui/')
    const self = 'http://inner:8080/v1'
    endpoint.hear('http://inner:8080/v1', json({ links: { self } }))
    expect(endpoint.locate(link).kind).toBe('outside')
  })
})

describe('A proxy that takes something off the paths is seen by what the server calls them:', () => {
  /** Where a link leads after the server answered so at this address. */
  function leadsTo(url: string, self: string, link: string, apiRoot = '/api/v1') {
    const endpoint = new Endpoint(apiRoot, 'https://outer.example/ui/')
    endpoint.hear(`https://outer.example${url}`, json({ links: { self } }))
    return endpoint.locate(link)
  }

  test.each([
    ['http://inner:8080/v1/hosts?a=b', '/api/v1/hosts?a=b'],
    ['/v1', '/api/v1'],
    ['/api/v1/hosts', '/api/v1/hosts'],
    ['/v1beta/hosts', '/v1beta/hosts'],
    ['/other', '/other'],
  ])('then %s leads to %s', (link, path) => {
    const place = leadsTo('/api/v1/things', 'http://inner:8080/v1/things', link)
    expect(place).toMatchObject({ kind: 'inside', path })
  })

  test.each([
    ['/v1/projects/1a5/hosts', 'http://inner:8080/hosts', '/v1'],
    ['/api/v1/hosts', 'http://inner:8080/hosts', '/api/v1'],
    ['/api/v1/hosts', 'http://inner:8080/', '/api/v1'],
    ['/api/v1/hosts', 'http://inner:8080/pi/v1/hosts', '/api/v1'],
  ])('nothing is taken off where %s is %s', (url, self, root) => {
    expect(leadsTo(url, self, 'http://inner:8080/x', root).kind).toBe('outside')
  })
})
