import { equalJson } from '../json/equal'
import { JsonSyntaxError, parseJson } from '../json/parse'
import { stringifyJson } from '../json/stringify'
import { isObject, own, type JsonObject } from '../json/value'
import type { Draft } from './draft'

/** A draft as one JSON text: what would be sent. */
export interface DraftText {
  readonly text: string
  /** Why the text cannot be read, without a full stop; the draft then still holds what was readable before. */
  readonly broken: string | undefined
  /** In an update, fields the text names with the value they have anyway; they are not sent. */
  readonly unchanged: readonly string[]
}

/** The text of a draft, as it was typed as long as it stands for the same values. */
export function textOf(draft: Draft): DraftText {
  const typed = draft.typedAt([])
  if (typed === undefined)
    return { text: stringifyJson(draft.changes(), 2), broken: undefined, unchanged: [] }
  const { text, reason } = typed
  return { text, broken: reason, unchanged: reason === undefined ? unchangedIn(draft, text) : [] }
}

/** Reads a text into the draft. What cannot be read stays as typed beside the values there were before. */
export function typeText(draft: Draft, text: string): void {
  const { value, reason } = read(text)
  draft.setText({ text, reason, ...(value !== undefined && { value }) })
}

function read(text: string): { value?: JsonObject; reason: string | undefined } {
  try {
    const value = parseJson(text)
    return isObject(value)
      ? { value, reason: undefined }
      : { reason: 'an object is needed here, in braces' }
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
    return { reason: error.message }
  }
}

function unchangedIn(draft: Draft, text: string): string[] {
  if (draft.mode !== 'update') return []
  const { value } = read(text)
  return Object.keys(value ?? {}).filter((name) =>
    equalJson(own(value, name), own(draft.original, name)),
  )
}
