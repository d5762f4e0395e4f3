import type { Column } from './columns'

/** Where rows are cards with a line for each field, and where they are touched; as in resource-table.module.css. */
export const cardsMedia = '(max-width: 640px)'
export const touchMedia = '(pointer: coarse)'

const usualHeight = 33
const touchHeight = 41
const cardFrame = 45
const cardLine = 21

/** The height of every row in px, the line below it included: rows are of equal height, so that where each one stands needs no measuring. */
export function rowHeight(
  columns: readonly Column[],
  { cards, touch }: { cards: boolean; touch: boolean },
): number {
  if (!cards) return touch ? touchHeight : usualHeight
  const lines = columns.filter(({ name }) => name !== 'id' && name !== 'state').length
  return cardFrame + lines * cardLine
}
