import { own, text, type JsonObject, type JsonValue } from '../json/value'

/** A resource as the API sends it (specification, "Resources"). */
export interface Resource {
  /** As it stands in the JSON; undefined for singletons without one. */
  readonly id: string | undefined
  /** The id of its schema; undefined where the server does not say. */
  readonly type: string | undefined
  readonly links: ReadonlyMap<string, string>
  /** Only those possible right now. */
  readonly actions: ReadonlyMap<string, string>
  readonly value: JsonObject
  /** What people call it, where that is no field of its own; see `givenName`. */
  readonly name?: string
  /** Methods that the server refuses on it, such as PUT, each with the reason as a sentence. */
  readonly forbidden?: ReadonlyMap<string, string>
  /** Whether the change stream has told that it was removed since it was read. */
  readonly gone?: boolean
}

/** What people call a resource; undefined when it has no name. */
export function givenName({ name, value }: Resource): string | undefined {
  return name ?? (text(own(value, 'name')) || undefined)
}

export interface Pagination {
  readonly limit: number | undefined
  readonly total: number | undefined
  readonly partial: boolean
  readonly first: string | undefined
  readonly previous: string | undefined
  readonly next: string | undefined
  readonly last: string | undefined
}

export interface AppliedFilter {
  readonly modifier: string
  readonly value: JsonValue
}

/** A collection (specification, "Collections"). */
export interface Collection {
  readonly resourceType: string | undefined
  readonly data: readonly Resource[]
  readonly links: ReadonlyMap<string, string>
  readonly actions: ReadonlyMap<string, string>
  /** Type id → URL to POST to. */
  readonly createTypes: ReadonlyMap<string, string>
  readonly createDefaults: JsonObject
  readonly pagination: Pagination | undefined
  readonly sort:
    | { readonly name: string; readonly descending: boolean; readonly reverse: string | undefined }
    | undefined
  /** Field → URL of this collection sorted by it. */
  readonly sortLinks: ReadonlyMap<string, string>
  readonly filters: ReadonlyMap<string, readonly AppliedFilter[]>
  readonly value: JsonObject
}

/** What one address of the API holds. */
export type ApiDocument =
  | { readonly kind: 'collection'; readonly collection: Collection }
  | { readonly kind: 'resource'; readonly resource: Resource }
  | { readonly kind: 'value'; readonly value: JsonValue }

/** The JSON of a document, as it came. */
export function jsonOf(document: ApiDocument): JsonValue {
  if (document.kind === 'collection') return document.collection.value
  return document.kind === 'resource' ? document.resource.value : document.value
}

/** How far a resource is: `moving` is on its way, `failed` stopped with an error, `still` is settled. */
export interface ResourceState {
  /** The server's own word; empty when it has none. */
  readonly name: string
  readonly transition: 'still' | 'moving' | 'failed'
  readonly message: string
  /** 0 to 100. */
  readonly progress: number | undefined
}
