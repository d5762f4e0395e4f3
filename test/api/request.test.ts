import { describe, expect, test } from 'vitest'
import { apiRequest, UnsafeRequest, type RequestHeader } from '../../src/api/request'

const url = 'https://rancher.example/v1/containers'

describe('a request', () => {
  test('is one frozen value', () => {
    const headers: RequestHeader[] = [['X-A', '1']]
    const request = apiRequest({ method: 'POST', url, body: '{}', headers })
    expect(Object.isFrozen(request)).toBe(true)
    expect(Object.isFrozen(request.headers)).toBe(true)
    expect(request.headers.every((header) => Object.isFrozen(header))).toBe(true)
    // The caller's own list is not taken over.
    headers.push(['X-B', '2'])
    expect(request.headers).toHaveLength(3)
  })

  test('asks for exactly application/json, and says so of a body only if it has one', () => {
    expect(apiRequest({ method: 'GET', url }).headers).toEqual([['Accept', 'application/json']])
    expect(apiRequest({ method: 'POST', url, body: '' }).headers).toEqual([
      ['Accept', 'application/json'],
      ['Content-Type', 'application/json'],
    ])
  })

  test('keeps the headers that are given, whatever their case', () => {
    const headers: RequestHeader[] = [
      ['content-type', 'text/yaml'],
      ['ACCEPT', 'text/plain'],
    ]
    expect(apiRequest({ method: 'PUT', url, body: 'a: 1', headers }).headers).toEqual(headers)
  })

  test('joins headers of one name and trims values, as fetch does', () => {
    const headers: RequestHeader[] = [
      ['Accept', ' a/b\t'],
      ['accept', 'c/d'],
      ['X-Empty', ' '],
    ]
    expect(apiRequest({ method: 'GET', url, headers }).headers).toEqual([
      ['Accept', 'a/b, c/d'],
      ['X-Empty', ''],
    ])
  })

  test('writes its method in upper case and keeps its body as it is', () => {
    const request = apiRequest({ method: 'patch', url, body: ' {"a" : 1.10}\r\n' })
    expect(request.method).toBe('PATCH')
    expect(request.body).toBe(' {"a" : 1.10}\r\n')
    expect(apiRequest({ method: 'DELETE', url }).body).toBeNull()
  })

  test.each([
    ['https://h.example/v1#top', 'https://h.example/v1'],
    ['https://h.example/v1?#', 'https://h.example/v1'],
    ['https://h.example/v1?a=#x', 'https://h.example/v1?a='],
    ['HTTP://H.example:80/a/../é b', 'http://h.example/%C3%A9%20b'],
    ["https://[::1]:8443/v1?name_like=[a]'", 'https://[::1]:8443/v1?name_like=[a]%27'],
  ])('for %s goes to %s', (given, sent) => {
    expect(apiRequest({ method: 'GET', url: given }).url).toBe(sent)
    expect(apiRequest({ method: 'GET', url: new URL(given) }).url).toBe(sent)
  })
})

describe('a request is refused', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ws://rancher.example/v1/subscribe',
    'https://user:secret@rancher.example/v1',
    'https://user@rancher.example/v1',
    '/v1/containers',
    '',
    'http://',
  ])('to the address %j', (address) => {
    expect(() => apiRequest({ method: 'GET', url: address })).toThrow(UnsafeRequest)
  })

  test.each<[string, string]>([
    ['X-A', 'a\r\nX-B: b'],
    ['X-A', 'a\nb'],
    ['X-A', 'a\0b'],
    ['X-A', 'é'],
    ['X-A', '漢'],
    ['X A', 'a'],
    ['X-A: b\r\nX', 'a'],
    ['', 'a'],
    // Browsers leave these away without a word.
    ['Host', 'other.example'],
    ['cookie', 'a=b'],
    ['Content-Length', '3'],
    ['Sec-Fetch-Mode', 'cors'],
  ])('with the header %j: %j', (name, value) => {
    expect(() => apiRequest({ method: 'GET', url, headers: [[name, value]] })).toThrow(
      UnsafeRequest,
    )
  })

  test.each(['', 'GET /', 'G\r\nT', 'TRACE', 'connect', 'é'])('with the method %j', (method) => {
    expect(() => apiRequest({ method, url })).toThrow(UnsafeRequest)
  })

  test('with a body where browsers allow none, and with a NUL in it', () => {
    expect(() => apiRequest({ method: 'GET', url, body: '{}' })).toThrow(UnsafeRequest)
    expect(() => apiRequest({ method: 'HEAD', url, body: '' })).toThrow(UnsafeRequest)
    expect(() => apiRequest({ method: 'POST', url, body: 'a\0' })).toThrow(UnsafeRequest)
  })
})
