import { isObject, objectFrom, own, text, type JsonObject, type JsonValue } from '../../json/value'
import { readSchema } from '../../schema/read-schema'
import type { Field, Schema } from '../../schema/schema'

/** What is said of every object, and decided by the server. */
const decided: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'status'])

/** Types of Kubernetes that have no fields, by the end of their names, as simple ones. */
const simple: readonly (readonly [end: string, type: string])[] = [
  ['.Time', 'date'],
  ['.MicroTime', 'date'],
  ['.Quantity', 'string'],
  ['.IntOrString', 'intOrString'],
]

/**
 * The type with the fields that its definition has, and the types inside it: `definitions` has them by their paths,
 * containers with their items in `subtype` (dialects, section 2).
 */
export function readDefinitions(json: JsonValue, schema: Schema): readonly Schema[] {
  const definitions = own(json, 'definitions')
  const mainType = text(own(json, 'definitionType'))
  const types = Object.entries(isObject(definitions) ? definitions : {}).flatMap(
    ([path, one]) => readDefinition(path, one) ?? [],
  )
  const itself = types.find(({ id }) => id === mainType)
  if (itself === undefined) return []
  const fields = withEach(itself.fields, ({ name }) => {
    // A definition says nothing of create and update.
    const writable = !decided.has(name)
    return { create: writable, update: writable }
  })
  const description = schema.description || itself.description
  return [
    { ...schema, description, fields },
    ...types.filter(({ fields: inside }) => inside.size > 0),
  ]
}

function readDefinition(path: string, json: JsonValue): Schema | undefined {
  const schema = readSchema(
    objectFrom([
      ['id', path],
      ['description', own(json, 'description') ?? ''],
      ['resourceFields', fieldsIn(json)],
    ]),
  )
  // Kubernetes takes null as nothing, wherever it stands; its own templates are full of it.
  return schema && { ...schema, fields: withEach(schema.fields, () => ({ nullIsNothing: true })) }
}

function withEach(
  fields: Schema['fields'],
  more: (field: Field) => Partial<Field>,
): Schema['fields'] {
  return new Map([...fields].map(([name, field]) => [name, { ...field, ...more(field) }]))
}

function fieldsIn(definition: JsonValue): JsonObject {
  const fields = own(definition, 'resourceFields')
  const all = Object.entries(isObject(fields) ? fields : {})
  return objectFrom(all.map(([name, field]) => [name, fieldIn(field)]))
}

function fieldIn(field: JsonValue): JsonObject {
  const type = typeOf(text(own(field, 'type')) ?? 'json', text(own(field, 'subtype')))
  return objectFrom([...Object.entries(isObject(field) ? field : {}), ['type', type]])
}

function typeOf(type: string, subtype: string | undefined): string {
  if (type === 'array' || type === 'map')
    return subtype === undefined ? type : `${type}[${typeOf(subtype, undefined)}]`
  return simple.find(([end]) => type.endsWith(end))?.[1] ?? type
}
