import { describe, expect, test, vi } from 'vitest'
import { Draft } from '../../src/forms/draft'
import { fixedFields, formFields } from '../../src/forms/fields'
import { generatePassword } from '../../src/forms/generate-password'
import { pairsFromText, withKey, withoutRow, withRows } from '../../src/forms/map-rows'
import { stringifyJson } from '../../src/json/stringify'
import { ExactNumber, type JsonObject } from '../../src/json/value'
import { readSchema } from '../../src/schema/read-schema'
import { json, schemasOf } from './form-schemas'

const sent = (draft: Draft) => stringifyJson(draft.changes())

describe('a draft', () => {
  test('shares everything beside the branch that was touched', () => {
    const draft = new Draft(json({ a: { x: 1 }, b: { y: [1, 2] } }), 'update')
    const before = draft.value
    draft.set(['b', 'y', 1], 3)
    expect(draft.value['a']).toBe(before['a'])
    expect(draft.value['b']).not.toBe(before['b'])
    expect(sent(draft)).toBe('{"b":{"y":[1,3]}}')
  })

  test('tells its listeners, until they leave', () => {
    const draft = new Draft(json({}), 'create')
    const listener = vi.fn<() => void>()
    const leave = draft.subscribe(listener)
    draft.set(['a'], 1)
    leave()
    draft.set(['a'], 2)
    expect(listener).toHaveBeenCalledTimes(1)
  })

  test('goes back to the original when a field of an update is unset', () => {
    const draft = new Draft(json({ a: 1 }), 'update')
    draft.set(['a'], 2)
    expect(draft.touchedNames()).toEqual(['a'])
    draft.set(['a'], undefined)
    expect(draft.isTouched('a')).toBe(false)
    expect(sent(draft)).toBe('{}')
  })

  test('leaves a createDefault out when it is unset', () => {
    const draft = new Draft(json({ a: 1, b: 2 }), 'create')
    draft.set(['a'], undefined)
    expect(sent(draft)).toBe('{"b":2}')
  })

  test('clears to what it was before there was anything', () => {
    const draft = new Draft(json({ had: 'x', none: null }), 'update')
    draft.set(['none'], 'y')
    draft.clear(['none'], '')
    draft.clear(['had'], '')
    draft.set(['never'], 'z')
    draft.clear(['never'], '')
    expect(sent(draft)).toBe('{"had":""}')
  })

  test('takes an embedded value away that came and went by typing, but not one that was chosen empty', () => {
    const draft = new Draft(json({}), 'create')
    draft.set(['a', 'b', 'c'], 'x')
    draft.set(['a', 'b', 'c'], undefined)
    expect(sent(draft)).toBe('{}')
    draft.set(['a'], {})
    expect(sent(draft)).toBe('{"a":{}}')
  })

  test('keeps keys that mean something to JavaScript', () => {
    const draft = new Draft(json({}), 'create')
    draft.set(['__proto__', 'constructor'], 'x')
    expect(sent(draft)).toBe('{"__proto__":{"constructor":"x"}}')
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })

  test('compares numbers exactly', () => {
    const draft = new Draft(json({}), 'create')
    const update = new Draft({ big: new ExactNumber('9007199254740993') }, 'update')
    update.set(['big'], new ExactNumber('9007199254740993'))
    draft.set(['big'], new ExactNumber('9007199254740993'))
    expect(sent(update)).toBe('{}')
    expect(sent(draft)).toBe('{"big":9007199254740993}')
  })

  test('takes a whole value over, in an update without losing fields that are left out', () => {
    const draft = new Draft(json({ a: 1, b: 2 }), 'update')
    draft.replace(json({ b: 3, extra: true }))
    expect(sent(draft)).toBe('{"b":3,"extra":true}')
    expect(draft.at(['a'])).toBe(1)
    draft.reset()
    expect(sent(draft)).toBe('{}')
  })

  test('moves broken JSON along with its item', () => {
    const draft = new Draft(json({ list: [1, 2] }), 'update')
    draft.setTyped(['list', 0], { text: '{"a', value: '{"a', reason: 'The text ends too early' })
    draft.rearrange(['list'], [1, 0])
    expect(draft.typedAt(['list', 1])?.text).toBe('{"a')
    expect(draft.typedAt(['list', 0])).toBeUndefined()
  })

  test('is kept as text and restored with all that is unfinished', () => {
    const draft = new Draft(json({ list: [1] }), 'update')
    draft.setTyped(['data'], { text: '{"a', value: '{"a', reason: 'The text ends too early' })
    draft.set(['big'], new ExactNumber('1.10'))
    const rows = withRows({ rows: draft.rowsAt(['map']), object: {} }, [
      ['a', '1'],
      ['a', '2'],
    ])
    draft.setRows(['map'], rows.rows, rows.object)
    const kept = JSON.parse(JSON.stringify(draft.keep())) as ReturnType<Draft['keep']>
    const again = Draft.restore(kept)
    expect(sent(again)).toBe(sent(draft))
    expect(again.typedAt(['data'])?.text).toBe('{"a')
    expect(again.rowsAt(['map']).map(({ key, aside }) => [key, aside])).toEqual([
      ['a', undefined],
      ['a', '2'],
    ])
  })
})

