import { encodeText } from '../../json/encode-text'
import {
  isArray,
  isObject,
  own,
  text,
  type JsonObject,
  type JsonValue,
  isNumber,
} from '../../json/value'
import { findJson, isPlainPath, readJsonPath } from '../../json/json-path'
import type { Schema, SchemaColumn } from '../../schema/schema'
import { parseFieldType } from '../../schema/field-type'
import { readSchemas, SchemaSet } from '../../schema/schema-set'
import type { Endpoint } from '../endpoint'
import { changeStreamUrl } from '../change-stream-url'
import { actionRequest } from '../operations'
import type { Resource, ResourceState } from '../resource'
import type { Dialect } from './dialect'
import { withRights } from './rights'
import { readChange } from './read-change'
import { readDocument, readResource } from './read-document'
import { specification } from './specification'
import { withSteveQuery } from './steve-collection'
import { clusterOf, clusters } from './steve-clusters'
import { readDefinitions } from './steve-definitions'
import { mergedBody, patchBody, withStoredNames } from './steve-body'

/** Kubernetes as Rancher 2.x and Harvester serve it under /v1. */
export const steve: Dialect = {
  ...specification,
  id: 'steve',
  title: 'Steve',
  noCattle: 'it makes its flags of the fields in schemas, and those of Steve name none',
  readSchemas: (json) => new SchemaSet(readSchemas(json).all.map(readSteveSchema)),
  readDocument(json, url) {
    const document = readDocument(json, readSteveResource)
    return document.kind === 'collection'
      ? { ...document, collection: withSteveQuery(document.collection, url) }
      : document
  },
  stateOf,
  updateBody: mergedBody,
  createBody: withStoredNames,
  // The kind of patch that all of its types take: those of extensions know no strategic one.
  patch: {
    contentType: 'application/merge-patch+json',
    changed: patchBody,
    body: withStoredNames,
  },
  // `filter=metadata.name=web`; the modifier is the sign itself.
  filterParts: (name, modifier, value) => [
    { key: 'filter', value: `${name}${modifier}${value}` },
    { key: 'filter', value: `${name} ${modifier} ${value}` },
  ],
  pageParameters: ['continue', 'page', 'revision'],
  scopes: [],
  beside: clusters,
  stream: {
    url: (place) => changeStreamUrl(place),
    ask: (type, stop) =>
      JSON.stringify(stop ? { resourceType: type, stop } : { resourceType: type }),
    reader: () => (json) => [readSteveChange(json)],
  },
  definitions: {
    url: (schema, endpoint) =>
      schema.fields.size > 0 || !schema.links.has('collection')
        ? undefined
        : `${apiOf(schema, endpoint)}/schemaDefinitions/${encodeText(schema.id)}`,
    read: readDefinitions,
  },
  // Rancher's Steve shares its session with the Norman beside it, whose types it does not have.
  signOut: ({ endpoint, schemas }) =>
    schemas.all.some(({ id }) => id.startsWith('management.cattle.io.')) ||
    (clusterOf(schemas, endpoint) ?? 'local') !== 'local'
      ? actionRequest(endpoint.url('/v3/tokens?action=logout'))
      : undefined,
}

/** The API that a schema is of: in another cluster it is not the one of the endpoint. */
function apiOf(schema: Schema, endpoint: Endpoint): string {
  const place = endpoint.locate(schema.links.get('self') ?? 'x:')
  const [, api] = /^(.+)\/schemas\/[^/]+$/i.exec(place.kind === 'inside' ? place.url : '') ?? []
  return api ?? endpoint.root
}

const modifiers = ['=', '!=', '~', '!~'] as const
const always = ['metadata.name', 'metadata.namespace', 'metadata.state.name']

function readSteveSchema(schema: Schema): Schema {
  const attributes = own(schema.raw, 'attributes')
  const columns = own(attributes, 'columns')
  const shown = isArray(columns) ? columns.flatMap(readColumn) : []
  const names = schema.links.has('collection') ? always : []
  return {
    ...schema,
    resourceMethods: allowed(schema.resourceMethods),
    collectionMethods: allowed(schema.collectionMethods),
    // It names no filters, and takes them on any of these (dialects, section 3).
    collectionFilters: new Map(names.map((name) => [name, { name, modifiers, options: [] }])),
    ...(shown.length > 0 && { columns: shown }),
  }
}

/** What is missing is forbidden, as is what is `blocked-PUT`. */
function allowed(methods: ReadonlySet<string> | undefined): ReadonlySet<string> {
  return new Set([...(methods ?? [])].filter((method) => !method.startsWith('BLOCKED-')))
}

/** As Kubernetes names them. */
const columnTypes: ReadonlyMap<string, string> = new Map([
  ['integer', 'int'],
  ['number', 'float'],
  ['boolean', 'boolean'],
  ['date', 'date'],
])

function readColumn(json: JsonValue): SchemaColumn[] {
  const name = text(own(json, 'name')) ?? ''
  const field = text(own(json, 'field')) ?? ''
  const steps = readJsonPath(field)
  const priority = own(json, 'priority')
  // What this does not read is left out.
  if (name === '' || steps === undefined) return []
  const place = isPlainPath(steps)
    ? { path: steps }
    : { find: (resource: JsonObject) => findJson(resource, steps) }
  const type = columnTypes.get(text(own(json, 'type')) ?? '') ?? 'string'
  return [
    {
      ...{ name, ...place },
      // As for kubectl, whose `-o wide` shows these, too.
      isExtra: isNumber(priority) && Number(priority) > 0,
      ...{ type: parseFieldType(type), description: text(own(json, 'description')) ?? '' },
    },
  ]
}

function readSteveResource(json: JsonObject): Resource {
  return withRights(readResource(json), text(own(own(json, 'metadata'), 'name')))
}

function readSteveChange(json: JsonValue) {
  const message = readChange(json, readSteveResource)
  const type = text(own(json, 'resourceType'))
  return message.name === 'resource.stop' && type !== undefined
    ? { ...message, resource: undefined, stopped: type }
    : message
}

function stateOf(resource: Resource): ResourceState {
  const state = own(own(resource.value, 'metadata'), 'state')
  if (!isObject(state)) return specification.stateOf(resource)
  const failed = own(state, 'error') === true
  return {
    name: text(own(state, 'name')) ?? '',
    transition: failed ? 'failed' : own(state, 'transitioning') === true ? 'moving' : 'still',
    message: text(own(state, 'message')) ?? '',
    progress: undefined,
  }
}
