import type { Resource } from '../../api/resource'
import { stringifyJson } from '../../json/stringify'
import { isNumber } from '../../json/value'
import { cellValue, valueText, type CellPlace } from './cell-text'

/** How rows can be saved. */
export const saveFormats = [
  { id: 'json', title: 'JSON', type: 'application/json' },
  { id: 'ndjson', title: 'NDJSON', type: 'application/x-ndjson' },
  { id: 'csv', title: 'CSV', type: 'text/csv;charset=utf-8' },
] as const

export type SaveFormat = (typeof saveFormats)[number]['id']

/**
 * Rows as the text of a file: JSON and NDJSON with every resource exactly as it came, CSV with these columns.
 * In pieces, so that whoever writes 50 MB can let the page breathe in between.
 */
export function* rowsAsText(
  rows: readonly Resource[],
  format: SaveFormat,
  columns: readonly CellPlace[],
): Generator<string> {
  if (format === 'csv') {
    yield csvLine(columns.map(({ name }) => csvText(name)))
    for (const row of rows) yield csvLine(columns.map((place) => csvCell(row, place)))
  } else if (format === 'ndjson') {
    for (const { value } of rows) yield `${stringifyJson(value)}\n`
  } else {
    yield '['
    for (const [index, { value }] of rows.entries())
      yield `${index === 0 ? '\n' : ',\n'}${stringifyJson(value, 2)}`
    yield rows.length === 0 ? ']\n' : '\n]\n'
  }
}

function csvCell(row: Resource, place: CellPlace): string {
  const value = cellValue(row, place)
  if (isNumber(value)) return String(value)
  return csvText(place.name === 'id' && value === undefined ? (row.id ?? '') : valueText(value))
}

// A spreadsheet runs a cell that begins so as a formula, which may send other cells away (OWASP, "CSV Injection").
const formula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/

/** A text as a cell; one that a spreadsheet would run gets an apostrophe in front, which it does not show. */
function csvText(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// RFC 4180 ends lines so.
function csvLine(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`
}
