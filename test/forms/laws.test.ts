import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Draft } from '../../src/forms/draft'
import { fieldEditors } from '../../src/forms/editors/index'
import { formFields } from '../../src/forms/fields'
import { keepLineBreaks } from '../../src/forms/line-breaks'
import { equalJson } from '../../src/json/equal'
import { stringifyJson } from '../../src/json/stringify'
import { own } from '../../src/json/value'
import { simpleTypes } from '../../src/schema/field-type'
import type { Schema } from '../../src/schema/schema'
import { json, schemasOf } from './form-schemas'
import { dumpedSchemas, fill, objectsOf, valuesOf } from './generated'

const dumped = dumpedSchemas()

test('every simple type has exactly one editor', () => {
  const served = fieldEditors.flatMap(({ types }) => types)
  expect(served.filter((type, index) => served.indexOf(type) !== index)).toEqual([])
  expect([...simpleTypes].filter((type) => !served.includes(type))).toEqual([])
})

describe('text and value', () => {
  const fieldOf = (type: string) => {
    const field = schemasOf({ thing: { it: { type, options: ['a', 'b'] } } })
      .get('thing')
      ?.fields.get('it')
    if (field === undefined) throw new Error(`No field of type ${type}`)
    return field
  }
  const editors = fieldEditors.filter(({ types }) => !types.includes('blob'))

  test.each(editors.map((editor) => [editor.types.join(', '), editor] as const))(
    'a value of %s comes back from its text as it was',
    (_, editor) => {
      const values = valuesOf(fieldOf(editor.types[0] ?? ''), schemasOf({}), 'create')
      fc.assert(
        fc.property(values, (value) => {
          expect(equalJson(editor.parse(editor.format(value)), value)).toBe(true)
        }),
      )
    },
  )

  test.each(
    editors
      .filter(({ types }) => !types.includes('json'))
      .map((editor) => [editor.types.join(', '), editor] as const),
  )('what was typed for %s is shown as typed', (_, editor) => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(editor.format(editor.parse(text) ?? null)).toBe(text)
      }),
    )
  })

  test('an edit in a textarea leaves line breaks elsewhere as they were', () => {
    const breaks = fc.constantFrom('\n', '\r\n', '\r', 'a', 'b', ' ')
    const texts = fc.array(breaks).map((parts) => parts.join(''))
    const shown = (text: string) => text.replace(/\r\n?/g, '\n')
    fc.assert(
      fc.property(
        texts,
        fc.nat(),
        fc.nat(2),
        fc.constantFrom('', 'x', '\n'),
        (before, at, cut, typed) => {
          const text = shown(before)
          const start = text.length === 0 ? 0 : at % (text.length + 1)
          const after = keepLineBreaks(
            before,
            text.slice(0, start) + typed + text.slice(start + cut),
          )
          expect(shown(after)).toBe(text.slice(0, start) + typed + text.slice(start + cut))
          expect(keepLineBreaks(before, text)).toBe(before)
        },
      ),
    )
    expect(keepLineBreaks('a\r\nb\r\nc', 'a\nbx\nc')).toBe('a\r\nbx\r\nc')
  })
})

describe.skipIf(dumped === undefined)('every type of a real server', () => {
  const schemas = dumped ?? schemasOf({})
  const inputs = new Set(
    schemas.all.flatMap(({ resourceActions }) =>
      [...resourceActions.values()].map(({ input }) => input),
    ),
  )
  const actions = [...inputs].map((id) => schemas.get(id)).filter((schema) => schema !== undefined)
  const share = Math.ceil(1000 / (schemas.all.length * 2 + actions.length))

  const cases: [string, Schema, 'create' | 'update' | 'action'][] = [
    ...schemas.all.map((schema): [string, Schema, 'create'] => [
      `create ${schema.id}`,
      schema,
      'create',
    ]),
    ...schemas.all.map((schema): [string, Schema, 'update'] => [
      `edit ${schema.id}`,
      schema,
      'update',
    ]),
    ...actions.map((schema): [string, Schema, 'action'] => [
      `act with ${schema.id}`,
      schema,
      'action',
    ]),
  ]

  test.each(cases)('%s: what is filled in is what is sent, and nothing else', (_, schema, mode) => {
    const fields = formFields(schema, mode, json({}))
    fc.assert(
      fc.property(objectsOf(fields, schemas, mode), (value) => {
        const untouched = new Draft(mode === 'update' ? value : json({}), mode)
        expect(stringifyJson(untouched.changes())).toBe('{}')
        const draft = new Draft(json({}), mode)
        for (const field of fields) {
          const part = own(value, field.name)
          if (part !== undefined) fill(draft, [field.name], field, part, schemas)
        }
        const sent = draft.changes()
        expect(equalJson(sent, value), `${stringifyJson(sent)} for ${stringifyJson(value)}`).toBe(
          true,
        )
      }),
      { numRuns: share + 3 },
    )
  })
})
