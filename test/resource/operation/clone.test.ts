import { describe, expect, test } from 'vitest'
import { parseJson } from '../../../src/json/parse'
import { stringifyJson } from '../../../src/json/stringify'
import { isObject } from '../../../src/json/value'
import { cloneOf, cloneTarget } from '../../../src/resource/operation/clone'
import { schemasOf } from '../../forms/form-schemas'

const schemas = schemasOf({
  thing: {
    name: 'string',
    port: 'int',
    state: { type: 'string', create: false, update: false },
    later: { type: 'string', create: false },
    inner: 'part',
    parts: 'map[array[part]]',
    open: 'whoKnows',
  },
  part: { image: 'string', made: { type: 'date', create: false, update: false }, deep: 'part' },
})

function clone(text: string): string {
  const value = parseJson(text)
  const schema = schemas.get('thing')
  if (schema === undefined || !isObject(value)) throw new Error('not set up')
  return stringifyJson(cloneOf(value, schema, schemas))
}

describe('A clone', () => {
  test('has the creatable fields that are set, and nothing else', () => {
    expect(
      clone('{"id":"1","type":"thing","links":{},"state":"on","later":"x","name":"a","port":null}'),
    ).toBe('{"name":"a"}')
  })

  test('keeps what is set though empty, and numbers exactly', () => {
    expect(clone('{"name":"","port":9007199254740993}')).toBe('{"name":"","port":9007199254740993}')
  })

  test('leaves out what embedded values have beside their creatable fields, at any depth', () => {
    expect(
      clone(
        '{"inner":{"type":"part","image":"a","made":"2020","deep":{"image":null,"made":"x"}},"parts":{"__proto__":[{"image":"b","made":"x"},null]}}',
      ),
    ).toBe('{"inner":{"image":"a","deep":{}},"parts":{"__proto__":[{"image":"b"},null]}}')
  })

  test('has no id of another, also where the schema lets clients choose it', () => {
    const own = schemasOf({ thing: { id: 'string', links: 'map[string]', name: 'string' } })
    const schema = own.get('thing')
    const value = { id: 'a', links: { self: 'x' }, name: 'b' }
    expect(schema && cloneOf(value, schema, own)).toEqual({ name: 'b' })
  })

  test('takes over whole what the API says nothing about', () => {
    expect(clone('{"open":{"a":null}}')).toBe('{"open":{"a":null}}')
  })
})

describe('A clone is posted to', () => {
  const root = 'https://h/v1'
  test.each([
    ['its collection', 'https://h/v1/things/1', 'https://h/v1/things', 'https://h/v1/things'],
    [
      'its collection in the same scope',
      'https://h/v1/projects/1a5/things/1',
      'https://h/v1/things',
      'https://h/v1/projects/1a5/things',
    ],
    [
      'that of its own type where it was found among others',
      'https://h/v1/instances/1?x=y',
      'https://h/v1/things',
      'https://h/v1/things',
    ],
    [
      'that of its own type in the same scope',
      'https://h/v1/projects/1a5/instances/1',
      'https://h/v1/things',
      'https://h/v1/projects/1a5/things',
    ],
    ['the path above it without a link', 'https://h/v1/things/1', undefined, 'https://h/v1/things'],
  ])('%s', (_, self, collection, target) => {
    expect(cloneTarget(self, collection, root)).toBe(target)
  })
})
