import type { JsonObject, JsonValue } from '../../json/value'
import type { Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import type { ActivityEntry } from '../activity'
import type { ChangeMessage } from '../change-stream-message'
import type { Endpoint } from '../endpoint'
import type { ErrorFields } from '../problem'
import type { ApiRequest } from '../request'
import type { ApiDocument, Resource, ResourceState } from '../resource'

/** How one family of servers speaks the specification. Unknown JSON enters the house through here only. */
export interface Dialect {
  readonly id: string
  readonly title: string
  readSchemas(json: JsonValue): SchemaSet
  /** `url` is where it was read: what a family leaves out of its replies may stand in there. */
  readDocument(json: JsonValue, url: string): ApiDocument
  /** The error that the JSON of a reply with this HTTP status is; undefined when it is none. */
  readError(json: JsonValue, status: number): ErrorFields | undefined
  stateOf(resource: Resource): ResourceState
  /** The body of an update: what was changed, and of the resource as it was read what has to go along. */
  updateBody(changes: JsonObject, original: JsonObject): JsonObject
  /** The body that creates a resource of the type. */
  createBody(value: JsonObject, type: string): JsonObject
  /** How a filter stands in a query: first as it is written, then other ways that mean the same. */
  filterParts(name: string, modifier: string, value: string): readonly QueryPart[]
  /** Parameters that count the pages of one list, and mean nothing in another. */
  readonly pageParameters: readonly string[]
  /** What asks a list for removed resources, too; undefined where nothing does. */
  readonly removedToo?: QueryPart
  /** The types whose resources the API can be looked through, outer ones first. */
  readonly scopes: readonly string[]
  readonly stream: StreamRules
  /** Where a type’s fields have to be asked for; undefined where its schema tells them. */
  readonly definitions?: Definitions
  /** The request that ends this browser's session; undefined where no session is known of. */
  signOut?(facts: SessionFacts): ApiRequest | undefined
}

/** One parameter of a query, not encoded yet; without `value` it is only named. */
export interface QueryPart {
  readonly key: string
  readonly value?: string
}

/** How fields are asked for. */
export interface Definitions {
  /** Where the fields of this type are; undefined where they are known. */
  url(schema: Schema, endpoint: Endpoint): string | undefined
  /** The type with its fields, and all types that it consists of. */
  read(json: JsonValue, schema: Schema): readonly Schema[]
}

/** How a family tells of changes. */
export interface StreamRules {
  /** The address to connect to (ws or wss); undefined where nothing can be heard. */
  url(place: StreamPlace): string | undefined
  /** What is sent to hear of a type, or not any more, where the server tells of nothing unasked. */
  ask?(type: string, stop: boolean): string
  /** Reads the messages of one connection, as they come; never throws. */
  reader(): (json: JsonValue) => readonly ChangeMessage[]
}

/** Where one is when changes are to be heard of. */
export interface StreamPlace {
  readonly endpoint: Endpoint
  readonly schemas: SchemaSet
  readonly schemasUrl: string
  /** What is on screen. */
  readonly url: string
}

/** What tells whether there is a session to end. */
export interface SessionFacts {
  readonly endpoint: Endpoint
  readonly schemas: SchemaSet
  readonly entries: readonly ActivityEntry[]
}
