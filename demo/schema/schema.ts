import type { Json, JsonObject } from '../json'
import type { FieldType } from './field-type'

/** One field of a schema, read for use; `create` and `update` are undefined where the server says nothing. */
export interface Field {
  readonly name: string
  readonly type: FieldType
  readonly create: boolean | undefined
  readonly update: boolean | undefined
  readonly required: boolean
  readonly nullable: boolean
  readonly unique: boolean
  readonly readOnCreateOnly: boolean
  readonly default: Json | undefined
  readonly options: readonly string[] | null
  readonly min: number | null
  readonly max: number | null
  readonly minLength: number | null
  readonly maxLength: number | null
  readonly validChars: string | null
  readonly invalidChars: string | null
  readonly satisfies: string | null
}

/** Input and output of an action: ids of schemas, null where there is none. */
export interface ActionShape {
  readonly input: string | null
  readonly output: string | null
}

/** What can be asked of one field of a collection. */
export interface FilterShape {
  readonly modifiers: readonly string[]
}

/** One type of the API. `path` is its collection's URL segment in lower case, null when it cannot be listed. */
export interface Schema {
  readonly id: string
  readonly parent: string | null
  readonly plural: string
  readonly path: string | null
  readonly fields: ReadonlyMap<string, Field>
  readonly filters: ReadonlyMap<string, FilterShape>
  readonly resourceMethods: ReadonlySet<string>
  readonly collectionMethods: ReadonlySet<string>
  readonly resourceActions: ReadonlyMap<string, ActionShape>
  readonly collectionActions: ReadonlyMap<string, ActionShape>
  /** The schema as it was given, links and all. */
  readonly json: JsonObject
}
