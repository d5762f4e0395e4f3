import { describe, expect, test } from 'vitest'
import { charsOf, parseCharRanges } from '../../src/forms/char-ranges'
import { Draft } from '../../src/forms/draft'
import { draftProblems, problemsOf } from '../../src/forms/problems'
import { satisfies } from '../../src/forms/versions'
import { json, schemasOf, type FieldFacts } from './form-schemas'

function problems(
  facts: FieldFacts | string,
  value: unknown,
  mode: 'create' | 'update' = 'create',
  others: Parameters<typeof schemasOf>[0] = {},
): string[] {
  const schemas = schemasOf({ thing: { it: facts }, ...others })
  const fields = [...(schemas.get('thing')?.fields.values() ?? [])]
  return problemsOf(json(value === undefined ? {} : { it: value }), fields, mode, schemas).map(
    ({ path, message }) => (path.length === 1 ? message : `${path.slice(1).join('/')}: ${message}`),
  )
}

describe('what the schema forbids', () => {
  test.each<[why: string, facts: FieldFacts | string, value: unknown, found: string[]]>([
    [
      'a required field that is not set',
      { type: 'string', required: true },
      undefined,
      ['Required.'],
    ],
    [
      'a required list without items',
      { type: 'array[string]', required: true },
      [],
      ['Required: at least one item.'],
    ],
    ['null where it may not be', 'string', null, ['null is not allowed here.']],
    ['a fraction for an int', 'int', 1.5, ['Not a whole number.']],
    ['a text for an int', 'int', '12abc', ['Not a whole number.']],
    ['a text for a float', 'float', '1.', ['Not a number.']],
    ['a number too small', { type: 'int', min: 1 }, 0, ['At least 1.']],
    ['a number too large', { type: 'int', max: 300 }, 900, ['At most 300.']],
    [
      'a text too long',
      { type: 'string', maxLength: 2 },
      'abc',
      ['At most 2 characters, this is 3.'],
    ],
    ['a text too short', { type: 'string', minLength: 2 }, 'a', ['At least 2 characters.']],
    [
      'a character outside of the valid ones',
      { type: 'string', validChars: 'a-z-' },
      'a_b',
      ['Only a-z- allowed, not “_”.'],
    ],
    [
      'an invalid character',
      { type: 'string', invalidChars: '\\u0020' },
      'a b',
      ['" " not allowed.'],
    ],
    [
      'a value that is no option',
      { type: 'enum', options: ['a'] },
      'b',
      ['Not one of the options.'],
    ],
    ['a date in words', 'date', 'tomorrow', ['Not an ISO-8601 date such as 2026-03-01T12:00:00Z.']],
    ['a date that never was', 'date', '2026-13-01T00:00:00Z', ['There is no such date.']],
    ['a boolean that is a text', 'boolean', 'yes', ['Neither true nor false.']],
    ['a version that is none', 'version', '1.x', ['Not a version such as 1.2.3.']],
    [
      'a version out of range',
      { type: 'version', satisfies: '>=2' },
      '1.2.3',
      ['Does not satisfy >=2.'],
    ],
    ['an item of the wrong type', 'array[int]', [1, 'x'], ['1: Not a whole number.']],
    ['an entry of the wrong type', 'map[int]', { a: 'x' }, ['a: Not a whole number.']],
    ['an empty reference', 'reference[host]', '', ['Not an id.']],
    ['base64 that is none', 'base64', 'a', ['Not base64.']],
    ['a host name with a space', 'hostname', 'a b', ['Not a host name.']],
  ])('%s', (_, facts, value, found) => {
    expect(problems(facts, value)).toEqual(found)
  })

  test('also deep inside of embedded values', () => {
    const others = { part: { port: { type: 'int', required: true, max: 9 }, next: 'part' } }
    expect(problems('array[part]', [{ next: { port: 10 } }], 'create', others)).toEqual([
      '0/port: Required.',
      '0/next/port: At most 9.',
    ])
  })
})

describe('what is no problem', () => {
  test.each<[why: string, facts: FieldFacts | string, value: unknown]>([
    ['a required field with a default', { type: 'int', required: true, default: 5 }, undefined],
    ['null where nullable', { type: 'string', nullable: true, required: true }, null],
    [
      'a list short enough by either way of counting',
      { type: 'array[string]', maxLength: 3 },
      ['a', 'b', 'c', 'd'],
    ],
    ['long items in a list short enough', { type: 'array[string]', maxLength: 3 }, ['abcdef']],
    ['an umlaut counted as two by some', { type: 'string', maxLength: 1, minLength: 2 }, 'ä'],
    ['a date without a time', 'date', '2026-03-01'],
    ['a number for intOrString', 'intOrString', 80],
    ['anything for an unknown type', 'v1.Unknown', { a: [1] }],
  ])('%s', (_, facts, value) => {
    expect(problems(facts, value)).toEqual([])
  })

  test('a missing required field in an update', () => {
    expect(problems({ type: 'string', required: true }, undefined, 'update')).toEqual([])
  })

  test('what an update does not touch', () => {
    const schemas = schemasOf({ thing: { a: { type: 'int', max: 1 }, b: { type: 'int', max: 1 } } })
    const fields = [...(schemas.get('thing')?.fields.values() ?? [])]
    const draft = new Draft(json({ a: 5, b: 0 }), 'update')
    draft.set(['b'], 7)
    expect(draftProblems(draft, fields, schemas).map(({ path }) => path)).toEqual([['b']])
  })
})

test('a list is too long when both the items and one of them are', () => {
  expect(problems({ type: 'array[string]', maxLength: 1 }, ['ab', 'c'])).toEqual([
    'At most 1 item.',
  ])
})

describe('character ranges', () => {
  test.each([
    ['a-zA-Z0-9-._', 'aZ5-._', '/'],
    ['*._0-9a-zA-Z;=', '*._a;=', '-'],
    ['\\u00e4-\\u00fc', 'äü', 'a'],
    ['\\d\\-x', '5-x', 'd'],
    ['\\s', ' \t', 's'],
    ['z-a', 'z-a', 'b'],
    ['a-', 'a-', 'b'],
    ['\\', '\\', 'b'],
    ['(.*)+[', '(.*)+[', 'a'],
  ])('%s holds %s and not %s', (source, inside, outside) => {
    const ranges = parseCharRanges(source)
    expect(charsOf(inside, ranges, false)).toEqual([])
    expect(charsOf(outside, ranges, false)).toEqual([outside])
  })
})

describe('versions', () => {
  test.each([
    ['1.2.3', '1.2.3', true],
    ['1.2.3', '>=1.2 <2', true],
    ['2.0.0', '>=1.2 <2', false],
    ['v1.9.9', '^1.2.0', true],
    ['0.3.0', '^0.2.1', false],
    ['1.2.9', '~1.2.3', true],
    ['1.3.0', '~1.2.3', false],
    ['1.5.0', '1.x', true],
    ['3.1.0', '1.0 - 2.0 || ^3', true],
    ['1.0.0-beta.2', '>=1.0.0-beta.10', false],
    ['1.0.0', '>1.0.0-rc.1', true],
    ['1.0.0', 'whatever this means', true],
  ])('%s against %s: %s', (version, range, fits) => {
    expect(satisfies(version, range)).toBe(fits)
  })
})
