import { describe, expect, it } from 'vitest'
import { client, origin } from './client'

const simple = [
  'string',
  'multiline',
  'masked',
  'password',
  'float',
  'int',
  'date',
  'blob',
  'boolean',
  'json',
  'version',
  'enum',
]

describe('the schemas of the demo API', () => {
  it('use every field type and every constraint of the specification', async () => {
    const schemas = await client().get('/v1/schemas')
    const list = schemas.at('data') as { resourceFields: Record<string, Record<string, unknown>> }[]
    const fields = list.flatMap((schema) => Object.values(schema.resourceFields))
    const types = new Set(fields.map(({ type }) => type))
    for (const type of simple) expect(types).toContain(type)
    for (const type of [
      'reference[host]',
      'instanceHealthCheck',
      'array[string]',
      'map[string]',
      'array[secondaryLaunchConfig]',
      'map[reference[volume]]',
      'array[enum]',
      'map[array[string]]',
    ])
      expect(types).toContain(type)
    const keys = new Set(fields.flatMap((field) => Object.keys(field)))
    for (const key of [
      'default',
      'unique',
      'nullable',
      'create',
      'required',
      'update',
      'minLength',
      'maxLength',
      'min',
      'max',
      'options',
      'validChars',
      'invalidChars',
      'referenceCollection',
      'satisfies',
    ])
      expect(keys).toContain(key)
  })

  it('describe the types of a cattle server, whole on one page', async () => {
    const schemas = await client().get('/v1/schemas')
    expect(schemas.at('pagination')).toBeNull()
    expect(schemas.ids().length).toBeGreaterThan(70)
    for (const type of [
      'account',
      'project',
      'host',
      'container',
      'instance',
      'service',
      'environment',
      'registry',
      'registryCredential',
      'registrationToken',
      'register',
      'volume',
      'certificate',
      'setting',
      'apiKey',
      'machine',
      'network',
      'snapshot',
      'identity',
      'mount',
      'auditLog',
      'typeDocumentation',
    ])
      expect(schemas.ids()).toContain(type)
  })

  it('are found by id in any case', async () => {
    const { get } = client()
    for (const id of ['instanceStop', 'instancestop', 'INSTANCESTOP']) {
      const schema = await get(`/v1/schemas/${id}`)
      expect(schema.at('id')).toBe('instanceStop')
      expect(schema.at('links', 'self')).toBe(`${origin}/v1/schemas/instancestop`)
      expect(schema.at('resourceFields', 'timeout', 'type')).toBe('int')
    }
  })

  it('say what stop takes and gives', async () => {
    const container = await client().get('/v1/schemas/container')
    expect(container.at('resourceActions', 'stop')).toEqual({
      input: 'instanceStop',
      output: 'instance',
    })
    expect(container.at('collectionFilters', 'name', 'modifiers')).toContain('prefix')
  })

  it('only refer to schemas that exist', async () => {
    const schemas = await client().get('/v1/schemas')
    const known = new Set(schemas.ids())
    const list = schemas.at('data') as {
      id: string
      resourceFields: Record<string, { type: string }>
      resourceActions: Record<string, { input: string | null; output: string | null }>
    }[]
    for (const { id, resourceFields, resourceActions } of list) {
      for (const [name, { type }] of Object.entries(resourceFields)) {
        const inner = /([^[\]]+)\]*$/.exec(type)?.[1] ?? ''
        expect([id, name, inner, simple.includes(inner) || known.has(inner)]).toEqual([
          id,
          name,
          inner,
          true,
        ])
      }
      for (const { input, output } of Object.values(resourceActions))
        for (const schema of [input, output]) if (schema) expect(known).toContain(schema)
    }
  })
})
