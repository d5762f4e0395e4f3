import type { Schema } from '../schema/schema'
import type { Use, UseKind } from './uses'

/** What one type does with another, as words behind its name. */
export interface UseInWords {
  readonly from: Schema
  readonly kind: UseKind
  /** The fields or actions. */
  readonly by: readonly string[]
  readonly words: string
}

const verbs: Record<UseKind, string> = {
  references: 'refers to it in',
  embeds: 'contains it in',
  accepts: 'takes it for',
  returns: 'returns it from',
}
const kinds = Object.keys(verbs) as UseKind[]

/** Uses of one type, those of the same kind by the same type together: what is like a part first, then actions. */
export function usesInWords(uses: readonly Use[]): UseInWords[] {
  const found = new Map<string, { from: Schema; kind: UseKind; by: string[] }>()
  for (const { from, kind, by } of uses) {
    const key = `${kind} ${from.id}`
    const known = found.get(key)
    if (known === undefined) found.set(key, { from, kind, by: [by] })
    else if (!known.by.includes(by)) known.by.push(by)
  }
  return [...found.values()]
    .toSorted(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.from.id.localeCompare(b.from.id, 'en'),
    )
    .map((use) => ({ ...use, words: `${verbs[use.kind]} ${use.by.join(', ')}` }))
}
