import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equalJson } from '../../src/json/equal'
import { mergePatch, replacesList } from '../../src/json/merge-patch'
import { isObject, objectFrom, own, type JsonValue } from '../../src/json/value'
import { json } from '../forms/form-schemas'

/** What a server makes of a patch, as RFC 7396 has it. */
function patched(target: JsonValue | undefined, patch: JsonValue): JsonValue {
  if (!isObject(patch)) return patch
  const result = new Map(isObject(target) ? Object.entries(target) : [])
  for (const [key, value] of Object.entries(patch))
    if (value === null) result.delete(key)
    else result.set(key, patched(own(target, key), value))
  return objectFrom(result)
}

/** A patch cannot say null: there it means nothing. */
function withoutNulls(value: JsonValue): JsonValue {
  if (!isObject(value)) return value
  return objectFrom(
    Object.entries(value).flatMap(([key, item]): [string, JsonValue][] =>
      item === null ? [] : [[key, withoutNulls(item)]],
    ),
  )
}

describe('A merge patch', () => {
  test('holds what differs, inside of objects too; what is gone is null, and lists are whole', () => {
    const before = json({ spec: { name: 'a', size: 1, tags: ['x'] }, metadata: { name: 'w' } })
    const after = json({ spec: { name: 'b', tags: ['x', 'y'] }, metadata: { name: 'w' } })
    expect(mergePatch(before, after)).toEqual({
      spec: { name: 'b', size: null, tags: ['x', 'y'] },
    })
    expect(replacesList(mergePatch(before, after), before)).toBe(true)
    expect(replacesList(mergePatch(before, json({ spec: { ports: [1] } })), before)).toBe(true)
    expect(replacesList(json({ spec: null }), before), 'gone with what it was in').toBe(true)
    const added = json({ ...before, spec: { name: 'a', size: 1, tags: ['x'], ports: [1] } })
    expect(replacesList(mergePatch(before, added), before), 'no list was there').toBe(false)
  })

  test('makes one object of the other, whatever is in them', () => {
    const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor')
    const { value: any } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom<JsonValue>(null, true, 0, 'x', ''),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map(objectFrom),
      ),
    }))
    const some = fc.array(fc.tuple(key, any), { maxLength: 5 }).map(objectFrom)
    fc.assert(
      fc.property(some, some, (before, after) => {
        const result = patched(before, mergePatch(before, after))
        expect(equalJson(withoutNulls(result), withoutNulls(after))).toBe(true)
        expect(Object.keys(mergePatch(before, before))).toEqual([])
      }),
    )
  })
})
