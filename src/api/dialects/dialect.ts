import type { JsonValue } from '../../json/value'
import type { SchemaSet } from '../../schema/schema-set'
import type { ChangeMessage } from '../change-stream-message'
import type { ErrorFields } from '../problem'
import type { ApiDocument, Resource, ResourceState } from '../resource'

/** How one family of servers speaks the specification. Unknown JSON enters the house through here only. */
export interface Dialect {
  readonly id: string
  readonly title: string
  /** The reason why this reply is of the family, as a sentence; undefined when it is not. */
  recognises(json: JsonValue): string | undefined
  readSchemas(json: JsonValue): SchemaSet
  readDocument(json: JsonValue): ApiDocument
  /** The error that the JSON of a reply with this HTTP status is; undefined when it is none. */
  readError(json: JsonValue, status: number): ErrorFields | undefined
  stateOf(resource: Resource): ResourceState
  /** Reads a message of the change stream; never throws. */
  readChange(json: JsonValue): ChangeMessage
}
