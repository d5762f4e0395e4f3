import { isArray, isObject, type JsonValue } from '../json/value'
import type { FieldType } from '../schema/field-type'
import type { Field } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'
import type { DraftMode } from './draft-places'
import { fieldEditors } from './editors/index'
import type { FieldEditor } from './field-editor'
import { embeddedFields } from './fields'

// A Map: a server may call a type `constructor`.
const byType = new Map(fieldEditors.flatMap((editor) => editor.types.map((type) => [type, editor])))

/** The editor of a simple type; undefined where there is none. */
export function editorOfType(name: string): FieldEditor | undefined {
  return byType.get(name)
}

/** How a value of a type is edited: by an editor, as a list, a map or an object; whatever is unknown as JSON. */
export type EditingWay = 'json' | 'array' | 'map' | 'object' | FieldEditor

/** How the values of a field's type are edited. */
export function wayOf(field: Field, schemas: SchemaSet, mode: DraftMode): EditingWay {
  return wayOfType(field.type, field, schemas, mode)
}

/** Whether a value can be shown that way: one that does not fit its type can only be edited as JSON. */
export function fitsWay(way: EditingWay, value: JsonValue | undefined): boolean {
  if (value === undefined || value === null || way === 'json') return true
  if (way === 'array') return isArray(value)
  if (way === 'map' || way === 'object') return isObject(value)
  // A file is an object among values.
  if (way.types.includes('blob')) return !isArray(value)
  return way.types.includes('json') || !(isArray(value) || isObject(value))
}

function wayOfType(type: FieldType, field: Field, schemas: SchemaSet, mode: DraftMode): EditingWay {
  switch (type.kind) {
    case 'array':
      return 'array'
    case 'map':
      return 'map'
    case 'reference':
      return byType.get('reference') ?? 'json'
    case 'named': {
      const schema = schemas.get(type.name)
      // Types that only the list of editors knows.
      if (schema === undefined) return byType.get(type.name) ?? 'json'
      // A type without fields, or with none that can be set, still has a value to send.
      return embeddedFields(schema, mode).length > 0 ? 'object' : 'json'
    }
    case 'simple': {
      // Some servers give a plain string a list of allowed values.
      const name = type.name === 'string' && field.options.length > 0 ? 'enum' : type.name
      if (name === 'enum' && field.options.length === 0) return byType.get('string') ?? 'json'
      return byType.get(name) ?? 'json'
    }
  }
}

/** What a new item or entry of a type begins with. */
export function emptyOf(field: Field, schemas: SchemaSet, mode: DraftMode): JsonValue {
  const way = wayOf(field, schemas, mode)
  if (way === 'json') return null
  if (way === 'array') return []
  if (way === 'map' || way === 'object') return {}
  return way.empty
}
