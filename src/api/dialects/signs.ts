import { isArray, isObject, own, type JsonObject, type JsonValue } from '../../json/value'
import type { Dialect } from './dialect'

/** What a reply shows of the family of its server. */
export interface Signs {
  readonly json: JsonValue
  /** The value of a header; the name is in lower case. */
  readonly header: (name: string) => string | undefined
}

/** A family of servers: how it is known, and where the rest of it is. */
export interface Family {
  readonly id: string
  readonly title: string
  /** What tells the family in this reply, in words that follow "because"; undefined where nothing does. */
  recognises(signs: Signs): string | undefined
  load(): Promise<Dialect>
}

function isSchemas(json: JsonValue): boolean {
  return own(json, 'resourceType') === 'schema' && isArray(own(json, 'data'))
}

/** Whether one of the schemas is so; false for what is no list of schemas. */
export function someSchema(json: JsonValue, is: (schema: JsonObject) => boolean): boolean {
  return isSchemas(json) && rowsOf(json).some(is)
}

/** Whether a resource, or one of the first of a collection, is so. */
export function someResource(json: JsonValue, is: (resource: JsonObject) => boolean): boolean {
  return (isObject(json) && is(json)) || rowsOf(json).slice(0, 5).some(is)
}

function rowsOf(json: JsonValue): readonly JsonObject[] {
  const data = own(json, 'data')
  return isArray(data) ? data.filter(isObject) : []
}
