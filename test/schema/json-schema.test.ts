import { describe, expect, test } from 'vitest'
import { isObject, own, type JsonValue } from '../../src/json/value'
import { jsonSchemaFor } from '../../src/schema/json-schema'
import type { WriteMode } from '../../src/schema/writable-fields'
import { dumpedSchemas } from '../forms/generated'
import { schemasOf, type FieldFacts } from '../forms/form-schemas'

type Types = Record<string, Record<string, FieldFacts | string>>

function schemaOf(types: Types, mode: WriteMode = 'create') {
  const schemas = schemasOf(types)
  const thing = schemas.get('thing')
  if (thing === undefined) throw new Error('No thing')
  return jsonSchemaFor(thing, schemas, mode)
}

/** As an editor sees it. */
const plain = (value: JsonValue | undefined): unknown => JSON.parse(JSON.stringify(value ?? null))
const property = (types: Types, name: string, mode?: WriteMode) =>
  plain(own(own(schemaOf(types, mode), 'properties'), name))

describe('a field as JSON Schema', () => {
  test.each<[FieldFacts | string, object]>([
    ['string', { description: 'string', type: 'string' }],
    [
      { type: 'int', min: 0, max: 300, description: 'How long to wait.' },
      { description: 'How long to wait.\n\nint', type: 'integer', minimum: 0, maximum: 300 },
    ],
    [
      { type: 'enum', options: ['a', 'b'] },
      { description: 'enum', enum: ['a', 'b'] },
    ],
    ['bool', { type: 'boolean' }],
    ['json', { description: 'json' }],
    ['intOrString', { type: ['integer', 'string'] }],
    ['reference[host]', { type: 'string', description: 'reference[host]' }],
    [
      { type: 'string', maxLength: 3, default: 'x' },
      { maxLength: 3, default: 'x' },
    ],
    [
      { type: 'string', nullable: true },
      { description: 'string, nullable', anyOf: [{ type: 'string' }, { type: 'null' }] },
    ],
    ['array[int]', { items: { anyOf: [{ type: 'integer' }, { type: 'null' }] }, type: 'array' }],
    [
      'map[array[string]]',
      {
        type: 'object',
        additionalProperties: {
          anyOf: [
            { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
            { type: 'null' },
          ],
        },
      },
    ],
    ['a type nobody knows', { description: 'a type nobody knows' }],
  ])('%j', (facts, expected) => {
    expect(property({ thing: { it: facts } }, 'it')).toMatchObject(expected)
  })
})

describe('the whole', () => {
  test('offers what can be written, asks for what is required, and allows what it does not know', () => {
    const types: Types = {
      thing: {
        name: { type: 'string', required: true },
        kind: { type: 'string', required: true, default: 'a' },
        only: { type: 'string', create: false },
      },
    }
    const schema = plain(schemaOf(types))
    expect(schema).toMatchObject({ title: 'thing', type: 'object', required: ['name'] })
    expect(Object.keys(own(schemaOf(types), 'properties') ?? {})).toEqual(['name', 'kind'])
    expect(schema).not.toHaveProperty('additionalProperties')
    expect(plain(schemaOf(types, 'update'))).not.toHaveProperty('required')
  })

  test('embedded types may contain themselves and have any name', () => {
    const types: Types = {
      thing: { next: 'thing', odd: 'a/b~c%d', list: 'array[constructor]' },
      'a/b~c%d': { inner: { type: 'string', required: true } },
      constructor: { thing: 'thing' },
    }
    const schema = schemaOf(types, 'update')
    expect(plain(own(own(schema, 'properties'), 'next'))).toMatchObject({
      $ref: '#/definitions/thing',
    })
    expect(plain(own(own(schema, 'properties'), 'odd'))).toMatchObject({
      $ref: '#/definitions/a~1b~0c%25d',
    })
    expect(plain(own(own(schema, 'definitions'), 'a/b~c%d'))).toMatchObject({ required: ['inner'] })
    expect(own(own(schema, 'definitions'), 'constructor')).toBeDefined()
  })

  const dumped = dumpedSchemas()
  test.runIf(dumped)('every reference in all recorded types leads somewhere', () => {
    const schemas = dumped ?? schemasOf({})
    for (const schema of schemas.all)
      for (const mode of ['create', 'update', 'action'] as const) {
        const whole = jsonSchemaFor(schema, schemas, mode)
        for (const reference of referencesIn(whole))
          expect(
            own(own(whole, 'definitions'), reference.replace('#/definitions/', '')),
          ).toBeDefined()
      }
  })
})

function referencesIn(value: JsonValue): string[] {
  if (Array.isArray(value)) return (value as JsonValue[]).flatMap(referencesIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, child]) =>
    key === '$ref' && typeof child === 'string' ? [child] : referencesIn(child),
  )
}

test('what hovers tell is the description without its marks', () => {
  expect(
    property(
      { thing: { name: { type: 'int', description: 'In <b>ms</b>,<br>see `top`' } } },
      'name',
    ),
  ).toMatchObject({ description: 'In ms, see top\n\nint' })
})
