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
  private readonly byCollection = new Map<string, Schema>()
  private readonly inputs = new Set<string>()
  private readonly embedded = new Set<string>()

  constructor(schemas: readonly Schema[]) {
    // The first of two equal ids counts, in lists as in look-ups.
    const firsts = new Map(schemas.toReversed().map((schema) => [schema.id, schema]))
    this.all = schemas.filter((schema) => firsts.get(schema.id) === schema)
    for (const schema of this.all) {
      if (!this.byId.has(schema.id.toLowerCase())) this.byId.set(schema.id.toLowerCase(), schema)
      const link = schema.links.get('collection')
      if (link !== undefined) this.byCollection.set(pathOf(link), schema)
      for (const action of [
        ...schema.resourceActions.values(),
        ...schema.collectionActions.values(),
      ])
        if (action.input !== undefined) this.inputs.add(action.input.toLowerCase())
      for (const field of schema.fields.values())
        for (const name of typesWithin(field.type).embedded) this.embedded.add(name.toLowerCase())
    }
  }

  get(id: string | undefined): Schema | undefined {
    return id === undefined ? undefined : this.byId.get(id.toLowerCase())
  }

  /** The schema whose collection stands at this URL, its query aside. */
  forCollection(url: string): Schema | undefined {
    return this.byCollection.get(pathOf(url))
  }

  roleOf(schema: Schema): SchemaRole {
    if (schema.links.has('collection')) return 'collection'
    if (this.inputs.has(schema.id.toLowerCase())) return 'input'
    return this.embedded.has(schema.id.toLowerCase()) ? 'embedded' : 'other'
  }
}

/** Reads the reply of `/schemas`. Entries that are no schemas are left out; a reply without `data` gives an empty set. */
export function readSchemas(json: JsonValue): SchemaSet {
  const data = own(json, 'data')
  const schemas = isArray(data) ? data.map(readSchema).filter((schema) => schema !== undefined) : []
  return new SchemaSet(schemas)
}

function pathOf(link: string): string {
  const path = link.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[?#]/, 1)[0] ?? ''
  return path.replace(/\/+$/, '').toLowerCase()
}
