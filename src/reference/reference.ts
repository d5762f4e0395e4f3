import type { JsonObject } from '../json/value'
import type { Action, Filter, Schema } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'
import { exampleBody } from './example'
import { fieldsOf, type FieldFacts } from './field-facts'
import { operationsOf, type OperationFacts } from './operations'
import { allUses, type Use } from './uses'

/** An action with all there is to know of it. */
export interface ActionFacts {
  readonly name: string
  /** Of each resource, or of the collection as a whole. */
  readonly of: 'resource' | 'collection'
  /** The input type's id as the action names it; the type may be unknown. */
  readonly input: string | undefined
  readonly output: string | undefined
  readonly inputFields: readonly FieldFacts[]
  /** undefined: it takes no input, or one that no schema describes. */
  readonly example: JsonObject | undefined
}

/** A link that every resource of a type has. */
export interface LinkFacts {
  readonly name: string
  /** The type whose name the link has. */
  readonly target: Schema | undefined
}

/** Everything the API says about one type, as documentation tells it. */
export interface TypeReference {
  readonly schema: Schema
  readonly fields: readonly FieldFacts[]
  readonly operations: readonly OperationFacts[]
  readonly actions: readonly ActionFacts[]
  readonly filters: readonly Filter[]
  readonly links: readonly LinkFacts[]
  /** Where it is used by other types and by itself. */
  readonly usedBy: readonly Use[]
  /** What it uses. */
  readonly uses: readonly Use[]
}

/** The reference of a whole API, worked out type by type as it is asked for. */
export class Reference {
  private readonly pages = new Map<Schema, TypeReference>()
  private readonly byPlural: ReadonlyMap<string, Schema>
  private readonly usedBy: ReadonlyMap<Schema, Use[]>
  private readonly using: ReadonlyMap<Schema, Use[]>
  readonly uses: readonly Use[]

  constructor(readonly schemas: SchemaSet) {
    this.uses = allUses(schemas)
    this.usedBy = groupBy(this.uses, ({ to }) => to)
    this.using = groupBy(this.uses, ({ from }) => from)
    this.byPlural = new Map(
      schemas.all.toReversed().map((schema) => [schema.pluralName.toLowerCase(), schema]),
    )
  }

  /** The page of one type. */
  of(schema: Schema): TypeReference {
    const known = this.pages.get(schema)
    if (known !== undefined) return known
    const page: TypeReference = {
      schema,
      fields: fieldsOf(schema),
      operations: operationsOf(schema, this.schemas),
      actions: [
        ...[...schema.resourceActions.values()].map((action) => this.action(action, 'resource')),
        ...[...schema.collectionActions.values()].map((action) =>
          this.action(action, 'collection'),
        ),
      ].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      filters: [...schema.collectionFilters.values()].toSorted((a, b) =>
        a.name < b.name ? -1 : 1,
      ),
      links: schema.includeableLinks
        .toSorted()
        .map((name) => ({ name, target: this.linked(name) })),
      usedBy: this.usedBy.get(schema) ?? [],
      uses: this.using.get(schema) ?? [],
    }
    this.pages.set(schema, page)
    return page
  }

  private action({ name, input, output }: Action, of: ActionFacts['of']): ActionFacts {
    const schema = this.schemas.get(input)
    return {
      ...{ name, of, input, output },
      inputFields: schema === undefined ? [] : fieldsOf(schema),
      example: schema === undefined ? undefined : exampleBody(schema, this.schemas, 'action'),
    }
  }

  /** Links carry the name of a type, or of its collection. */
  private linked(name: string): Schema | undefined {
    return this.schemas.get(name) ?? this.byPlural.get(name.toLowerCase())
  }
}

const references = new WeakMap<SchemaSet, Reference>()

/** The reference of these schemas; the same one as long as they are the same. */
export function referenceOf(schemas: SchemaSet): Reference {
  const known = references.get(schemas)
  if (known !== undefined) return known
  const reference = new Reference(schemas)
  references.set(schemas, reference)
  return reference
}

function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
