import { invalidField } from '../api-error'
import { objectOf, type JsonObject } from '../json'

const usualLimit = 100
const largestLimit = 3000

/** A piece of a list, counted from 0. */
export interface Page {
  readonly limit: number
  readonly offset: number
}

/** The page a query asks for: `limit` (0 for none of the rows) and the `marker` of an earlier reply. */
export function readPage(query: URLSearchParams): Page {
  const limit = Number(query.get('limit') ?? usualLimit)
  const marker = query.get('marker') || 'm0'
  if (!/^m\d+$/.test(marker))
    throw invalidField('marker', 'InvalidFormat', `${marker} is not a marker of this collection`)
  return { limit: sensible(limit), offset: Number(marker.slice(1)) }
}

function sensible(limit: number): number {
  if (!Number.isFinite(limit)) return usualLimit
  return limit < 0 ? largestLimit : Math.min(largestLimit, Math.floor(limit))
}

/** The `pagination` of a reply; `self` is the address of this page, whose other parameters are kept. */
export function describePage(page: Page, total: number, self: URL): JsonObject {
  const { limit, offset } = page
  const partial = limit < total
  const at = (start: number) => withParameters(self, { marker: start > 0 ? `m${start}` : null })
  const lastStart = limit > 0 ? Math.max(0, Math.ceil(total / limit) - 1) * limit : 0
  const turns = partial && limit > 0
  return objectOf([
    ['first', turns ? at(0) : null],
    ['previous', turns && offset > 0 ? at(Math.max(0, offset - limit)) : null],
    ['next', turns && offset + limit < total ? at(offset + limit) : null],
    ['last', turns ? at(lastStart) : null],
    ['limit', limit],
    ['total', total],
    ['partial', partial],
  ])
}

/** The same address with some parameters changed (null: left out). */
export function withParameters(url: URL, changes: Readonly<Record<string, string | null>>): string {
  const changed = new URL(url)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.searchParams.delete(name)
    else changed.searchParams.set(name, value)
  }
  return changed.href
}
