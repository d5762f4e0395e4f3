import type { Draft } from '../../forms/draft'
import { equalJson } from '../../json/equal'
import { own, type JsonObject } from '../../json/value'
import type { Field } from '../../schema/schema'

/** What changed on the server since a form was opened, by field. */
export interface Moved {
  /** Fields changed here as well, to something else. */
  readonly both: readonly string[]
  /** All others, whose new values can be taken over without loss. */
  readonly there: readonly string[]
}

/** Compares what a draft began with to the resource as it is now, in the fields that can be changed and the version. */
export function movedSince(draft: Draft, latest: JsonObject, fields: readonly Field[]): Moved {
  const names = [...fields.map(({ name }) => name), 'rev']
  const moved = names.filter((name) => !equalJson(own(latest, name), own(draft.original, name)))
  const both = moved.filter(
    (name) => draft.isTouched(name) && !equalJson(own(draft.value, name), own(latest, name)),
  )
  return { both, there: moved.filter((name) => !both.includes(name)) }
}
