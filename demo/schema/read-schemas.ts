import { isObject, own, toJson, type Json, type JsonObject } from '../json'
import { Catalog } from './catalog'
import { readFieldType } from './field-type'
import type { ActionShape, Field, FilterShape, Schema } from './schema'

/**
 * Reads a `/schemas` reply of any server of the family. Nothing in it is trusted to be there:
 * what is missing or of a wrong kind counts as absent, and entries without an id are left out.
 * `parents` says which type derives from which; the wire format has no place for it.
 */
export function readSchemas(
  reply: unknown,
  parents: ReadonlyMap<string, string> = new Map(),
): Catalog {
  const document = toJson(reply)
  const list = isObject(document) ? own(document, 'data') : document
  const entries = Array.isArray(list) ? list.filter(isObject) : []
  const prefix = findPrefix(isObject(document) ? document : null, entries)
  const schemas = entries.flatMap((entry) => {
    const id = own(entry, 'id')
    return typeof id === 'string' && id !== '' ? [readSchema(id, entry, parents)] : []
  })
  return new Catalog(rootPath(prefix), prefix, withOwnPaths(schemas))
}

// Elsewhere collections may stand below different things and end alike; here all of them stand below the root.
function withOwnPaths(schemas: readonly Schema[]): Schema[] {
  const taken = new Set<string>()
  return schemas.map((schema) => {
    if (schema.path === null) return schema
    let path = schema.path
    for (let count = 1; taken.has(path); count++)
      path = schema.id.toLowerCase() + (count === 1 ? '' : `-${count}`)
    taken.add(path)
    return { ...schema, path }
  })
}

function readSchema(id: string, json: JsonObject, parents: ReadonlyMap<string, string>): Schema {
  const collection = textOf(member(json, 'links'), 'collection')
  return {
    id,
    parent: parents.get(id) ?? null,
    plural: textOf(json, 'pluralName') ?? `${id}s`,
    path: collection === null ? null : collectionPath(collection),
    fields: mapOf(member(json, 'resourceFields'), readField),
    filters: mapOf(member(json, 'collectionFilters'), readFilter),
    resourceMethods: methods(json, 'resourceMethods'),
    collectionMethods: methods(json, 'collectionMethods'),
    resourceActions: mapOf(member(json, 'resourceActions'), readAction),
    collectionActions: mapOf(member(json, 'collectionActions'), readAction),
    json,
  }
}

function readField(name: string, json: JsonObject): Field {
  const options = own(json, 'options')
  return {
    name,
    type: readFieldType(textOf(json, 'type') ?? 'json'),
    create: flag(json, 'create'),
    update: flag(json, 'update'),
    required: flag(json, 'required') ?? false,
    nullable: flag(json, 'nullable') ?? false,
    unique: flag(json, 'unique') ?? false,
    readOnCreateOnly: flag(json, 'readOnCreateOnly') ?? false,
    default: own(json, 'default') ?? undefined,
    options: Array.isArray(options) ? options.filter((o) => typeof o === 'string') : null,
    min: numberOf(json, 'min'),
    max: numberOf(json, 'max'),
    minLength: numberOf(json, 'minLength'),
    maxLength: numberOf(json, 'maxLength'),
    validChars: textOf(json, 'validChars'),
    invalidChars: textOf(json, 'invalidChars'),
    satisfies: textOf(json, 'satisfies'),
  }
}

function readAction(_name: string, json: JsonObject): ActionShape {
  return { input: textOf(json, 'input'), output: textOf(json, 'output') }
}

function readFilter(_name: string, json: JsonObject): FilterShape {
  const modifiers = own(json, 'modifiers')
  return {
    modifiers: Array.isArray(modifiers) ? modifiers.filter((m) => typeof m === 'string') : [],
  }
}

// What a server says nothing about is tried by clients: here it works.
const allMethods = ['GET', 'POST', 'PUT', 'DELETE']

function methods(json: JsonObject, key: string): ReadonlySet<string> {
  const listed = own(json, key)
  return new Set(Array.isArray(listed) ? listed.filter((m) => typeof m === 'string') : allMethods)
}

function mapOf<T>(json: Json | undefined, read: (name: string, json: JsonObject) => T) {
  const entries = isObject(json) ? Object.entries(json) : []
  return new Map(
    entries.flatMap(([name, value]): [string, T][] =>
      isObject(value) ? [[name, read(name, value)]] : [],
    ),
  )
}

function member(json: JsonObject, key: string): Json | undefined {
  return own(json, key)
}

function textOf(json: Json | undefined, key: string): string | null {
  const value = isObject(json) ? own(json, key) : undefined
  return typeof value === 'string' && value !== '' ? value : null
}

function numberOf(json: JsonObject, key: string): number | null {
  const value = own(json, key)
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null
}

function flag(json: JsonObject, key: string): boolean | undefined {
  const value = own(json, key)
  return typeof value === 'boolean' ? value : undefined
}

function collectionPath(link: string): string | null {
  const path = link.replace(/[?#].*$/s, '').replace(/\/+$/, '')
  return decoded(path.slice(path.lastIndexOf('/') + 1)).toLowerCase() || null
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function findPrefix(document: JsonObject | null, entries: readonly JsonObject[]): string {
  const links = [
    textOf(document ? member(document, 'links') : undefined, 'self'),
    ...entries.map((entry) => textOf(member(entry, 'links'), 'self')),
  ]
  for (const link of links) {
    const at = link?.lastIndexOf('/schemas') ?? -1
    if (link && at > 0) return link.slice(0, at)
  }
  return 'http://localhost/v1'
}

function rootPath(prefix: string): string {
  const path = prefix.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/+$/, '')
  return path.startsWith('/') ? path : '/v1'
}
