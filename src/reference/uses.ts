import { typesWithin } from '../schema/field-type'
import type { Action, Schema } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'

/** How one type uses another: a field holds its id or its value, an action takes or gives it. */
export type UseKind = 'references' | 'embeds' | 'accepts' | 'returns'

/** One use of a type by another, at one field or action. */
export interface Use {
  readonly kind: UseKind
  readonly from: Schema
  readonly to: Schema
  /** The field's or the action's name. */
  readonly by: string
}

/** Every use of a known type by another, in the order of the schemas. */
export function allUses(schemas: SchemaSet): Use[] {
  const found: Use[] = []
  for (const from of schemas.all) {
    const add = (kind: UseKind, name: string | undefined, by: string) => {
      const to = schemas.get(name)
      if (to !== undefined) found.push({ kind, from, to, by })
    }
    for (const { name, type } of from.fields.values()) {
      const { embedded, referenced } = typesWithin(type)
      for (const id of embedded) add('embeds', id, name)
      for (const id of referenced) add('references', id, name)
    }
    for (const action of actionsOf(from)) {
      add('accepts', action.input, action.name)
      add('returns', action.output, action.name)
    }
  }
  return found
}

/** The actions of a type's resources, then those of its collection. */
export function actionsOf({ resourceActions, collectionActions }: Schema): Action[] {
  return [...resourceActions.values(), ...collectionActions.values()]
}
