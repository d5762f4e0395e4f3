import type { Schema } from '../schema/schema'
import type { SchemaRole, SchemaSet } from '../schema/schema-set'

/** Types of one kind, by name. */
export interface TypeGroup {
  readonly role: SchemaRole
  readonly title: string
  readonly schemas: readonly Schema[]
}

const titles: readonly (readonly [SchemaRole, string])[] = [
  ['collection', 'Resources'],
  ['input', 'Inputs of actions'],
  ['embedded', 'Embedded types'],
  ['other', 'Other types'],
]

/** All types in groups; a group without types is left out. */
export function groupsOf(schemas: SchemaSet): TypeGroup[] {
  return titles
    .map(([role, title]) => ({
      role,
      title,
      schemas: schemas.all
        .filter((schema) => schemas.roleOf(schema) === role)
        .toSorted((a, b) => a.id.localeCompare(b.id, 'en')),
    }))
    .filter((group) => group.schemas.length > 0)
}
