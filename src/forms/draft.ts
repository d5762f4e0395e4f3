import { equalJson } from '../json/equal'
import { parseJson } from '../json/parse'
import { mergeChanges } from '../json/merge-changes'
import { pathKey } from '../json/path'
import { stringifyJson } from '../json/stringify'
import { isObject, objectFrom, own, type JsonObject } from '../json/value'
import { DraftPlaces, type DraftMode } from './draft-places'
import type { KeptNotes } from './notes'
import type { TypedText } from './unfinished'

/** A draft as plain JSON: values as JSON texts, and what is unfinished. */
export interface KeptDraft {
  readonly mode: DraftMode
  readonly original: string
  readonly value: string
  readonly notes: KeptNotes
}

/**
 * What a form holds: a store of one immutable value, told apart from what it began with. `original` is the
 * createDefaults (or nothing) for create and action, the resource itself for update.
 */
export class Draft extends DraftPlaces {
  isTouched(name: string): boolean {
    return !equalJson(own(this.current, name), own(this.began, name))
  }

  touchedNames(): string[] {
    const names = new Set([...Object.keys(this.began), ...Object.keys(this.current)])
    return [...names].filter((name) => this.isTouched(name))
  }

  /** The body to send: for update the fields that differ from the original, else everything that is set. */
  changes(): JsonObject {
    if (this.mode !== 'update') return this.current
    return objectFrom(Object.entries(this.current).filter(([name]) => this.isTouched(name)))
  }

  /** Takes over a whole value. In an update, a field left out is a field left alone. */
  replace(value: JsonObject): void {
    const kept = this.mode === 'update' ? Object.entries(this.began) : []
    this.current = objectFrom([...kept, ...Object.entries(value)])
    this.emit()
  }

  /** Takes over the whole as typed: its text is remembered, its value replaces all; a broken text leaves the value alone. */
  setText({ text, value, reason }: Omit<TypedText, 'value'> & { value?: JsonObject }): void {
    // A copy, so that a text that changes no value is news too.
    if (value === undefined) this.current = objectFrom(Object.entries(this.current))
    else this.replace(value)
    this.notes.typed.set(wholeKey, { text, value: this.current, reason })
    this.emit()
  }

  /** Forgets the whole as it was typed; its value stays. */
  dropText(): void {
    this.notes.typed.delete(wholeKey)
    this.current = objectFrom(Object.entries(this.current))
    this.emit()
  }

  /** Goes on from another beginning, such as the resource as it is by now: what was changed here stays, inside of objects too, the rest is taken over. */
  rebase(original: JsonObject): void {
    const merged = mergeChanges({ base: this.began, mine: this.current, theirs: original })
    this.began = original
    this.current = isObject(merged) ? merged : original
    this.emit()
  }

  /** Back to the beginning; everything typed is gone. */
  reset(): void {
    this.current = this.began
    this.notes.clear()
    this.emit()
  }

  /** Everything a draft is, as plain JSON; numbers stay exact by being kept as text. Secrets are in it. */
  keep(): KeptDraft {
    return {
      mode: this.mode,
      original: stringifyJson(this.began),
      value: stringifyJson(this.current),
      notes: this.notes.keep(),
    }
  }

  /** The draft that was kept. Throws `JsonSyntaxError` when it was not. */
  static restore(kept: KeptDraft): Draft {
    const draft = new Draft(objectOf(kept.original), kept.mode)
    draft.current = objectOf(kept.value)
    draft.notes.restore(kept.notes)
    return draft
  }
}

const wholeKey = pathKey([])

function objectOf(text: string): JsonObject {
  const value = parseJson(text)
  return isObject(value) ? value : objectFrom([])
}
