import {
  isArray,
  isObject,
  objectFrom,
  own,
  type JsonObject,
  type JsonValue,
} from '../../json/value'
import type { FieldType } from '../../schema/field-type'
import type { Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import { writableFields } from '../../schema/writable-fields'

const identity: ReadonlySet<string> = new Set(['id', 'links', 'actions'])

/** What a new resource like this one is created from: its creatable fields that are set, also inside of embedded values. */
export function cloneOf(value: JsonObject, schema: Schema, schemas: SchemaSet): JsonObject {
  return new Copy(schemas).object(value, schema, false)
}

class Copy {
  constructor(private readonly schemas: SchemaSet) {}

  object(value: JsonObject, schema: Schema, embedded: boolean): JsonObject {
    const entries: [string, JsonValue][] = []
    for (const { name, type } of writableFields(schema, 'create', embedded)) {
      // Where clients choose the id, a copy needs one of its own.
      if (!embedded && identity.has(name)) continue
      const stands = own(value, name)
      // Servers write null for what nobody set.
      if (stands !== undefined && stands !== null) entries.push([name, this.value(stands, type)])
    }
    return objectFrom(entries)
  }

  private value(value: JsonValue, type: FieldType | undefined): JsonValue {
    if (type?.kind === 'named' && isObject(value)) {
      const schema = this.schemas.get(type.name)
      return schema === undefined || schema.fields.size === 0
        ? value
        : this.object(value, schema, true)
    }
    if (type?.kind === 'array' && isArray(value))
      return value.map((item) => this.value(item, type.item))
    if (type?.kind === 'map' && isObject(value))
      return objectFrom(
        Object.entries(value).map(([key, item]) => [key, this.value(item, type.item)]),
      )
    return value
  }
}

/** Where a clone is posted to, as a URL: the collection that the resource stands in if it is that of its type, else its type's own in the same scope. */
export function cloneTarget(self: string, collection: string | undefined, root: string): string {
  const above = withoutLastPart(self.split(/[?#]/, 1)[0] ?? self)
  if (collection === undefined) return above
  const bare = collection.split(/[?#]/, 1)[0] ?? collection
  const plural = bare.slice(bare.lastIndexOf('/') + 1)
  if (above.toLowerCase().endsWith(`/${plural.toLowerCase()}`)) return above
  // A scope is a collection and an id below the root, such as /projects/1a5.
  const scope = withoutLastPart(above)
  const inScope =
    scope.startsWith(`${root}/`) && scope.slice(root.length + 1).split('/').length === 2
  return inScope && bare.startsWith(`${root}/`) ? scope + bare.slice(root.length) : bare
}

function withoutLastPart(url: string): string {
  return url.replace(/\/+$/, '').replace(/\/[^/]*$/, '')
}
