import { describe, expect, test } from 'vitest'
import { wayOf } from '../../src/forms/editor-for'
import { fieldEditors } from '../../src/forms/editors/index'
import { itemField } from '../../src/forms/item-field'
import { fieldTypeText } from '../../src/schema/field-type'
import type { Field } from '../../src/schema/schema'
import { readSchemas, type SchemaSet } from '../../src/schema/schema-set'
import { writableFields } from '../../src/schema/writable-fields'
import { fixture } from '../fixtures'
import { schemasOf } from './form-schemas'

/** What edits a type: the first name that the editor of a simple type serves, else the way itself. */
function editorOf(type: string): string {
  const schemas = schemasOf({
    thing: { it: { type, options: ['a', 'b'] } },
    part: { name: 'string' },
    password: { publicValue: 'string' },
  })
  const field = schemas.get('thing')?.fields.get('it')
  if (field === undefined) throw new Error(`No field of type ${type}`)
  return nameOfWay(field, schemas)
}

function nameOfWay(field: Field, schemas: SchemaSet): string {
  const way = wayOf(field, schemas, 'create')
  return typeof way === 'string' ? way : (way.types[0] ?? '')
}

describe('A field of the type', () => {
  test.each([
    // The specification.
    ['string', 'enum'],
    ['multiline', 'multiline'],
    ['masked', 'masked'],
    ['password', 'password'],
    ['float', 'float'],
    ['int', 'int'],
    ['date', 'date'],
    ['blob', 'blob'],
    ['boolean', 'boolean'],
    ['json', 'json'],
    ['version', 'hostname'],
    ['enum', 'enum'],
    ['reference[part]', 'reference'],
    ['array[string]', 'array'],
    ['map[string]', 'map'],
    ['part', 'object'],
    // What real servers add: cattle, go-rancher, Norman, Steve.
    ['reference', 'reference'],
    ['bool', 'boolean'],
    ['number', 'float'],
    ['base64', 'base64'],
    ['dnsLabel', 'hostname'],
    ['dnsLabelRestricted', 'hostname'],
    ['hostname', 'hostname'],
    ['intOrString', 'intOrString'],
    ['byte', 'int'],
    ['array', 'array'],
    ['map', 'map'],
    ['array[]', 'array'],
    ['map[json]', 'map'],
    ['map[bool]', 'map'],
    ['array[enum]', 'array'],
    ['array[map[string]]', 'array'],
    ['map[reference[volume]]', 'map'],
    ['reference[/v3/schemas/cluster]', 'reference'],
    ['reference[v3/projects/schemas/app]', 'reference'],
    // Nobody knows what these are.
    ['none', 'json'],
    ['v1beta2.VolumeDataLayout', 'json'],
    ['io.k8s.api.core.v1.PodSpec', 'json'],
  ])('%s has the editor of %s', (type, editor) => {
    expect(editorOf(type)).toBe(editor)
  })

  test('whatever every editor serves is among those', () => {
    for (const type of fieldEditors.flatMap(({ types }) => types))
      expect(editorOf(type), type).not.toBe(type === 'json' ? '' : 'json')
  })
})

describe.each([
  'rancher-v2-beta-schemas.json',
  'recorded/rancher-v3-schemas.json',
  'recorded/longhorn-controller-schemas.json',
  'recorded/catalog-service-schemas.json',
])('In the forms of %s', (file) => {
  const saved = fixture(file)

  test.skipIf(saved === undefined)('only what is `json` or unknown is edited as JSON', () => {
    const schemas = readSchemas(saved ?? null)
    const asJson = new Set<string>()
    let seen = 0
    for (const schema of schemas.all)
      for (const field of writableFields(schema, 'create', true)) look(field)
    expect(seen).toBeGreaterThan(20)
    expect([...asJson].filter((type) => schemas.get(type) !== undefined)).toEqual([])

    /** The field itself, and what its lists and maps hold. */
    function look(field: Field) {
      seen += 1
      const way = nameOfWay(field, schemas)
      if (way === 'json' && fieldTypeText(field.type) !== 'json')
        asJson.add(fieldTypeText(field.type))
      if (way === 'array' || way === 'map') look(itemField(field))
    }
  })
})
