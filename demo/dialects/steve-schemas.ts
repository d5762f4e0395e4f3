import { textValue } from '../data/world'
import { ApiError, notFound } from '../api-error'
import type { World } from '../data/world'
import { reply, type Reply } from '../http/reply'
import { merged, objectOf, own, type Json, type JsonObject } from '../json'
import type { FieldType } from '../schema/field-type'
import type { Field, Schema } from '../schema/schema'
import { without, omitEmpty } from './rewrite'
import { group, isNamespaced, kindNamed, takes } from './steve-resource'

/** A schema without fields, which have to be asked for, and with the attributes of a Kubernetes resource. */
export function steveSchema(json: JsonObject, world: World): JsonObject {
  const bare = without(
    json,
    'actions',
    'baseType',
    'includeableLinks',
    'collectionFields',
    'collectionFilters',
  )
  const schema = world.catalog.get(textValue(own(json, 'id')))
  if (schema === undefined || schema.path === null)
    return omitEmpty(
      bare,
      'resourceMethods',
      'collectionMethods',
      'resourceActions',
      'collectionActions',
    )
  const methods = ['GET', 'PUT', 'PATCH', 'DELETE'].map((method) =>
    takes(schema, method) ? method : `blocked-${method}`,
  )
  return omitEmpty(
    merged(
      bare,
      objectOf([
        ['resourceFields', null],
        ['resourceMethods', methods],
        ['attributes', attributesOf(schema)],
      ]),
    ),
    ...['collectionMethods', 'resourceActions', 'collectionActions'],
  )
}

function attributesOf(schema: Schema): JsonObject {
  const column = (name: string, place: number, type = 'string') =>
    objectOf([
      ['name', name],
      ['type', type],
      ['field', `$.metadata.fields[${place}]`],
      ['description', ''],
      ['priority', 0],
    ])
  return objectOf([
    ['group', group],
    ['version', 'v1'],
    ['kind', kindNamed(schema.id)],
    ['resource', schema.plural.toLowerCase()],
    ['verbs', ['get', 'list', 'watch', 'create', 'update', 'delete']],
    ['namespaced', isNamespaced(schema)],
    ['columns', [column('Name', 0), column('Title', 1), column('Created', 2, 'date')]],
  ])
}

/** When a world was first asked for anything: for a while from then on there are no definitions yet. */
const firstAsked = new WeakMap<World, number>()

/** Notes that the server has begun to answer. */
export function warmUp(world: World): void {
  if (!firstAsked.has(world)) firstAsked.set(world, world.schedule.time)
}

/** The fields of a type, told apart from its schema. Who asks too early is told to come again. */
export function definitionsOf(id: string, world: World, origin: string): Reply {
  const schema = world.catalog.get(id)
  if (schema === undefined) throw notFound(`schema definition ${id}`)
  if (world.schedule.time < (firstAsked.get(world) ?? 0) + world.delay)
    throw new ApiError(503, 'SchemasNotRefreshed', 'schemas not yet refreshed')
  const definitions = objectOf()
  const path = pathFor(schema.id)
  const fields = [...schema.fields.values()]
  const written = fields.filter(({ create, update }) => create === true || update === true)
  definitions[path] = definition(path, schema, [
    ['apiVersion', { type: 'string' }],
    ['kind', { type: 'string' }],
    ['metadata', { type: 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' }],
    ['spec', { type: `${path}Spec`, description: 'What it should be.' }],
    ['status', { type: 'map', subtype: 'string' }],
  ])
  definitions['io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta'] = definition(
    'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta',
    undefined,
    [
      ['name', { type: 'string' }],
      ['namespace', { type: 'string' }],
      ['labels', { type: 'map', subtype: 'string' }],
    ],
  )
  definitions[`${path}Spec`] = definition(
    `${path}Spec`,
    undefined,
    written.map((field) => fieldFor(field, world, definitions)),
  )
  return reply(
    objectOf([
      ['id', schema.id],
      ['type', 'schemaDefinition'],
      ['links', objectOf([['self', `${origin}/v1/schemaDefinitions/${schema.id}`]])],
      ['definitionType', path],
      ['definitions', definitions],
    ]),
  )
}

interface Shape {
  readonly type: string
  readonly subtype?: string
  readonly description?: string
  readonly required?: boolean
}

type Named = [name: string, shape: Shape]

function definition(
  type: string,
  schema: Schema | undefined,
  fields: readonly Named[],
): JsonObject {
  return objectOf([
    ['type', type],
    ['description', schema === undefined ? '' : `A ${schema.id}.`],
    [
      'resourceFields',
      objectOf(
        fields.map(([name, shape]) => [name, objectOf(Object.entries(shape) as [string, Json][])]),
      ),
    ],
  ])
}

function fieldFor(field: Field, world: World, definitions: JsonObject): Named {
  return [
    field.name,
    { ...shapeOf(field.type, world, definitions), ...(field.required && { required: true }) },
  ]
}

function shapeOf(type: FieldType, world: World, definitions: JsonObject): Shape {
  if (type.kind === 'array' || type.kind === 'map')
    return { type: type.kind, subtype: shapeOf(type.of, world, definitions).type }
  if (type.kind === 'embedded') return { type: embedded(type.schema, world, definitions) }
  if (type.kind === 'reference') return { type: 'string' }
  return { type: simpleShapes.get(type.name) ?? 'string' }
}

const simpleShapes: ReadonlyMap<string, string> = new Map([
  ['int', 'int'],
  ['float', 'float'],
  ['boolean', 'boolean'],
  // Of what may be anything it says no more than that.
  ['json', 'map'],
])

function embedded(id: string, world: World, definitions: JsonObject): string {
  const schema = world.catalog.get(id)
  const path = pathFor(id)
  if (schema === undefined || own(definitions, path) !== undefined) return path
  // Named before it is described: it may hold itself.
  definitions[path] = objectOf()
  definitions[path] = definition(
    path,
    schema,
    [...schema.fields.values()].map((field) => fieldFor(field, world, definitions)),
  )
  return path
}

function pathFor(id: string): string {
  return `io.cattle.demo.v1.${kindNamed(id)}`
}
