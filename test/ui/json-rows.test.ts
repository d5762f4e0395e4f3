import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/json/parse'
import { foldablePlaces, jqPath, jsonRows, matchingRows, pathOf } from '../../src/ui/json-tree/rows'

const none: ReadonlySet<string> = new Set()
const value = parseJson(
  '{"data":[{"id":"1i1","labels":{"io.rancher/zone":"lab","~":1}},[]],"n":null}',
)

describe('The lines of a JSON tree', () => {
  test('are those of the indented text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const text = JSON.stringify(json, null, 1)
        expect(jsonRows(parseJson(text), none)).toHaveLength(text.split('\n').length)
      }),
    )
  })

  test('have every key, also those that look like something internal', () => {
    const hidden = parseJson('{"__a":1,"__proto__":2,"$b":3}')
    expect(jsonRows(hidden, none).flatMap(({ name }) => name ?? [])).toEqual([
      ...['__a', '__proto__', '$b'],
    ])
  })

  test('say where they stand, so that no two openings stand in one place', () => {
    const places = jsonRows(value, none)
      .filter(({ kind }) => kind !== 'close')
      .map(({ at }) => at)
    expect(new Set(places).size).toBe(places.length)
    expect(places).toContain('/data/0/labels/io.rancher~1zone')
    expect(places).toContain('/data/0/labels/~0')
  })

  test('leave out what is folded, and only that', () => {
    const rows = jsonRows(value, new Set(['/data/0/labels']))
    expect(rows.find(({ at }) => at === '/data/0/labels')?.kind).toBe('closed')
    expect(rows.some(({ at }) => at.startsWith('/data/0/labels/'))).toBe(false)
    expect(rows.some(({ at }) => at === '/data/0/id')).toBe(true)
  })

  test('all folded, one line of each entry of the root is left', () => {
    const all = jsonRows(value, none)
    expect(jsonRows(value, foldablePlaces(all)).map(({ kind }) => kind)).toEqual([
      'open',
      'closed',
      'scalar',
      'close',
    ])
  })

  test('of a document 50,000 levels deep are found', () => {
    const deep = parseJson('['.repeat(50_000) + ']'.repeat(50_000))
    expect(jsonRows(deep, new Set(['/0/0']))).toHaveLength(5)
  })

  test('are found by key and by value, without regard to case', () => {
    const rows = jsonRows(value, none)
    expect(matchingRows(rows, 'LAB').map(({ at }) => at)).toEqual([
      '/data/0/labels',
      '/data/0/labels/io.rancher~1zone',
    ])
    expect(matchingRows(rows, '')).toEqual([])
  })

  test('give their path as jq takes it', () => {
    const row = jsonRows(value, none).find(({ at }) => at === '/data/0/labels/io.rancher~1zone')
    if (row === undefined) throw new Error('That row was not found')
    expect(jqPath(pathOf(row))).toBe('.data[0].labels["io.rancher/zone"]')
    expect(jqPath([])).toBe('.')
    expect(jqPath([0, 'a'])).toBe('.[0].a')
  })
})
