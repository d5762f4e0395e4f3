import type { JsonObject, JsonValue } from '../../json/value'
import type { Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import type { ActivityEntry } from '../activity'
import type { ChangeMessage } from '../change-stream-message'
import type { Endpoint } from '../endpoint'
import type { ErrorFields } from '../problem'
import type { ApiRequest } from '../request'
import type { ApiDocument, Resource, ResourceState } from '../resource'
import type { NamedScope, Scope } from '../scope'

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
  updateBody(changes: JsonObject, original: JsonObject, types: BodyTypes): JsonObject
  /** How an update sends nothing but what was changed, by PATCH; undefined where nothing takes that. */
  readonly patch?: PatchRules
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
  /** Other APIs of the same kind at the same host, each a scope of its own; undefined where there are none. */
  readonly beside?: BesideRules
  readonly stream: StreamRules
  /** Where a type’s fields have to be asked for; undefined where its schema tells them. */
  readonly definitions?: Definitions
  /** Why `cattle`, the command of Rancher 1.x, cannot ask these servers, in words that follow a dash; undefined where it can. */
  readonly noCattle?: string
  /** The request that ends this browser's session; undefined where no session is known of. */
  signOut?(facts: SessionFacts): ApiRequest | undefined
}

/** What is known of the types in a body. */
export interface BodyTypes {
  /** Of the body itself. */
  readonly schema: Schema | undefined
  readonly schemas: SchemaSet
}

/** One parameter of a query, not encoded yet; without `value` it is only named. */
export interface QueryPart {
  readonly key: string
  readonly value?: string
}

/** Where other APIs of the same kind are. */
export interface BesideRules {
  /** Where they are listed, this one among them; undefined where nothing tells of any. */
  listUrl(endpoint: Endpoint, schemas: SchemaSet): string | undefined
  /** The one that a resource of that list stands for. */
  scopeOf(resource: Resource, endpoint: Endpoint): NamedScope | undefined
  /** The one whose schemas stand at this URL; undefined for those of this one. */
  at(schemasUrl: string, endpoint: Endpoint): Scope | undefined
}

/** How a family is patched. */
export interface PatchRules {
  /** What tells the server which kind of patch it is. */
  readonly contentType: string
  /** What was changed of the resource as it was read. */
  changed(changes: JsonObject, original: JsonObject): JsonObject
  /** What was changed, as it is sent. */
  body(changed: JsonObject): JsonObject
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
