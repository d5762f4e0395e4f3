import { stringifyJson } from '../../json/stringify'
import { objectFrom, type JsonObject, type JsonValue } from '../../json/value'
import { ShapeSchemas } from '../json-schema/shape-schemas'
import type { Reference } from '../reference'
import { plainText } from '../../schema/rich-text'
import { collectionPath, rootOf } from '../server-of'
import { namedShapes } from '../shapes'
import { sharedParameters } from './list-parameters'
import { PathWriter } from './type-paths'

/** OpenAPI 3.1 of the whole API in one file: collections, resources, actions, filters, errors, and who may ask. */
export function exportOpenapi(reference: Reference): Map<string, string> {
  return new Map([['openapi.json', stringifyJson(openapiOf(reference), 2) + '\n']])
}

/** The same as a value. */
function openapiOf(reference: Reference): JsonObject {
  const { schemas } = reference
  const root = rootOf(schemas) ?? 'http://localhost/v1'
  const shapes = new ShapeSchemas(schemas, '#/components/schemas/', ['error', 'collection'])
  const writer = new PathWriter(reference, shapes)
  const paths = new Map<string, Record<string, JsonValue>>()
  const tags: JsonObject[] = []
  for (const schema of schemas.all) {
    const place = collectionPath(schema, root)
    if (place === undefined || schemas.roleOf(schema) !== 'collection') continue
    const { collection, resource } = writer.write(reference.of(schema))
    if (collection.size + resource.size === 0) continue
    const description = plainText(schema.description)
    tags.push(description === '' ? { name: schema.id } : { name: schema.id, description })
    const servers = place.server === undefined ? {} : { servers: [{ url: place.server }] }
    add(paths, place.path, servers, collection)
    add(paths, `${place.path}/{id}`, { ...servers, parameters: [idParameter] }, resource)
  }
  for (const shaped of namedShapes(schemas)) shapes.ref(shaped)
  const version = new URL(root).pathname.split('/').findLast((part) => part !== '') ?? '1'
  return {
    openapi: '3.1.0',
    info: {
      title: `API of ${new URL(root).host}`,
      version,
      description:
        'Made from what the API says about itself. Links and the addresses of actions are to be taken from replies.',
    },
    servers: [{ url: root }],
    security: [{ basic: [] }, { bearer: [] }],
    tags,
    paths: objectFrom(paths),
    components: {
      securitySchemes: {
        basic: {
          type: 'http',
          scheme: 'basic',
          description: 'An access key and its secret key.',
        },
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token, with servers that give them.',
        },
      },
      parameters: sharedParameters,
      responses: {
        error: {
          description: 'What went wrong.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/error' } } },
        },
      },
      schemas: objectFrom([
        ['error', errorSchema],
        ['collection', collectionSchema],
        ...shapes.definitions,
      ]),
    },
  }
}

/** Two types may stand at one address: the first says what a method does there. */
function add(
  paths: Map<string, Record<string, JsonValue>>,
  path: string,
  shared: Record<string, JsonValue>,
  operations: ReadonlyMap<string, JsonObject>,
): void {
  if (operations.size === 0) return
  const known = paths.get(path) ?? shared
  paths.set(path, { ...Object.fromEntries(operations), ...known })
}

const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

/** Specification, "Errors"; some servers write the status as a text. */
const errorSchema = {
  type: 'object',
  description: 'What a server answers when something went wrong.',
  properties: {
    type: { const: 'error' },
    status: { type: ['integer', 'string'] },
    code: { type: 'string' },
    message: { type: ['string', 'null'] },
    detail: { type: ['string', 'null'] },
    fieldName: { type: ['string', 'null'] },
  },
  required: ['type'],
}

const links = { type: ['object', 'null'], additionalProperties: { type: 'string' } }

const collectionSchema = {
  type: 'object',
  description: 'One page of a collection.',
  properties: {
    type: { const: 'collection' },
    resourceType: { type: ['string', 'null'] },
    links,
    actions: links,
    createTypes: links,
    createDefaults: { type: ['object', 'null'] },
    filters: { type: ['object', 'null'] },
    sortLinks: links,
    sort: { type: ['object', 'null'] },
    pagination: {
      type: ['object', 'null'],
      properties: {
        limit: { type: ['integer', 'null'] },
        partial: { type: ['boolean', 'null'] },
        total: { type: ['integer', 'null'] },
        first: { type: ['string', 'null'] },
        previous: { type: ['string', 'null'] },
        next: { type: ['string', 'null'] },
        last: { type: ['string', 'null'] },
      },
    },
    data: { type: 'array' },
  },
  required: ['type', 'data'],
}
