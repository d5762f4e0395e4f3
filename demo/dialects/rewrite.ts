import { isObject, objectOf, own, type Json, type JsonObject } from '../json'

/** What Rancher 2.x says to who is not signed in, before Norman and Steve are asked. */
export const unauthenticated: JsonObject = objectOf([
  ['type', 'error'],
  ['status', '401'],
  ['message', 'must authenticate'],
])

/** The same JSON with every text changed. */
export function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change))
  if (!isObject(value)) return value
  return objectOf(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]))
}

/** The object without some of its keys. */
export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return objectOf(Object.entries(object).filter(([key]) => !keys.includes(key)))
}

/** The object without what is null, and without what is empty under some keys: as Go's omitempty does. */
export function omitEmpty(object: JsonObject, ...keys: readonly string[]): JsonObject {
  const isEmpty = (value: Json) =>
    value === null ||
    value === false ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  return objectOf(
    Object.entries(object).filter(([key, value]) => !keys.includes(key) || !isEmpty(value)),
  )
}

/** What is below a key, if it is an object; else an empty one. */
export function below(object: JsonObject, key: string): JsonObject {
  const value = own(object, key)
  return isObject(value ?? null) ? (value as JsonObject) : objectOf()
}

/** The object with each of its own values changed. */
export function mapValues(
  object: JsonObject,
  change: (value: JsonObject, key: string) => Json,
): JsonObject {
  return objectOf(
    Object.entries(object).map(([key, value]) => [
      key,
      isObject(value) ? change(value, key) : value,
    ]),
  )
}

/** The collection with each of its rows changed. */
export function mapRows(
  collection: JsonObject,
  change: (row: JsonObject) => JsonObject,
): JsonObject {
  const data = own(collection, 'data')
  const rows = Array.isArray(data) ? data.map((row) => (isObject(row) ? change(row) : row)) : []
  return objectOf([...Object.entries(collection), ['data', rows]])
}

/** What a document is. */
export function kindOf(
  document: JsonObject,
): 'schemas' | 'collection' | 'schema' | 'error' | 'resource' {
  const [type, of] = [own(document, 'type'), own(document, 'resourceType')]
  if (type === 'collection') return of === 'schema' ? 'schemas' : 'collection'
  return type === 'schema' || type === 'error' ? type : 'resource'
}
