import { describe, expect, it } from 'vitest'
import { specification } from '../../src/api/dialects/specification'
import { Endpoint } from '../../src/api/endpoint'
import { parseJson } from '../../src/json/parse'
import { ExactNumber, own } from '../../src/json/value'
import { readSchemas, type SchemaSet } from '../../src/schema/schema-set'

const dialect = specification

function read(json: string) {
  const [message] = dialect.stream.reader()(parseJson(json))
  return message ?? { name: '', resource: undefined, removed: false }
}

describe('a message of the change stream', () => {
  it('of cattle holds the resource, with its numbers exact', () => {
    const { name, resource, removed } = read(
      '{"name":"resource.change","resourceType":"container","resourceId":"1i5","data":{"resource":{"id":"1i5","type":"container","state":"running","memory":9007199254740993}},"previousIds":null}',
    )
    expect([name, resource?.type, resource?.id, removed]).toEqual([
      'resource.change',
      'container',
      '1i5',
      false,
    ])
    expect(own(resource?.value, 'memory')).toEqual(new ExactNumber('9007199254740993'))
  })

  it('tells a removal by the state, or by its name', () => {
    const cattle = read(
      '{"name":"resource.change","data":{"resource":{"id":"1i5","type":"container","state":"removed"}}}',
    )
    const norman = read('{"name":"resource.remove","data":{"id":"local:p-1","type":"project"}}')
    expect(cattle.removed).toBe(true)
    expect([norman.removed, norman.resource?.id]).toEqual([true, 'local:p-1'])
  })

  it('is a ping, or something else, and never throws', () => {
    expect(read('{"name":"ping","data":null}')).toMatchObject({ name: 'ping', resource: undefined })
    for (const json of ['null', '[]', '"x"', '{}', '{"name":7}', '{"name":"logout","data":{}}'])
      expect(read(json).resource).toBeUndefined()
    expect(read('{"name":"resource.change","data":{"resource":{"id":"1"}}}').resource).toBe(
      undefined,
    )
    expect(read('{"name":"resource.change","data":[1]}').resource).toBeUndefined()
  })
})

describe('the address of the change stream', () => {
  const endpoint = new Endpoint('/v1', 'https://host.example/ui/')
  const schemas = (collection: string) =>
    readSchemas(
      parseJson(
        JSON.stringify({ data: [{ id: 'subscribe', type: 'schema', links: { collection } }] }),
      ),
    )
  const none = readSchemas(null)
  const changeStreamUrl = (schemas: SchemaSet, schemasUrl: string) =>
    dialect.stream.url({ schemas, schemasUrl, endpoint, url: schemasUrl })

  it('is the one the type `subscribe` names', () => {
    const set = schemas('https://host.example/v1/projects/1a5/subscribe?a=b')
    expect(changeStreamUrl(set, 'https://host.example/v1/schemas')).toBe(
      'wss://host.example/v1/projects/1a5/subscribe?a=b&eventNames=resource.change',
    )
  })

  it('else stands beside the schemas of the scope', () => {
    const at = (url: string) => changeStreamUrl(none, url)
    expect(at('https://host.example/v1/projects/1a5/schemas')).toBe(
      'wss://host.example/v1/projects/1a5/subscribe?eventNames=resource.change',
    )
    expect(at('http://host.example/v1/schemas/')).toBe(
      'ws://host.example/v1/subscribe?eventNames=resource.change',
    )
  })

  it('is never on another host', () => {
    const set = schemas('https://evil.example/v1/subscribe')
    expect(changeStreamUrl(set, 'https://host.example/v1/schemas')).toBe(
      'wss://host.example/v1/subscribe?eventNames=resource.change',
    )
  })
})
