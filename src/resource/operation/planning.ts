import type { Dialect } from '../../api/dialects/dialect'
import type { Endpoint } from '../../api/endpoint'
import { createRequest } from '../../api/operations'
import type { ApiRequest } from '../../api/request'
import type { ApiDocument, Resource } from '../../api/resource'
import type { DraftMode } from '../../forms/draft-places'
import type { JsonObject } from '../../json/value'
import type { Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import { writableFields } from '../../schema/writable-fields'
import { lastPart, type Operation } from '../address'

/** All that a dialog needs to know of an operation: its name, its form, and how its request is built. */
export interface Plan {
  readonly kind: Operation['kind']
  readonly title: string
  /** The name of the action, where it is one. */
  readonly action?: string
  /** What is made or changed. */
  readonly about?: Subject
  /** The schema of the form; undefined when there is nothing to fill in. */
  readonly schema: Schema | undefined
  readonly mode: DraftMode
  /** What the form starts with. */
  readonly original: JsonObject
  /** Types that can be chosen for a creation, the current one among them. */
  readonly types: readonly string[]
  /** Whether the body can be written as JSON: where there is one to write. */
  readonly takesJson: boolean
  /** A remark that belongs above the form. */
  readonly remark: string | undefined
  /** What was already filled in by whoever made the link to this form. */
  readonly values?: JsonObject
  /** What of a draft’s changes is sent, of the resource as it was last read; without it all of them. */
  narrow?(changes: JsonObject, original: JsonObject): JsonObject
  /** The ways that this update can leave by, where there are several; the plan itself goes the first. */
  readonly ways?: readonly UpdateWay[]
  /** `original` is what the draft counts from: the resource as it was last read. */
  build(body: JsonObject, original: JsonObject): ApiRequest
  /** The one request that creates several (specification, "Create"); undefined where there is one thing to do only. */
  buildSeveral?(bodies: readonly JsonObject[]): ApiRequest
}

/** One way to send an update. */
export interface UpdateWay extends Pick<Plan, 'build' | 'narrow'> {
  readonly method: 'PUT' | 'PATCH'
}

/** What an operation is about: the type of what it makes or changes and, where that exists already, the resource. */
export interface Subject {
  /** As the server writes it; undefined where it does not say. */
  readonly type: string | undefined
  readonly id?: string | undefined
  /** The absolute URL of the resource. */
  readonly self?: string
}

/** Where an operation was started. */
export interface Setting {
  readonly document: ApiDocument
  /** The absolute URL of the document. */
  readonly url: string
  readonly schemas: SchemaSet
  readonly endpoint: Endpoint
  readonly dialect: Dialect
}

/** A remark on a schema that a form can do nothing with. */
export function fieldless(schema: Schema, mode: DraftMode): string | undefined {
  if (writableFields(schema, mode).length > 0) return undefined
  return `The schema ${schema.id} names no fields that can be filled in.`
}

/** A remark where the API says nothing about a type. */
export function missingSchema(type: string): string {
  return `The API has no schema ${type}, so there are no fields to fill in.`
}

/** A resource in a title: its type and its id. */
export function nameOf(resource: Resource, { schemas, url }: Setting): string {
  const type = schemas.ofResource(resource.type, url)?.id ?? resource.type
  return [type, resource.id ?? lastPart(url)].filter((part) => part !== undefined).join(' ')
}

/** The URL of a resource itself. */
export function selfOf(resource: Resource, setting: Setting): string {
  return inside(resource.links.get('self'), setting) ?? bare(setting.url)
}

/** A link's URL if requests may go there. */
export function inside(link: string | undefined, { endpoint, url }: Setting): string | undefined {
  const place = link === undefined ? undefined : endpoint.locate(link, url)
  return place?.kind === 'inside' ? place.url : undefined
}

/** Why no request goes to a link, as a sentence. */
export function whyNotSent(what: string, link: string, { endpoint, url }: Setting): string {
  const place = endpoint.locate(link, url)
  return place.kind === 'unusable'
    ? `${what} is not sent. ${place.reason}`
    : `${what} leads to another host and is not sent.`
}

/** How one resource of a type, or several, are created at an address. */
export function creating(
  target: string,
  type: string,
  { dialect }: Setting,
): Pick<Plan, 'build' | 'buildSeveral'> {
  const written = (body: JsonObject) => dialect.createBody(body, type)
  return {
    build: (body) => createRequest(target, written(body)),
    buildSeveral: (bodies) => createRequest(target, bodies.map(written)),
  }
}

/** A URL without its query. */
export function bare(url: string): string {
  return url.split('?', 1)[0] ?? url
}

/** The subject of an operation on a resource. */
export function aboutResource({ type, id }: Resource, self: string): Subject {
  return { type, id, self }
}
