import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDemoApi } from '../../demo/api'
import { Draft } from '../../src/forms/draft'
import type { DraftMode } from '../../src/forms/draft-places'
import { fieldEditors } from '../../src/forms/editors/index'
import { formFields } from '../../src/forms/fields'
import { keepLineBreaks } from '../../src/forms/line-breaks'
import { draftProblems } from '../../src/forms/problems'
import { equalJson } from '../../src/json/equal'
import { parseJson } from '../../src/json/parse'
import { stringifyJson } from '../../src/json/stringify'
import { own, type JsonObject } from '../../src/json/value'
import { simpleTypes } from '../../src/schema/field-type'
import type { Field, Schema } from '../../src/schema/schema'
import { readSchemas, type SchemaSet } from '../../src/schema/schema-set'
import { json, schemasOf } from './form-schemas'
import { dumpedSchemas, fill, objectsOf, valuesOf } from './generated'
import { randomSchemas } from './random-schemas'

const dumped = dumpedSchemas()
const reply = await createDemoApi().fetch(new Request('http://api.example/v1/schemas'))
const demoSchemas = readSchemas(parseJson(await reply.text()))

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

type Case = [name: string, schema: Schema, mode: DraftMode]

/** Every way to write something: each type created and changed, each action with input done. */
function casesOf(schemas: SchemaSet): Case[] {
  const actions = schemas.all.flatMap(({ id, resourceActions, collectionActions }) =>
    [...resourceActions.values(), ...collectionActions.values()].flatMap((action): Case[] => {
      const input = schemas.get(action.input)
      return input === undefined ? [] : [[`${action.name} ${id}`, input, 'action']]
    }),
  )
  return [
    ...schemas.all.map((schema): Case => [`create ${schema.id}`, schema, 'create']),
    ...schemas.all.map((schema): Case => [`edit ${schema.id}`, schema, 'update']),
    ...actions,
  ]
}

/** What has to hold for any values of any form. */
function keepTo(
  value: JsonObject,
  fields: readonly Field[],
  schemas: SchemaSet,
  mode: DraftMode,
): void {
  const untouched = new Draft(value, mode)
  expect(stringifyJson(untouched.changes())).toBe(mode === 'update' ? '{}' : stringifyJson(value))

  const filled = filledIn(new Draft(json({}), mode))
  const sent = filled.changes()
  expect(equalJson(sent, value), `${stringifyJson(sent)} for ${stringifyJson(value)}`).toBe(true)

  // Typed over with what stood there: nothing was changed.
  if (mode === 'update')
    expect(stringifyJson(filledIn(new Draft(value, mode)).changes())).toBe('{}')

  function filledIn(draft: Draft): Draft {
    for (const field of fields) {
      const part = own(value, field.name)
      if (part !== undefined) fill(draft, [field.name], field, part, schemas)
    }
    return draft
  }
}

describe.each([
  ['the demo', demoSchemas],
  ['a real server', dumped],
])('every form of %s: what is filled in is what is sent, and nothing else', (_, found) => {
  const schemas = found ?? schemasOf({})
  const cases = casesOf(schemas)
  const share = Math.ceil(1000 / cases.length)

  test.skipIf(found === undefined)('is tried a thousand times', () => {
    expect(cases.length * share).toBeGreaterThanOrEqual(1000)
  })

  test.each(cases)('%s', (_, schema, mode) => {
    const fields = formFields(schema, mode, json({}))
    const keeps = (value: JsonObject) => keepTo(value, fields, schemas, mode)
    fc.assert(fc.property(objectsOf(fields, schemas, mode), keeps), { numRuns: share })
    // And everything filled in at once.
    fc.assert(fc.property(objectsOf(fields, schemas, mode, 2, true), keeps), { numRuns: 1 })
  })
})

test('the same for types that nobody has seen: nested, recursive, unknown', () => {
  fc.assert(
    fc.property(
      randomSchemas,
      fc.constantFrom<DraftMode>('create', 'update', 'action'),
      fc.gen(),
      (schemas, mode, generate) => {
        for (const schema of schemas.all) {
          const fields = formFields(schema, mode, json({}))
          const value = generate(objectsOf, fields, schemas, mode)
          keepTo(value, fields, schemas, mode)
        }
      },
    ),
    { numRuns: 1000 },
  )
})

test('whatever a resource holds, be it what its schema says or not, untouched it is not sent', () => {
  const anything = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => json(value))
  fc.assert(
    fc.property(randomSchemas, anything, (schemas, value) => {
      const schema = schemas.get('thing')
      const draft = new Draft(value, 'update')
      const fields = schema === undefined ? [] : formFields(schema, 'update', value)
      expect(stringifyJson(draft.changes())).toBe('{}')
      expect(draftProblems(draft, fields, schemas)).toEqual([])
    }),
  )
})
