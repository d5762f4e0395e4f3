import type { Resource } from '../../api/resource'
import { own } from '../../json/value'
import { cellText } from './cell-text'
import type { Column } from './columns'

const narrowest = 56

/** Of the column with the ticks. */
const pickWidth = 38
/** Of the column with what can be copied. */
const moreWidth = 32
const padding = 25
const most = 260
const letter = 6.7
const monoLetter = 7.3
/** A date reads "3 months ago", whatever it holds. */
const dateLetters = 13
const badge = 26
const progress = 84

/** The width in px in which most of a column's values can be read, from a sample of the rows. */
export function usualWidth(column: Column, sample: readonly Resource[]): number {
  const header = column.name.length * letter + 18
  const isDate = column.type?.kind === 'simple' && column.type.name === 'date'
  const lengths = sample.map((resource) =>
    Math.min(60, isDate ? dateLetters : cellText(resource, column).length),
  )
  // What a family calls the state may stand elsewhere than in a field of that name.
  const least = column.name === 'state' && Math.max(...lengths) <= 0 ? 10 : 2
  // Ids are of letters of equal width, which are wider.
  const longest = Math.max(least, ...lengths) * (column.name === 'id' ? monoLetter : letter)
  const moves = sample.some(({ value }) => own(value, 'transitioning') === 'yes')
  const extra = column.name === 'state' ? badge + (moves ? progress : 0) : 0
  const width = Math.max(header, longest + extra) + padding
  return Math.round(Math.min(most, Math.max(narrowest, width)))
}

/** The columns as CSS: those that a person sized stay so, ids keep theirs, the others share what room is left. */
export function gridTemplate(
  columns: readonly Column[],
  usual: ReadonlyMap<string, number>,
  set: ReadonlyMap<string, number>,
): { template: string; least: number } {
  let least = pickWidth + moreWidth
  const tracks = columns.map(({ name }) => {
    const width = set.get(name) ?? usual.get(name) ?? narrowest
    const isFixed = set.has(name) || name === 'id'
    // Rather a long value cut short than a table that has to be scrolled sideways; never its name.
    const named = Math.min(most, Math.ceil(name.length * letter) + padding)
    const floor = isFixed ? width : Math.max(Math.min(width, 124), named, Math.round(width * 0.7))
    least += floor
    return isFixed ? `${width}px` : `minmax(${floor}px, ${width}fr)`
  })
  return { template: [`${pickWidth}px`, ...tracks, `${moreWidth}px`].join(' '), least }
}
