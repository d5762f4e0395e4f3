import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/json/value'
import { changeText, compareSchemas } from '../../src/reference/compare/compare'
import { comparisonJson, comparisonMarkdown } from '../../src/reference/compare/export-comparison'
import { readSchemas } from '../../src/schema/schema-set'
import { json } from '../forms/form-schemas'
import { dumpedSchemas } from '../forms/generated'

const setOf = (...data: unknown[]) => readSchemas(json({ data }))
const withField = (field: object) => setOf({ id: 'ship', resourceFields: { name: field } })

/** The changes from one to the other in words, breaking ones with a mark. */
function told(before: ReturnType<typeof setOf>, after: ReturnType<typeof setOf>): string[] {
  return compareSchemas(before, after).map(
    (change) => `${change.breaking ? '! ' : ''}${changeText(change)}`,
  )
}

const writable = { type: 'string', create: true, update: true }
const readable = { type: 'string', create: false, update: false }

describe('a field', () => {
  test.each<[object, object, string[]]>([
    [writable, writable, []],
    [writable, { ...writable, type: 'int' }, ['! field name: type string → int']],
    [writable, { ...writable, type: 'password' }, ['field name: type string → password']],
    [writable, { ...writable, create: false }, ['! field name: create true → false']],
    [readable, { ...readable, create: true }, ['field name: create false → true']],
    [writable, { ...writable, required: true }, ['! field name: required false → true']],
    [readable, { ...readable, required: true }, ['field name: required false → true']],
    [{ ...writable, required: true }, writable, ['field name: required true → false']],
    [writable, { ...writable, nullable: true }, ['! field name: nullable false → true']],
    [{ ...writable, nullable: true }, writable, ['! field name: nullable true → false']],
    [{ ...readable, nullable: true }, readable, ['field name: nullable true → false']],
    [writable, { ...writable, maxLength: 5 }, ['! field name: maxLength not said → 5']],
    [{ ...writable, max: 5 }, { ...writable, max: 9 }, ['field name: max 5 → 9']],
    [{ ...writable, min: 5 }, { ...writable, min: 9 }, ['! field name: min 5 → 9']],
    [readable, { ...readable, max: 9 }, ['field name: max not said → 9']],
    [{ ...writable, default: 1 }, { ...writable, default: 2 }, ['! field name: default 1 → 2']],
    [writable, { ...writable, default: 'x' }, ['field name: default none → "x"']],
    [writable, { ...writable, validChars: 'a-z' }, ['! field name: validChars not said → a-z']],
    [writable, { ...writable, unique: true }, ['! field name: unique false → true']],
    [writable, { ...writable, description: 'New' }, ['field name: description  → New']],
    [
      { ...writable, options: ['a', 'b'] },
      { ...writable, options: ['b', 'c'] },
      ['! field name: options removed: a', 'field name: options added: c'],
    ],
    [
      { ...readable, options: ['a', 'b'] },
      { ...readable, options: ['b'] },
      ['field name: options removed: a'],
    ],
  ])('%j becoming %j', (before, after, changes) => {
    expect(told(withField(before), withField(after))).toEqual(changes)
  })

  test('that comes breaks only when it is required, one that goes always', () => {
    const none = setOf({ id: 'ship' })
    expect(told(none, withField(writable))).toEqual(['field name added'])
    expect(told(none, withField({ ...writable, required: true }))).toEqual(['! field name added'])
    expect(told(none, withField({ ...writable, required: true, default: 1 }))).toEqual([
      'field name added',
    ])
    expect(told(withField(readable), none)).toEqual(['! field name removed'])
  })
})

test('types, methods, actions, filters and links', () => {
  const action = (facts: object) => ({ id: 'ship', resourceActions: facts })
  const cases: [JsonObject | object, object, string[]][] = [
    [{ id: 'gone' }, { id: 'new' }, ['! the type removed', 'the type added']],
    [
      { id: 'ship', links: { collection: 'http://h/v1/ships' } },
      { id: 'Ship' },
      ['! type Ship: collection listed → not listed'],
    ],
    [
      { id: 'ship', resourceMethods: ['GET', 'PUT'] },
      { id: 'ship', resourceMethods: ['GET', 'DELETE'] },
      ['! method PUT of the resource removed', 'method DELETE of the resource added'],
    ],
    [{ id: 'ship', resourceMethods: ['GET'] }, { id: 'ship' }, []],
    [action({ a: {} }), action({ b: {} }), ['! action a removed', 'action b added']],
    [
      action({ a: { input: 'x', output: 'y' } }),
      action({ a: { input: 'z' } }),
      ['! action a: input x → z', '! action a: output y → none'],
    ],
    [
      action({ a: { input: 'x' } }),
      action({ a: { output: 'y' } }),
      ['action a: input x → none', 'action a: output none → y'],
    ],
    [
      { id: 'ship', collectionFilters: { a: { modifiers: ['eq', 'ne'] }, b: {} } },
      { id: 'ship', collectionFilters: { a: { modifiers: ['eq', 'like'] } } },
      [
        '! filter a: modifiers removed: ne',
        'filter a: modifiers added: like',
        '! filter b removed',
      ],
    ],
    [
      { id: 'ship', includeableLinks: ['a'] },
      { id: 'ship', includeableLinks: ['b'] },
      ['! link a removed', 'link b added'],
    ],
  ]
  for (const [before, after, changes] of cases)
    expect(told(setOf(before), setOf(after))).toEqual(changes)
})

test('an input that comes breaks when something in it is required', () => {
  const act = { id: 'ship', resourceActions: { go: {} } }
  const needs = { id: 'goInput', resourceFields: { to: { type: 'string', required: true } } }
  const takes = { id: 'ship', resourceActions: { go: { input: 'goInput' } } }
  expect(told(setOf(act, needs), setOf(takes, needs))).toEqual([
    '! action go: input none → goInput',
  ])
  const free = { id: 'goInput', resourceFields: {} }
  expect(told(setOf(act, free), setOf(takes, free))).toEqual(['action go: input none → goInput'])
})

test('a real API does not differ from itself, and all of it is lost without it', () => {
  const dumped = dumpedSchemas()
  if (dumped === undefined) return
  expect(compareSchemas(dumped, dumped)).toEqual([])
  const lost = compareSchemas(dumped, setOf())
  expect(lost).toHaveLength(127)
  expect(lost.every(({ breaking, what }) => breaking && what === 'removed')).toBe(true)
})

test('a comparison as Markdown and as JSON says what breaks, and why', () => {
  const changes = compareSchemas(
    withField(writable),
    withField({ ...writable, type: 'int', description: 'a|b' }),
  )
  const markdown = comparisonMarkdown({ before: 'old.json', after: 'new', changes })
  expect(markdown).toBe(`# From old.json to new

1 breaking change, 1 other change.

## Breaking

### ship

- field name: type string → int. Values of one type are not values of the other.

## Not breaking

### ship

- field name: description → a\\|b. Only the words differ.
`)
  const read = JSON.parse(comparisonJson({ before: 'a', after: 'b', changes })) as unknown
  expect(read).toMatchObject({
    breaking: true,
    changes: [{ type: 'ship', part: 'field', name: 'name', property: 'type', breaking: true }, {}],
  })
})
