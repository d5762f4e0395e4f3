import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { specification } from '../../../src/api/dialects/specification'
import { parseJson } from '../../../src/json/parse'
import { stringifyJson } from '../../../src/json/stringify'
import { rowsAsText, type SaveFormat } from '../../../src/resource/collection/rows-as-text'

const exact = '{"id":"1","n":9007199254740993,"price":1.10,"a":null,"name":"x"}'

function rowsOf(...texts: string[]) {
  const document = specification.readDocument(
    parseJson(`{"type":"collection","data":[${texts.join()}]}`),
    'http://api.example/v1',
  )
  if (document.kind !== 'collection') throw new Error('That was no collection')
  return document.collection.data
}

function textOf(rows: ReturnType<typeof rowsOf>, format: SaveFormat, columns: string[] = []) {
  return [
    ...rowsAsText(
      rows,
      format,
      columns.map((name) => ({ name })),
    ),
  ].join('')
}

/** RFC 4180, read by the book. */
function readCsv(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)]
  const lines: string[][] = [[]]
  for (const [, quoted, plain = '', end] of cells) {
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') lines.push([])
  }
  return lines.slice(0, -1)
}

describe('Saved rows', () => {
  test('as JSON and NDJSON hold every number as it came', () => {
    const rows = rowsOf(exact, '{"id":"2"}')
    const lines = textOf(rows, 'ndjson').trimEnd().split('\n')
    expect(lines).toEqual([exact, '{"id":"2"}'])
    const json = parseJson(textOf(rows, 'json'))
    expect(stringifyJson(json)).toBe(`[${exact},{"id":"2"}]`)
    expect(textOf([], 'json')).toBe('[]\n')
  })

  test('as CSV have the chosen columns, one line each', () => {
    const rows = rowsOf(exact, '{"id":"2","name":"a, \\"b\\"","list":["x","y"],"map":{"k":1}}')
    expect(readCsv(textOf(rows, 'csv', ['id', 'name', 'n', 'list', 'map']))).toEqual([
      ['id', 'name', 'n', 'list', 'map'],
      ['1', 'x', '9007199254740993', '', ''],
      ['2', 'a, "b"', '', 'x, y', '{"k":1}'],
    ])
  })

  test('as CSV never hold a cell that a spreadsheet would run', () => {
    const nasty = fc.tuple(
      fc.constantFrom('=', '+', '-', '@', '\t=', '\r', ' =', '\n+', '＝', ''),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(nasty, ([start, rest]) => {
        const value = start + rest.replaceAll('\0', '')
        const row = `{"id":"1","name":${stringifyJson(value)}}`
        const [, cells] = readCsv(textOf(rowsOf(row), 'csv', ['name']))
        const cell = cells?.[0] ?? ''
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
        expect([value, `'${value}`]).toContain(cell)
      }),
    )
  })

  test('negative numbers stay numbers', () => {
    expect(textOf(rowsOf('{"id":"1","n":-5}'), 'csv', ['n'])).toBe('n\r\n-5\r\n')
  })
})
