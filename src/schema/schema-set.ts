import { isArray, own, type JsonValue } from '../json/value'
import { typesWithin } from './field-type'
import { readSchema } from './read-schema'
import type { Schema } from './schema'

/** What a type is for: listed at a URL, the input of an action, a part of other types, or none of these. */
export type SchemaRole = 'collection' | 'input' | 'embedded' | 'other'

/** All schemas of one API, looked up as servers mean it: ids without regard to case. */
export class SchemaSet {
  readonly all: readonly Schema[]
  private readonly byId = new Map<string, Schema>()
  private byCollection: ReadonlyMap<string, Schema> | undefined
  private parts: { inputs: Set<string>; embedded: Set<string> } | undefined

  constructor(schemas: readonly Schema[]) {
    // The first of two equal ids counts, in lists as in look-ups.
    const firsts = new Map(schemas.toReversed().map((schema) => [schema.id, schema]))
    this.all = schemas.filter((schema) => firsts.get(schema.id) === schema)
    for (const schema of this.all)
      if (!this.byId.has(schema.id.toLowerCase())) this.byId.set(schema.id.toLowerCase(), schema)
  }

  /** The same with others, which come before those of the same id. */
  with(others: readonly Schema[]): SchemaSet {
    return new SchemaSet([...others, ...this.all])
  }

  get(id: string | undefined): Schema | undefined {
    return id === undefined ? undefined : this.byId.get(id.toLowerCase())
  }

  /** The schema whose collection stands at this URL, its query aside. */
  forCollection(url: string): Schema | undefined {
    this.byCollection ??= new Map(
      this.all.flatMap((schema) => {
        const link = schema.links.get('collection')
        return link === undefined ? [] : [[pathOf(link), schema] as const]
      }),
    )
    return this.byCollection.get(pathOf(url))
  }

  /** The schema of a resource; where it does not say its type, that of the collection it stands in. */
  ofResource(type: string | undefined, url: string): Schema | undefined {
    return type === undefined
      ? this.forCollection(pathOf(url).replace(/\/[^/]*$/, ''))
      : this.get(type)
  }

  roleOf(schema: Schema): SchemaRole {
    if (schema.links.has('collection')) return 'collection'
    this.parts ??= partsOf(this.all)
    if (this.parts.inputs.has(schema.id.toLowerCase())) return 'input'
    return this.parts.embedded.has(schema.id.toLowerCase()) ? 'embedded' : 'other'
  }
}

/** The types that are the input of an action, and those that are a part of another; in lower case. */
function partsOf(schemas: readonly Schema[]): { inputs: Set<string>; embedded: Set<string> } {
  const inputs = new Set<string>()
  const embedded = new Set<string>()
  for (const { resourceActions, collectionActions, fields } of schemas) {
    for (const { input } of [...resourceActions.values(), ...collectionActions.values()])
      if (input !== undefined) inputs.add(input.toLowerCase())
    for (const { type } of fields.values())
      for (const name of typesWithin(type).embedded) embedded.add(name.toLowerCase())
  }
  return { inputs, embedded }
}

/** Reads the reply of `/schemas`, or a bare list of schemas. Entries that are none are left out; a reply without `data` gives an empty set. */
export function readSchemas(json: JsonValue): SchemaSet {
  const data = isArray(json) ? json : own(json, 'data')
  const schemas = isArray(data) ? data.map(readSchema).filter((schema) => schema !== undefined) : []
  return new SchemaSet(schemas)
}

function pathOf(link: string): string {
  const path = link.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[?#]/, 1)[0] ?? ''
  return path.replace(/\/+$/, '').toLowerCase()
}
