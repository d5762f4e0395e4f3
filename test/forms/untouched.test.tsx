import { act, fireEvent, render, screen, within } from '@testing-library/react'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Draft } from '../../src/forms/draft'
import { formFields } from '../../src/forms/fields'
import { SchemaForm } from '../../src/forms/schema-form'
import { stringifyJson } from '../../src/json/stringify'
import type { JsonObject } from '../../src/json/value'
import type { Field } from '../../src/schema/schema'
import type { SchemaSet } from '../../src/schema/schema-set'
import { json, openForm, schemasOf } from './form-harness'
import { dumpedSchemas, objectsOf } from './generated'
import { randomSchemas } from './random-schemas'

const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { exact: true })
const dumped = dumpedSchemas()

/** What the reference implementation, rancher/api-ui, did to data in an edit that nobody meant. */
describe('an edit changes nothing that nobody touched:', () => {
  test('a masked field is sent as typed, with nothing added', async () => {
    const { user, sends } = openForm({ secret: 'password', key: 'masked' })
    await user.type(input('secret'), 'abc')
    await user.type(input('key'), 'def')
    expect(sends()).toBe('{"secret":"abc","key":"def"}')
  })

  test('blank and read-only numbers do not become 0', async () => {
    const original = json({ blank: null, port: 80, load: 0.5, name: 'a' })
    const { user, sends } = openForm(
      {
        blank: { type: 'int', nullable: true },
        missing: 'float',
        port: { type: 'int', create: false, update: false },
        load: { type: 'float', create: false, update: false },
        name: 'string',
      },
      { mode: 'update', original },
    )
    await user.click(input('blank'))
    await user.click(input('missing'))
    await user.type(input('name'), 'b')
    expect(sends()).toBe('{"name":"ab"}')
  })

  test('read-only lists do not become []', async () => {
    const { user, sends } = openForm(
      { ports: { type: 'array[string]', create: false, update: false }, name: 'string' },
      { mode: 'update', original: json({ ports: ['80'], name: 'a' }) },
    )
    await user.type(input('name'), 'b')
    expect(sends()).toBe('{"name":"ab"}')
  })

  test('a list of numbers stays one of numbers', async () => {
    const { user, sends } = openForm(
      { ports: 'array[int]' },
      { mode: 'update', original: json({ ports: [80, 443] }) },
    )
    await user.clear(input('ports 2'))
    await user.type(input('ports 2'), '8443')
    expect(sends()).toBe('{"ports":[80,8443]}')
  })

  test('a list of maps keeps its maps, and a list of an unknown type its items', async () => {
    const original = json({ opts: [{ a: '1' }, { b: '2' }], things: [{ x: [1] }, 7] })
    const { user, sends } = openForm(
      { opts: 'array[map[string]]', things: 'array[v1beta2.Thing]' },
      { mode: 'update', original },
    )
    expect(sends()).toBe('{}')
    await user.type(input('opts 1 value 1'), '0')
    expect(sends()).toBe('{"opts":[{"a":"10"},{"b":"2"}]}')
    await user.click(screen.getByRole('button', { name: 'Remove things 2' }))
    expect(sends()).toBe('{"opts":[{"a":"10"},{"b":"2"}],"things":[{"x":[1]}]}')
  })

  test('a nullable boolean shows what it is and stays so', async () => {
    const { user, sends } = openForm(
      { on: { type: 'boolean', nullable: true }, off: { type: 'boolean', nullable: true } },
      { mode: 'update', original: json({ on: true, off: null }) },
    )
    expect(
      within(input('on')).getByRole<HTMLOptionElement>('option', { name: 'true' }).selected,
    ).toBe(true)
    expect(
      within(input('off')).getByRole<HTMLOptionElement>('option', { name: 'null' }).selected,
    ).toBe(true)
    expect(sends()).toBe('{}')
    await user.selectOptions(input('on'), 'null')
    expect(sends()).toBe('{"on":null}')
  })

  test('texts keep the line breaks they came with', async () => {
    const original = json({ script: 'a\r\nb\r\nc', note: 'one\ntwo' })
    const { user, sends } = openForm(
      { script: 'multiline', note: 'string' },
      { mode: 'update', original },
    )
    expect(input('note').tagName).toBe('TEXTAREA')
    await user.type(input('script'), 'd')
    expect(sends()).toBe('{"script":"a\\r\\nb\\r\\ncd"}')
  })

  test('a value that does not fit its type is kept and can be mended as JSON', () => {
    const { sends } = openForm(
      { name: 'string', tags: 'array[string]', kind: { type: 'enum', options: ['a'] } },
      { mode: 'update', original: json({ name: { odd: 1 }, tags: 'x', kind: 'z' }) },
    )
    expect(input('name').value).toBe('{\n  "odd": 1\n}')
    expect(input('tags').value).toBe('"x"')
    expect(screen.getByRole<HTMLOptionElement>('option', { name: 'z' }).selected).toBe(true)
    expect(sends()).toBe('{}')
  })
})

