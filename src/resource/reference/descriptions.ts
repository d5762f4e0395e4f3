import type { JsonValue } from '../../json/value'
import type { SchemaSet } from '../../schema/schema-set'

/** Descriptions beside the schemas, and what puts them in. */
export interface Descriptions {
  readonly described: (schemas: SchemaSet, docs: JsonValue) => SchemaSet
  readonly json: JsonValue
}

/** Where descriptions that somebody opened stand among what was read; they last as long as the page. */
export const descriptionsKey = ['descriptions']
