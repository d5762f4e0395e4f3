import type { Resource } from '../../api/resource'
import { cellText } from './cell-text'
import type { Column } from './columns'

/** The rows in whose visible cells all the words occur, whatever their case; all rows for no words. */
export function quickFilter(
  rows: readonly Resource[],
  columns: readonly Column[],
  text: string,
): readonly Resource[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((resource) => {
    const cells = columns.map((column) => cellText(resource, column).toLowerCase())
    return words.every((word) => cells.some((cell) => cell.includes(word)))
  })
}
