import { toJson, type Json } from '../json'
import type { FieldDefinition, TypeDefinition } from './definition'

/** What all links of the built-in schemas begin with until they are shown to someone, below it the version root. */
const nowhere = 'http://demo.invalid'

/** The built-in types as a `/schemas` reply; `root` is the version root's path. */
export function schemasReply(types: readonly TypeDefinition[], root = '/v1'): Json {
  const prefix = nowhere + root
  return toJson({
    type: 'collection',
    resourceType: 'schema',
    links: { self: `${prefix}/schemas` },
    data: types.map((type) => schemaJson(type, prefix)),
  })
}

/** The plural a type has unless it says otherwise: registry, registries; ipAddress, ipAddresses. */
function pluralOf(type: TypeDefinition): string {
  if (type.plural) return type.plural
  if (/[^aeiou]y$/.test(type.id)) return type.id.replace(/y$/, 'ies')
  return /(?:s|x|ch)$/.test(type.id) ? `${type.id}es` : `${type.id}s`
}

function schemaJson(type: TypeDefinition, prefix: string): Record<string, unknown> {
  const plural = pluralOf(type)
  const listed = type.collection?.includes('GET') ?? false
  const path = type.path ?? plural.toLowerCase()
  return {
    id: type.id,
    type: 'schema',
    links: {
      self: `${prefix}/schemas/${type.id.toLowerCase()}`,
      ...(listed && { collection: `${prefix}/${path}` }),
    },
    actions: {},
    pluralName: plural,
    resourceFields: mapValues(type.fields, (field) => fieldJson(field, prefix)),
    collectionFilters: listed && type.path === undefined ? mapDefined(type.fields, filterJson) : {},
    includeableLinks: includeable(type),
    resourceActions: mapValues(type.actions ?? {}, shapeJson),
    collectionActions: mapValues(type.collectionActions ?? {}, shapeJson),
    collectionFields: {},
    collectionMethods: type.collection ?? [],
    resourceMethods: type.resource ?? [],
    baseType: 'schema',
  }
}

function fieldJson(field: FieldDefinition, prefix: string): Record<string, unknown> {
  const { referenceCollection, description, ...facts } = field
  return {
    ...facts,
    description: description ?? null,
    ...(referenceCollection && { referenceCollection: prefix + referenceCollection }),
  }
}

function shapeJson(action: { input?: string; output?: string }): Record<string, unknown> {
  return { input: action.input ?? null, output: action.output ?? null }
}

const always = ['eq', 'ne', 'null', 'notnull']
const ordered = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'null', 'notnull']
const textual = ['eq', 'ne', 'prefix', 'like', 'notlike', 'null', 'notnull']

function filterJson(field: FieldDefinition, name: string): Record<string, unknown> | null {
  if (name === 'id') return { modifiers: ordered }
  if (field.type.startsWith('reference[') || field.type === 'boolean') return { modifiers: always }
  if (field.type === 'enum') return { modifiers: always, options: field.options }
  if (['int', 'float', 'date'].includes(field.type)) return { modifiers: ordered }
  return ['string', 'version'].includes(field.type) ? { modifiers: textual } : null
}

function includeable(type: TypeDefinition): string[] {
  const references = Object.entries(type.fields).filter(([, { type: t }]) =>
    t.startsWith('reference['),
  )
  return references.map(([name]) => name.replace(/Id$/, ''))
}

function mapValues<T>(record: Readonly<Record<string, T>>, change: (value: T) => unknown) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
}

function mapDefined<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T, name: string) => unknown,
) {
  const entries = Object.entries(record).map(
    ([name, value]) => [name, change(value, name)] as const,
  )
  return Object.fromEntries(entries.filter(([, value]) => value !== null))
}