describe('creating sends nothing that nobody chose:', () => {
  test('texts, embedded values and enums are left out, defaults too', () => {
    const { sends } = openForm(
      {
        name: 'string',
        part: 'part',
        kind: { type: 'enum', options: ['first', 'second'] },
        on: { type: 'boolean', nullable: true, default: false },
        count: { type: 'int', nullable: true, default: 0 },
      },
      { others: { part: { a: 'string' } } },
    )
    expect(screen.getByText('Default: false.')).toBeTruthy()
    expect(screen.getByText('Default: 0.')).toBeTruthy()
    expect(sends()).toBe('{}')
  })

  test('createDefaults alone are sent where there are some', () => {
    const original = json({ hostId: '1h1' })
    expect(openForm({ hostId: 'reference[host]', name: 'string' }, { original }).sends()).toBe(
      '{"hostId":"1h1"}',
    )
  })

  test('every type has an input, also multiline, version and what nobody has heard of', () => {
    openForm({
      a: 'multiline',
      b: 'version',
      c: 'constructor',
      d: 'array',
      e: 'io.k8s.Pod',
      f: 'number',
    })
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) expect(input(name)).toBeTruthy()
  })

  test('a field called __proto__ is a field like any other', async () => {
    const schemas = schemasOf({
      thing: JSON.parse('{"__proto__":"string","a.b":"map[string]"}') as Record<string, string>,
    })
    const { user, sends } = openForm({}, { schemas })
    await user.type(input('__proto__'), 'x')
    await user.click(screen.getByRole('button', { name: 'Add to a.b' }))
    await user.keyboard('__proto__')
    await user.type(input('a.b value 1'), 'y')
    expect(sends()).toBe('{"__proto__":"x","a.b":{"__proto__":"y"}}')
  })

  test('Enter in a textarea adds a line, in an input it asks for the request', async () => {
    const { user, sends, submitted } = openForm({ script: 'multiline', name: 'string' })
    await user.type(input('script'), 'a{Enter}b')
    expect(submitted).toEqual([])
    expect(sends()).toBe('{"script":"a\\nb"}')
    await user.type(input('name'), 'x{Enter}')
    expect(submitted).toEqual(['{"script":"a\\nb","name":"x"}'])
  })
})

describe.skipIf(dumped === undefined)(
  'the forms of every type of a real server, walked through field by field',
  () => {
    const schemas = dumped ?? schemasOf({})

    test.each(schemas.all.map((schema) => [schema.id, schema] as const))(
      '%s changes nothing',
      (_, schema) => {
        for (const mode of ['create', 'update'] as const) {
          const fields = formFields(schema, mode, json({}))
          const [value] = fc.sample(objectsOf(fields, schemas, mode), { numRuns: 1, seed: 7 })
          const draft = new Draft(mode === 'update' ? (value ?? json({})) : json({}), mode)
          walk(draft, fields, schemas)
          expect(stringifyJson(draft.changes())).toBe('{}')
        }
      },
    )
  },
)

test('a form of types that nobody has seen changes nothing of whatever a resource holds', () => {
  const anything = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => json(value))
  fc.assert(
    fc.property(randomSchemas, anything, fc.gen(), (schemas, odd, generate) => {
      const schema = schemas.get('thing')
      if (schema === undefined) return
      const fields = formFields(schema, 'update', odd)
      const fitting = generate(objectsOf, fields, schemas, 'update')
      const draft = new Draft(json({ ...odd, ...fitting }), 'update')
      walk(draft, fields, schemas)
      expect(stringifyJson(draft.changes())).toBe('{}')
    }),
    { numRuns: 30 },
  )
})

/** Opens every group and goes through every input, without typing. */
function walk(draft: Draft, fields: readonly Field[], schemas: SchemaSet) {
  const form = { draft, schemas, mode: draft.mode, fields, problems: [] }
  const { container, unmount } = render(<SchemaForm {...form} showAllProblems={false} />)
  for (const group of container.querySelectorAll(
    'button[aria-expanded="false"]:not([aria-haspopup])',
  ))
    fireEvent.click(group)
  const inputs = [...container.querySelectorAll<HTMLElement>('input, select, textarea')]
  act(() => {
    for (const element of inputs) {
      element.focus()
      element.blur()
    }
  })
  const places = container.querySelectorAll('[role="group"], label').length
  expect(fields.length === 0 || places > 0).toBe(true)
  unmount()
}

test('an untouched draft of anything sends nothing', () => {
  const anything = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => json(value))
  fc.assert(
    fc.property(anything, (value: JsonObject) => {
      expect(stringifyJson(new Draft(value, 'update').changes())).toBe('{}')
    }),
  )
})
