import type { Schema } from '../schema/schema'
import type { Reference } from './reference'
import type { UseKind } from './uses'

/** Two types of which one uses the other, by their places in the list of types. */
export interface GraphEdge {
  readonly from: number
  readonly to: number
  readonly kind: UseKind
}

/** Types, and how they hang together. */
export interface Graph {
  readonly types: readonly Schema[]
  readonly edges: readonly GraphEdge[]
  /** For each type the places of those that are next to it, on either side. */
  readonly neighbours: readonly ReadonlySet<number>[]
}

/** The graph of all types by uses of these kinds; between two types one edge of each kind and direction. */
export function graphOf({ schemas, uses }: Reference, kinds: ReadonlySet<UseKind>): Graph {
  const types = schemas.all
  const places = new Map(types.map((schema, index) => [schema, index]))
  const neighbours = types.map(() => new Set<number>())
  const edges = new Map<string, GraphEdge>()
  for (const { kind, from, to } of uses) {
    const [start, end] = [places.get(from), places.get(to)]
    if (start === undefined || end === undefined || start === end || !kinds.has(kind)) continue
    edges.set(`${start} ${end} ${kind}`, { from: start, to: end, kind })
    neighbours[start]?.add(end)
    neighbours[end]?.add(start)
  }
  return { types, edges: [...edges.values()], neighbours }
}
