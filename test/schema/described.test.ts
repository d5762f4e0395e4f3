import { describe, expect, it } from 'vitest'
import { parseJson } from '../../src/json/parse'
import { described } from '../../src/schema/described'
import { readSchemas } from '../../src/schema/schema-set'

const schemas = readSchemas({
  data: [
    {
      id: 'host',
      type: 'schema',
      resourceFields: {
        name: { type: 'string' },
        state: { type: 'string', description: 'Its own words.' },
        constructor: { type: 'string' },
      },
    },
    { id: 'other', type: 'schema', resourceFields: {} },
  ],
})

describe('descriptions from beside the schemas', () => {
  it('fill in what the schemas leave out, whatever the case of the type', () => {
    const set = described(schemas, {
      data: [
        {
          id: 'Host',
          description: 'A machine.',
          resourceFields: {
            name: { description: 'What it is called.', placeholder: 'web-1' },
            state: { description: 'Not used.' },
            gone: { description: 'No such field.' },
          },
        },
      ],
    })
    const host = set.get('host')
    expect(host?.description).toBe('A machine.')
    expect(host?.fields.get('name')?.description).toBe('What it is called. For example: web-1')
    expect(host?.fields.get('state')?.description).toBe('Its own words.')
    expect(host?.fields.has('gone')).toBe(false)
    expect(set.get('other')).toBe(schemas.get('other'))
  })

  it.each(['{}', '[]', '"a"', '{"data":[null,1,{"id":1},{"id":"host"}]}', '{"data":{}}'])(
    'may be nonsense: %s',
    (text) => {
      expect(described(schemas, parseJson(text)).get('host')?.description).toBe('')
    },
  )

  it('are found by their own names only', () => {
    const set = described(schemas, { data: [{ id: 'host', resourceFields: { name: null } }] })
    expect(set.get('host')?.fields.get('constructor')?.description).toBe('')
  })
})
