import type { Draft } from '../../forms/draft'
import { equalJson } from '../../json/equal'
import { conflictsIn } from '../../json/merge-changes'
import type { Path } from '../../json/path'
import { own, type JsonObject } from '../../json/value'
import type { Field } from '../../schema/schema'

/** What changed on the server since a form was opened, by field. */
export interface Moved {
  /** Places changed here as well, to something else. */
  readonly both: readonly Path[]
  /** The fields of all others, whose new values can be taken over without loss. */
  readonly there: readonly string[]
}

/** Compares what a draft began with to the resource as it is now, in the fields that can be changed and the version. */
export function movedSince(draft: Draft, latest: JsonObject, fields: readonly Field[]): Moved {
  const names = [...fields.map(({ name }) => name), 'rev']
  const moved = names.filter((name) => !equalJson(own(latest, name), own(draft.original, name)))
  const both = moved.flatMap((name) =>
    conflictsIn(
      {
        base: own(draft.original, name),
        mine: own(draft.value, name),
        theirs: own(latest, name),
      },
      [name],
    ),
  )
  return { both, there: moved.filter((name) => !both.some(([first]) => first === name)) }
}
