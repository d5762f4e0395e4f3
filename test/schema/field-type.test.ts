import { describe, expect, test } from 'vitest'
import { fieldTypeText, parseFieldType, typesWithin } from '../../src/schema/field-type'

describe('The type of a field', () => {
  test.each([
    ['string', { kind: 'simple', name: 'string' }],
    ['reference[host]', { kind: 'reference', target: 'host' }],
    ['reference', { kind: 'reference', target: undefined }],
    ['array[string]', { kind: 'array', item: { kind: 'simple', name: 'string' } }],
    ['array', { kind: 'array', item: undefined }],
    ['map[reference[volume]]', { kind: 'map', item: { kind: 'reference', target: 'volume' } }],
    ['launchConfig', { kind: 'named', name: 'launchConfig' }],
    ['io.k8s.api.core.v1.PodSpec', { kind: 'named', name: 'io.k8s.api.core.v1.PodSpec' }],
  ])('%s is read', (text, type) => {
    expect(parseFieldType(text)).toEqual(type)
  })

  test.each([
    'reference[/v3/schemas/user]',
    'reference[/v3/cluster/user]',
    'reference[v3/projects/schemas/user]',
  ])('%s points to the type at its end', (text) => {
    expect(parseFieldType(text)).toEqual({ kind: 'reference', target: 'user' })
  })

  test('text that makes no sense is an unknown type and no error', () => {
    for (const text of ['', 'array[', 'map]', '[[[]]]', 'constructor', '__proto__'])
      expect(parseFieldType(text)).toEqual({ kind: 'named', name: text })
  })

  test('a primitive is not hidden by a schema of the same name', () => {
    expect(parseFieldType('password')).toEqual({ kind: 'simple', name: 'password' })
  })

  test('writes back as the schema spells it', () => {
    for (const text of ['string', 'array[map[reference[a]]]', 'reference', 'map', 'x.y'])
      expect(fieldTypeText(parseFieldType(text))).toBe(text)
  })

  test('names the embedded and the referenced types within', () => {
    expect(typesWithin(parseFieldType('map[array[portRule]]')).embedded).toEqual(['portRule'])
    expect(typesWithin(parseFieldType('array[reference[host]]')).referenced).toEqual(['host'])
  })
})
