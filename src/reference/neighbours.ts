import type { Schema } from '../schema/schema'
import type { TypeReference } from './reference'
import type { Use, UseKind } from './uses'

/** A type next to another, and all the ways in which they are. */
export interface Neighbour {
  readonly schema: Schema
  readonly kinds: readonly UseKind[]
}

/** The types that use one, and those that it uses, the closest first; itself is on neither side. */
export function neighboursOf({ schema, usedBy, uses }: TypeReference): {
  readonly users: readonly Neighbour[]
  readonly used: readonly Neighbour[]
} {
  return {
    users: gathered(usedBy, ({ from }) => from, schema),
    used: gathered(uses, ({ to }) => to, schema),
  }
}

const closeness: readonly UseKind[] = ['embeds', 'accepts', 'references', 'returns']

function gathered(uses: readonly Use[], other: (use: Use) => Schema, itself: Schema): Neighbour[] {
  const found = new Map<Schema, UseKind[]>()
  for (const use of uses) {
    if (other(use) === itself) continue
    const kinds = found.get(other(use)) ?? []
    if (!kinds.includes(use.kind)) kinds.push(use.kind)
    found.set(other(use), kinds)
  }
  const rank = (kinds: readonly UseKind[]) =>
    Math.min(...kinds.map((kind) => closeness.indexOf(kind)))
  return [...found]
    .map(([schema, kinds]) => ({ schema, kinds }))
    .toSorted(
      (a, b) => rank(a.kinds) - rank(b.kinds) || a.schema.id.localeCompare(b.schema.id, 'en'),
    )
}
