import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Draft } from '../../src/forms/draft'
import type { DraftMode } from '../../src/forms/draft-places'
import { textOf, typeText } from '../../src/forms/draft-text'
import { equalJson } from '../../src/json/equal'
import { stringifyJson } from '../../src/json/stringify'
import { jsonValue } from '../json/arbitraries'
import { isObject } from '../../src/json/value'
import { json } from './form-schemas'

const sends = (draft: Draft) => stringifyJson(draft.changes())
const begin = (original: unknown, mode: DraftMode = 'create') => new Draft(json(original), mode)

describe('a draft as JSON', () => {
  test('shows what would be sent, and what is typed is sent', () => {
    const draft = begin({ name: 'web' })
    expect(textOf(draft).text).toBe('{\n  "name": "web"\n}')
    typeText(draft, '{"name": "db", "more": [1]}')
    expect(sends(draft)).toBe('{"name":"db","more":[1]}')
  })

  test('holds the changes only in an update; a field left out is left alone', () => {
    const draft = begin({ id: '1', name: 'web', port: 80 }, 'update')
    expect(textOf(draft).text).toBe('{}')
    typeText(draft, '{"port": 81}')
    expect(sends(draft)).toBe('{"port":81}')
    typeText(draft, '{"name": "web", "port": null}')
    expect(sends(draft)).toBe('{"port":null}')
    expect(textOf(draft)).toMatchObject({
      text: '{"name": "web", "port": null}',
      unchanged: ['name'],
    })
    typeText(draft, '{}')
    expect(sends(draft)).toBe('{}')
  })

  test('a broken text stays as typed, says why, and leaves the values alone', () => {
    const draft = begin({})
    typeText(draft, '{"name": "web"}')
    typeText(draft, '{"name": "we')
    expect(textOf(draft)).toMatchObject({ text: '{"name": "we', broken: expect.any(String) })
    expect(sends(draft)).toBe('{"name":"web"}')
    draft.dropText()
    expect(textOf(draft)).toMatchObject({ text: '{\n  "name": "web"\n}', broken: undefined })
  })

  test.each(['[]', '"text"', '1', ''])('%j is no object', (text) => {
    const draft = begin({})
    typeText(draft, text)
    expect(textOf(draft).broken).toBeDefined()
  })

  test('a text that was typed is shown as typed until the form changes something', () => {
    const draft = begin({})
    typeText(draft, '{ "a" : 1.10 }')
    expect(textOf(draft).text).toBe('{ "a" : 1.10 }')
    draft.set(['b'], 2)
    expect(textOf(draft).text).toBe('{\n  "a": 1.10,\n  "b": 2\n}')
  })

  test('typing says so to whoever listens, broken or not', () => {
    const draft = begin({})
    const seen: unknown[] = []
    draft.subscribe(() => seen.push(draft.snapshot()))
    typeText(draft, '{')
    typeText(draft, '{ ')
    typeText(draft, '{}')
    expect(new Set(seen).size).toBeGreaterThanOrEqual(3)
  })

  test('what was typed into the form and is no value yet survives a look at the JSON', () => {
    const draft = begin({})
    draft.setTyped(['data'], { text: '{"a":', value: '{"a":', reason: 'it ends too early' })
    draft.setRows(['labels'], [{ id: 1, key: '', aside: 'kept' }], json({}))
    typeText(draft, textOf(draft).text)
    expect(draft.typedAt(['data'])?.text).toBe('{"a":')
    expect(draft.rowsAt(['labels'])).toMatchObject([{ key: '', aside: 'kept' }])
    typeText(draft, '{"labels": {"a": "b"}}')
    expect(draft.rowsAt(['labels'])).toMatchObject([{ key: 'a' }, { key: '', aside: 'kept' }])
  })

  test('nothing is lost by going there and back, whatever it is', () => {
    fc.assert(
      fc.property(
        jsonValue.filter(isObject),
        fc.constantFrom<DraftMode>('create', 'update', 'action'),
        (value, mode) => {
          const draft = new Draft(json({ z: 1 }), mode)
          draft.replace(value)
          const before = sends(draft)
          typeText(draft, textOf(draft).text)
          expect(sends(draft)).toBe(before)
          const again = new Draft(json({ z: 1 }), mode)
          typeText(again, stringifyJson(value, 2))
          expect(equalJson(again.changes(), draft.changes())).toBe(true)
        },
      ),
    )
  })
})

describe('going on from another beginning', () => {
  test('keeps what was touched and takes over the rest', () => {
    const draft = begin({ rev: 1, name: 'a', port: 80, old: true }, 'update')
    draft.set(['name'], 'mine')
    draft.rebase(json({ rev: 2, name: 'theirs', port: 81 }))
    expect(sends(draft)).toBe('{"name":"mine"}')
    expect(draft.value).toEqual(json({ rev: 2, name: 'mine', port: 81 }))
    draft.set(['name'], 'theirs')
    expect(sends(draft)).toBe('{}')
  })
})
