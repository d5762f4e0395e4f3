import { expect, test } from 'vitest'
import { hintsOf } from '../../src/forms/field-hints'
import { schemasOf, type FieldFacts } from './form-schemas'

const hints = (facts: FieldFacts) => {
  const field = schemasOf({ thing: { it: { maxLength: 255, ...facts } } })
    .get('thing')
    ?.fields.get('it')
  return field === undefined ? [] : hintsOf(field)
}

test('how long a value may be is said of texts only', () => {
  expect(hints({ type: 'string' })).toEqual(['Up to 255 characters.'])
  expect(hints({ type: 'hostname' })).toEqual(['Up to 255 characters.'])
  for (const type of ['int', 'boolean', 'json', 'reference[host]', 'array[string]', 'part'])
    expect(hints({ type }), type).toEqual([])
  expect(hints({ type: 'string', options: ['a'] })).toEqual([])
})

test('what only the server can check is said all the same', () => {
  expect(hints({ type: 'hostname', maxLength: undefined, unique: true })).toEqual(['Unique.'])
  expect(hints({ type: 'int', default: 0 })).toEqual(['Default: 0.'])
  expect(hints({ type: 'boolean', default: false })).toEqual(['Default: false.'])
})