describe('the rows of a map', () => {
  const none = { rows: [], object: {} as JsonObject }

  test('keep a value aside while its key is empty or taken', () => {
    const two = withRows(none, [
      ['a', '1'],
      ['a', '2'],
    ])
    expect(stringifyJson(two.object)).toBe('{"a":"1"}')
    const renamed = withKey(two, two.rows[1]?.id ?? 0, 'b')
    expect(stringifyJson(renamed.object)).toBe('{"a":"1","b":"2"}')
    const emptied = withKey(renamed, renamed.rows[0]?.id ?? 0, '')
    expect(stringifyJson(emptied.object)).toBe('{"b":"2"}')
    const back = withKey(emptied, emptied.rows[0]?.id ?? 0, 'c')
    expect(stringifyJson(back.object)).toBe('{"c":"1","b":"2"}')
  })

  test('give a key to the row that waited for it', () => {
    const two = withRows(none, [
      ['a', '1'],
      ['a', '2'],
    ])
    expect(stringifyJson(withoutRow(two, two.rows[0]?.id ?? 0).object)).toBe('{"a":"2"}')
  })

  test('keep an empty key that the server sent', () => {
    const draft = new Draft(json({ map: { '': 'x', a: 'y' } }), 'update')
    const object = draft.at(['map']) as JsonObject
    const rows = draft.rowsAt(['map'])
    const next = withKey({ rows, object }, rows[1]?.id ?? 0, 'b')
    expect(stringifyJson(next.object)).toBe('{"":"x","b":"y"}')
  })

  test.each([
    ['a=b', [['a', 'b']]],
    [
      'a=b\nc = d=e\n',
      [
        ['a', 'b'],
        ['c', 'd=e'],
      ],
    ],
    ['io.rancher/x: y', [['io.rancher/x', 'y']]],
    ['just words', undefined],
    ['a=b\nwords', undefined],
    ['=b', undefined],
  ])('of pasted %j', (text, pairs) => {
    expect(pairsFromText(text)).toEqual(pairs)
  })
})

describe('the fields of a form', () => {
  const names = (fields: readonly { name: string }[]) => fields.map(({ name }) => name)

  test('are required ones first, then those set, then the rest', () => {
    const schema = schemasOf({
      thing: {
        a: 'string',
        b: 'string',
        c: { type: 'string', required: true },
        d: { type: 'string', create: false },
      },
    }).get('thing')
    if (schema === undefined) throw new Error('No schema')
    expect(names(formFields(schema, 'create', json({ b: 'x' })))).toEqual(['c', 'b', 'a'])
    expect(names(fixedFields(schema, json({ d: 1 })))).toEqual([])
  })

  test('are all but the wire fields when the server sends no flags', () => {
    const schema = readSchema(
      json({
        id: 'input',
        resourceFields: { id: { type: 'string' }, links: { type: 'map' }, size: { type: 'int' } },
      }),
    )
    if (schema === undefined) throw new Error('No schema')
    expect(names(formFields(schema, 'action', json({})))).toEqual(['size'])
  })

  test('that cannot be changed are told apart', () => {
    const schema = schemasOf({
      thing: { a: 'string', state: { type: 'string', create: false, update: false } },
    }).get('thing')
    if (schema === undefined) throw new Error('No schema')
    expect(names(fixedFields(schema, json({ id: '1', a: 'x', state: 'active' })))).toEqual([
      'state',
    ])
  })
})

test.each([
  [{}, /^[\w.~-]{24}$/],
  [{ maxLength: 8 }, /^[\w.~-]{8}$/],
  [{ minLength: 40 }, /^[\w.~-]{40}$/],
  [{ validChars: '0-9' }, /^[2-9]{24}$/],
  [{ validChars: 'äöü' }, /^[äöü]{24}$/],
  [{ invalidChars: 'a-zA-Z' }, /^[2-9_.~-]{24}$/],
])('a generated password fits %j', (facts, pattern) => {
  const field = schemasOf({ thing: { it: { type: 'password', ...facts } } })
    .get('thing')
    ?.fields.get('it')
  if (field === undefined) throw new Error('No field')
  expect(generatePassword(field)).toMatch(pattern)
})
