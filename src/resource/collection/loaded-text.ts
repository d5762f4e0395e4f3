import type { Collection } from '../../api/resource'
import { countText } from '../../ui/figures'

/** How much of the collection is on screen, e.g. "100 of 342", "100, more to come" or "7". */
export function loadedText(collection: Collection, loaded = collection.data.length): string {
  const count = countText(loaded)
  const { total, next, partial } = collection.pagination ?? {}
  if (total !== undefined && total > loaded) return `${count} of ${countText(total)}`
  const more = total === undefined && (next !== undefined || partial === true)
  return more ? `${count}, more to come` : count
}
