import { describe, expect, test } from 'vitest'
import { steve } from '../../../src/api/dialects/steve'
import { Endpoint } from '../../../src/api/endpoint'
import { formFields } from '../../../src/forms/fields'
import { fieldTypeText } from '../../../src/schema/field-type'
import { json } from '../../forms/form-schemas'

const endpoint = new Endpoint('/k8s/clusters/c-1/v1', 'https://h')
const types = steve.readSchemas(
  json({
    data: [
      {
        id: 'apps.deployment',
        resourceFields: null,
        links: { collection: 'https://h/v1/apps.deployments' },
      },
      {
        id: 'old',
        resourceFields: { a: { type: 'string' } },
        links: { collection: 'https://h/v1/olds' },
      },
      { id: 'input', resourceFields: null },
    ],
  }),
)
const deployment = types.get('apps.deployment')

const reply = {
  definitionType: 'io.k8s.Deployment',
  definitions: {
    'io.k8s.Deployment': {
      description: 'Runs pods.',
      resourceFields: {
        kind: { type: 'string' },
        metadata: { type: 'io.k8s.ObjectMeta' },
        spec: { type: 'io.k8s.Spec', description: 'What is wanted.', required: true },
        status: { type: 'io.k8s.Status' },
      },
    },
    'io.k8s.Spec': {
      resourceFields: {
        args: { type: 'array', subtype: 'string' },
        ports: { type: 'array', subtype: 'io.k8s.Port' },
        labels: { type: 'map', subtype: 'string' },
        nested: { type: 'map', subtype: 'array' },
        cpu: { type: 'io.k8s.apimachinery.pkg.api.resource.Quantity' },
        since: { type: 'io.k8s.apimachinery.pkg.apis.meta.v1.Time' },
        __proto__x: { type: 'boolean' },
      },
    },
    'io.k8s.Port': { resourceFields: { port: { type: 'int' } } },
    'io.k8s.Empty': { resourceFields: null },
  },
}

const read = (value: unknown) => {
  if (deployment === undefined) throw new Error('No schema')
  return steve.definitions?.read(json(value), deployment) ?? []
}

describe('The fields of a type of Steve', () => {
  test('are asked for where its schema has none', () => {
    const urlOf = (id: string) => {
      const schema = types.get(id)
      return schema && steve.definitions?.url(schema, endpoint)
    }
    expect(urlOf('apps.deployment')).toBe(
      'https://h/k8s/clusters/c-1/v1/schemaDefinitions/apps.deployment',
    )
    expect(urlOf('old')).toBeUndefined()
    expect(urlOf('input')).toBeUndefined()
  })

  test('can be filled in, but for those that the server decides', () => {
    const [itself] = read(reply)
    expect(itself?.id).toBe('apps.deployment')
    expect(itself?.description).toBe('Runs pods.')
    const names = itself && formFields(itself, 'create', json({})).map(({ name }) => name)
    expect(names).toEqual(['spec', 'metadata'])
  })

  test('have the types of their items, and simple ones for what has no fields', () => {
    const spec = read(reply).find(({ id }) => id === 'io.k8s.Spec')
    const fields = [...(spec?.fields.values() ?? [])].map(
      ({ name, type }) => `${name}: ${fieldTypeText(type)}`,
    )
    expect(fields).toEqual([
      'args: array[string]',
      'ports: array[io.k8s.Port]',
      'labels: map[string]',
      'nested: map[array]',
      'cpu: string',
      'since: date',
      '__proto__x: boolean',
    ])
    expect(read(reply).map(({ id }) => id)).not.toContain('io.k8s.Empty')
  })

  test('are none where the reply is something else', () => {
    for (const value of [
      null,
      {},
      [],
      { definitions: 7 },
      { definitionType: 'a', definitions: {} },
    ])
      expect(read(value)).toEqual([])
  })
})
