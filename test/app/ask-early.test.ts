import { expect, test } from 'vitest'
import { Endpoint } from '../../src/api/endpoint'
import { firstReads, rootInAddress } from '../../src/app/ask-early'

const page = (hash: string, search = '') => ({ origin: 'https://ui.example', search, hash })
const own = new Endpoint('/v1', 'https://ui.example/ui/')

test.each([
  ['', '/v1', '/v1/schemas'],
  ['#/', '/v1', '/v1/schemas'],
  ['#/v1/hosts?limit=1000&x=a%20b', '/v1/hosts?limit=1000&x=a%20b', '/v1/schemas'],
  ['#/v1/hosts/1h1#view=json', '/v1/hosts/1h1', '/v1/schemas'],
  ['#/v1/projects/1a5?a=1#view=scope', '/v1/projects/1a5?a=1', '/v1/projects/1a5/schemas'],
])('a page at %s first reads %s and %s', (hash, document, schemas) => {
  expect(firstReads(own, page(hash))).toMatchObject({
    document: `https://ui.example${document}`,
    schemas: `https://ui.example${schemas}`,
  })
})

test('of an API on another origin, or one that the address names, nothing is read early', () => {
  expect(firstReads(new Endpoint('https://api.example/v1', 'x:'), page('#/v1'))).toBeUndefined()
  expect(firstReads(own, page('#/v1', '?api=https://ui.example/v3'))).toBeUndefined()
})

test.each([
  ['#/v1/hosts?limit=3', 'https://ui.example/v1'],
  ['#/v2-beta/projects/1a5/hosts', 'https://ui.example/v2-beta'],
  ['#/k8s/clusters/c-1/v1/pods', undefined],
  ['#//evil.example/v1/x', undefined],
  ['#/v1', undefined],
  ['', undefined],
])('an address such as %s lets suppose that the API is at %s', (hash, root) => {
  expect(rootInAddress(page(hash))).toBe(root)
})
