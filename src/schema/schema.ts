import type { JsonValue, JsonObject } from '../json/value'
import type { Path } from '../json/path'
import type { FieldType } from './field-type'

/** One field of a schema (specification, "Fields"). A flag is undefined where the server does not say: unknown is not false. */
export interface Field {
  readonly name: string
  readonly type: FieldType
  readonly description: string
  readonly create: boolean | undefined
  readonly update: boolean | undefined
  readonly required: boolean
  readonly nullable: boolean
  /** Whether null, though nobody says so, means the same as nothing. */
  readonly nullIsNothing?: boolean
  readonly unique: boolean
  readonly default: JsonValue | undefined
  readonly options: readonly string[]
  readonly min: number | undefined
  readonly max: number | undefined
  readonly minLength: number | undefined
  readonly maxLength: number | undefined
  readonly validChars: string | undefined
  readonly invalidChars: string | undefined
  /** Absolute URL of the collection whose ids are valid for a reference. */
  readonly referenceCollection: string | undefined
  /** A semver range for `version` fields. */
  readonly satisfies: string | undefined
}

/** An action's schemas by id; undefined where there is no input or output. Its URL stands on the resource. */
export interface Action {
  readonly name: string
  readonly input: string | undefined
  readonly output: string | undefined
}

/** How a collection can be filtered by one field: modifiers such as `eq`, `prefix`; options if the values are fixed. */
export interface Filter {
  readonly name: string
  readonly modifiers: readonly string[]
  readonly options: readonly string[]
}

/** A column of a type's rows, whose value stands somewhere in the resource. */
export interface SchemaColumn {
  readonly name: string
  /** Undefined where it takes more than a path to find it. */
  readonly path?: Path
  /** Finds the value where no path leads to it. */
  readonly find?: (resource: JsonObject) => JsonValue | undefined
  readonly type: FieldType
  readonly description: string
  /** Whether it is only for who wants to see more. */
  readonly isExtra?: boolean
}

/** What the API says about one type (specification, "Schemas"). */
export interface Schema {
  readonly id: string
  /** As it stands in URLs and in the navigation. */
  readonly pluralName: string
  readonly description: string
  readonly links: ReadonlyMap<string, string>
  /** In the server's order; empty where it sends none. */
  readonly fields: ReadonlyMap<string, Field>
  /** Upper case; undefined where the server does not say. */
  readonly resourceMethods: ReadonlySet<string> | undefined
  readonly collectionMethods: ReadonlySet<string> | undefined
  /** Whether the server may take methods that it does not list. */
  readonly methodsAreHints?: boolean
  readonly resourceActions: ReadonlyMap<string, Action>
  readonly collectionActions: ReadonlyMap<string, Action>
  readonly collectionFilters: ReadonlyMap<string, Filter>
  readonly collectionFields: ReadonlyMap<string, Field>
  readonly includeableLinks: readonly string[]
  /** The columns that the server wants its rows to be shown in. */
  readonly columns?: readonly SchemaColumn[]
  /** The reply as it came, for everything this vocabulary leaves out. */
  readonly raw: JsonObject
}

/** Whether its resources take changes, as a whole or in part. */
export function canBeChanged({ resourceMethods }: Schema): boolean {
  return resourceMethods?.has('PUT') === true || resourceMethods?.has('PATCH') === true
}
