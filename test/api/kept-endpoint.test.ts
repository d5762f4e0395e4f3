import { describe, expect, test } from 'vitest'
import { Endpoint } from '../../src/api/endpoint'
import {
  endpointAt,
  readEndpointList,
  writtenFacts,
  type EndpointFacts,
} from '../../src/api/kept-endpoint'

const page = 'https://ui.example/some/where/'

describe('The address of an API', () => {
  test('is absolute or on the page’s own server, and names its version', () => {
    const rootOf = (text: string) => {
      const found = endpointAt(text, page)
      return found instanceof Endpoint ? found.root : found
    }
    expect(rootOf(' https://Rancher.example:8443/v3/ ')).toBe('https://rancher.example:8443/v3')
    expect(rootOf('/v2-beta')).toBe('https://ui.example/v2-beta')
    expect(rootOf('rancher.example/v1')).toMatch(/begins with/)
    expect(rootOf('javascript:alert(1)')).toMatch(/begins with/)
    expect(rootOf('https://')).toBe('This is no address.')
    expect(rootOf('')).toMatch(/Where is the API/)
  })

  test('holds no secret', () => {
    for (const address of ['https://ada:pass@h/v1', 'https://h/v1?token=abc', 'https://h/v1#abc'])
      expect(typeof endpointAt(address, page), address).toBe('string')
  })
})

describe('A list of endpoints', () => {
  test('comes back as it was kept', () => {
    const facts: EndpointFacts = {
      ...{
        root: 'https://h/v1',
        name: '<b>x</b>',
        colour: 'red',
        production: true,
        cookies: false,
      },
    }
    expect(readEndpointList([writtenFacts(facts)], page)).toEqual([facts])
  })

  test('is kept without anything else that somebody may have put into it', () => {
    const facts: EndpointFacts = {
      ...{ root: 'https://h/v1', name: 'h', colour: 'blue', production: false, cookies: false },
      ...{ secret: 's', token: 't' },
    }
    const kept = writtenFacts(facts)
    expect(JSON.stringify(kept)).not.toMatch(/secret|token/)
  })

  test('of any shape is read without harm', () => {
    const junk = [null, 3, { root: 7 }, { root: 'ftp://h' }, { root: 'https://u:p@h/v1' }]
    expect(readEndpointList([...junk, { root: 'https://h/v1', colour: 'url(x)' }], page)).toEqual([
      { root: 'https://h/v1', name: 'h', colour: 'grey', production: false, cookies: false },
    ])
    for (const json of [null, {}, 'x', 4]) expect(readEndpointList(json, page)).toEqual([])
  })
})
