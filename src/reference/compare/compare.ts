import type { SchemaSet } from '../../schema/schema-set'
import { namesOf, type Change } from './change'
import { typeChanges } from './type-changes'

/** Everything in which the second API differs from the first, type by type; ids are compared without regard to case. */
export function compareSchemas(before: SchemaSet, after: SchemaSet): Change[] {
  const ids = (schemas: SchemaSet) => schemas.all.map(({ id }) => id.toLowerCase())
  return namesOf(ids(before), ids(after))
    .toSorted()
    .flatMap((id): Change[] => {
      const old = before.get(id)
      const now = after.get(id)
      const part = 'type'
      if (now === undefined) {
        if (old === undefined) return []
        const why = 'Nothing of it can be read or sent.'
        return [{ type: old.id, part, name: old.id, what: 'removed', breaking: true, why }]
      }
      if (old === undefined) {
        const why = 'What worked goes on.'
        return [{ type: now.id, part, name: now.id, what: 'added', breaking: false, why }]
      }
      return typeChanges(old, now, after).map((change) => ({ type: now.id, ...change }))
    })
}

/** A change in words, without its type: "field `name`: required false → true". */
export function changeText({ part, name, what, property, before, after }: Change): string {
  const head = part === 'type' && property === undefined ? 'the type' : `${part} ${name}`
  if (property === undefined) return `${head} ${what}`
  if (before === undefined) return `${head}: ${property} added: ${after ?? ''}`
  if (after === undefined) return `${head}: ${property} removed: ${before}`
  return `${head}: ${property} ${before} → ${after}`
}
