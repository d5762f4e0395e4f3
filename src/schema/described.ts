import { isArray, own, text, type JsonValue } from '../json/value'
import type { Field, Schema } from './schema'
import { SchemaSet } from './schema-set'

/** What people wrote about a type beside its schema. */
interface TypeDocs {
  readonly description: string
  readonly fields: ReadonlyMap<string, string>
}

/**
 * The schemas with the descriptions of a documentation file: its `data` lists types with `id`, `description` and
 * `resourceFields`, each with `description` and `placeholder`. What a schema says itself comes first.
 */
export function described(schemas: SchemaSet, docs: JsonValue): SchemaSet {
  const list = own(docs, 'data') ?? docs
  const types = new Map<string, TypeDocs>()
  for (const entry of isArray(list) ? list : []) {
    const id = text(own(entry, 'id'))?.toLowerCase()
    if (id !== undefined && !types.has(id)) types.set(id, readDocs(entry))
  }
  return new SchemaSet(schemas.all.map((schema) => withDocs(schema, types)))
}

function withDocs(schema: Schema, types: ReadonlyMap<string, TypeDocs>): Schema {
  const docs = types.get(schema.id.toLowerCase())
  if (docs === undefined) return schema
  const fields = new Map<string, Field>()
  for (const [name, field] of schema.fields) {
    const description = field.description || (docs.fields.get(name) ?? '')
    fields.set(name, { ...field, description })
  }
  return { ...schema, description: schema.description || docs.description, fields }
}

function readDocs(entry: JsonValue): TypeDocs {
  const all = own(entry, 'resourceFields')
  const fields = new Map<string, string>()
  for (const name of all !== null && typeof all === 'object' ? Object.keys(all) : [])
    fields.set(name, wordsFor(own(all, name)))
  return { description: text(own(entry, 'description')) ?? '', fields }
}

function wordsFor(field: JsonValue | undefined): string {
  const example = text(own(field, 'placeholder')) ?? ''
  const words = [text(own(field, 'description')), example && `For example: ${example}`]
  return words.filter(Boolean).join(' ')
}
