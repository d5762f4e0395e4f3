import { parseJson } from '../json/parse'
import { stringifyJson } from '../json/stringify'
import { isArray, type JsonValue } from '../json/value'
import type { Schema } from '../schema/schema'
import { readSchemas, type SchemaSet } from '../schema/schema-set'
import { collectionPath, rootOf } from './server-of'

/** An API of which nothing but its schemas is there. */
export interface SavedApi {
  /** The version root that the schemas say. */
  readonly root: string
  /** Answers what the schemas alone can answer, undefined for all else; nothing ever leaves the page. */
  readonly answer: (request: Request) => Response | undefined
}

/** Reads a saved `/schemas` reply, or a plain list of schemas. Throws where it holds none. */
export function savedApi(text: string): SavedApi {
  const json = parseJson(text)
  const reply: JsonValue = isArray(json) ? { type: 'collection', data: json } : json
  const schemas = readSchemas(reply)
  if (schemas.all.length === 0) throw new Error('There are no schemas in it.')
  const root = rootOf(schemas) ?? 'http://nowhere.invalid/v1'
  return {
    root,
    answer: (request) => answer(request, { root, schemas, reply }),
  }
}

interface Saved {
  readonly root: string
  readonly schemas: SchemaSet
  readonly reply: JsonValue
}

function answer(request: Request, saved: Saved): Response | undefined {
  const { root, schemas, reply } = saved
  const url = new URL(request.url)
  const path = (url.origin + url.pathname).replace(/\/+$/, '')
  const below = path.toLowerCase().startsWith(root.toLowerCase())
    ? path.slice(root.length)
    : undefined
  if (request.method !== 'GET') return undefined
  if (below !== undefined) {
    if (below === '') return json(rootDocument(saved), root)
    if (/^\/schemas$/i.test(below)) return json(reply, root)
    const [, id] = /^\/schemas\/([^/]+)$/i.exec(below) ?? []
    const schema = id === undefined ? undefined : schemas.get(decoded(id))
    if (schema !== undefined) return json(schema.raw, root)
  }
  const listed = schemas.forCollection(path)
  return listed && json(emptyCollection(listed, path), root)
}

function rootDocument({ root, schemas }: Saved): JsonValue {
  const links = schemas.all.flatMap((schema): [string, JsonValue][] => {
    const place = collectionPath(schema, root)
    return place === undefined ? [] : [[schema.pluralName, (place.server ?? root) + place.path]]
  })
  const id = root.split('/').at(-1) ?? 'v1'
  const all = Object.fromEntries([['self', root], ['schemas', `${root}/schemas`], ...links])
  return { id, type: 'apiVersion', links: all }
}

/** Nothing is there, but its form can be opened and shows the request. */
function emptyCollection(schema: Schema, url: string): JsonValue {
  return { type: 'collection', resourceType: schema.id, links: { self: url }, data: [] }
}

function json(value: JsonValue, root: string): Response {
  return new Response(stringifyJson(value), {
    headers: { 'Content-Type': 'application/json', 'X-API-Schemas': `${root}/schemas` },
  })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What a saved reply is called: its file's name, without folders and query. */
export function savedName(source: string): string {
  return (
    source
      .replace(/^file:/, '')
      .split(/[?#]/, 1)[0]
      ?.split('/')
      .findLast((part) => part !== '') ?? source
  )
}
