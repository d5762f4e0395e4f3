import type { Catalog } from './catalog'
import type { FieldType } from './field-type'
import type { Schema } from './schema'

/** A link a resource has to others, found from the reference fields of the schemas. */
export type Relation =
  | {
      readonly name: string
      readonly kind: 'one' | 'many'
      readonly field: string
      readonly to: Schema
    }
  | {
      readonly name: string
      readonly kind: 'children'
      readonly field: string
      readonly to: Schema
    }

/**
 * The relations of a type: `accountId` is a link `account`, `networkIds` a link `networks`,
 * and every listable type that refers to it is a link named like that type's collection.
 */
export function relationsOf(catalog: Catalog, schema: Schema): Relation[] {
  const found = new Map<string, Relation>()
  const forward = references(catalog, schema)
  const single = forward.filter(({ kind }) => kind === 'one')
  // Who refers to a resource says it more surely than a list the resource keeps of them.
  for (const relation of [...single, ...children(catalog, schema), ...forward])
    if (!found.has(relation.name) && relation.name !== 'self') found.set(relation.name, relation)
  return [...found.values()]
}

function references(catalog: Catalog, schema: Schema): Relation[] {
  return [...schema.fields.values()].flatMap((field): Relation[] => {
    const many = field.type.kind === 'array'
    const to = referenced(catalog, field.type.kind === 'array' ? field.type.of : field.type)
    if (!to) return []
    const name = many ? field.name.replace(/Ids$/, 's') : field.name.replace(/Id$/, '')
    return [{ name, kind: many ? 'many' : 'one', field: field.name, to }]
  })
}

function children(catalog: Catalog, schema: Schema): Relation[] {
  return catalog.schemas.flatMap((other): Relation[] => {
    if (other.path === null || !other.collectionMethods.has('GET')) return []
    const field = referringField(catalog, other, schema)
    return field ? [{ name: other.plural, kind: 'children', field, to: other }] : []
  })
}

// The server's own field counts before the one a client may set: hostId before requestedHostId.
function referringField(catalog: Catalog, from: Schema, to: Schema): string | null {
  const fields = [...from.fields.values()].filter(
    ({ type }) => type.kind === 'reference' && catalog.isA(to.id, type.to),
  )
  const usual = fields.find(({ name, type }) =>
    type.kind === 'reference' ? name.toLowerCase() === `${type.to.toLowerCase()}id` : false,
  )
  return (usual ?? fields[0])?.name ?? null
}

function referenced(catalog: Catalog, type: FieldType): Schema | null {
  const schema = type.kind === 'reference' ? catalog.get(type.to) : undefined
  return schema && schema.path !== null ? schema : null
}

/** The fields of new `schema` resources that should say they belong to this `owner` type. */
export function belongingFields(catalog: Catalog, schema: Schema, owner: Schema): string[] {
  return [...schema.fields.values()]
    .filter(
      ({ create, type }) => create && type.kind === 'reference' && catalog.isA(owner.id, type.to),
    )
    .map(({ name }) => name)
}
