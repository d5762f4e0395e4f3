/** What of a type a change is about. */
export type ChangedPart =
  'type' | 'method' | 'field' | 'collection field' | 'action' | 'filter' | 'link'

/** One difference between two APIs, seen by whoever uses the first and is to use the second. */
export interface Change {
  /** The type's id. */
  readonly type: string
  readonly part: ChangedPart
  /** The field, action, filter or link; the type's own id for the type as a whole. */
  readonly name: string
  readonly what: 'added' | 'removed' | 'changed'
  /** What of it, such as `required`; undefined for the thing as a whole. */
  readonly property?: string | undefined
  readonly before?: string | undefined
  readonly after?: string | undefined
  /** Whether something that worked may work no more. */
  readonly breaking: boolean
  /** Why, as a sentence. */
  readonly why: string
}

/** A change without the type that it is in. */
export type TypeChange = Omit<Change, 'type'>

/** Names of two lists, in the order of the first, then what only the second has. */
export function namesOf(before: Iterable<string>, after: Iterable<string>): string[] {
  return [...new Set([...before, ...after])]
}
