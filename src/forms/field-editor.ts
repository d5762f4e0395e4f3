import type { ComponentType } from 'react'
import type { Path } from '../json/path'
import { stringifyJson } from '../json/stringify'
import { isArray, isObject, type JsonValue } from '../json/value'
import type { Field } from '../schema/schema'

/** How the values of some types are shown as text, read from text, and edited. One file each, listed in editors/index.ts. */
export interface FieldEditor {
  /** The names of the types it serves. */
  readonly types: readonly string[]
  /** What a new item of a list or a new entry of a map begins with. */
  readonly empty: JsonValue
  /** The text of a value; a value of another type shows as what it is. */
  format(value: JsonValue): string
  /**
   * The value of a text. A text that is no such value comes back as it stands, so that nothing typed is ever
   * lost and what is shown is what would be sent; undefined when a text cannot say it.
   */
  parse(text: string): JsonValue | undefined
  /** What is wrong with a value beyond what check-simple.ts knows, as sentences; it warns, it never locks. */
  problems?(value: JsonValue, field: Field): readonly string[]
  readonly Input: ComponentType<FieldInputProps>
  /** The input itself lets people choose "not set" and null, so that it needs no control beside it. */
  readonly choosesState?: boolean
  /** The empty text is a value like any other, so that clearing a field that had a value leaves "". */
  readonly takesEmpty?: boolean
  /** What is typed should not be read by bystanders, nor kept. */
  readonly secret?: boolean
}

export interface FieldInputProps {
  readonly editor: FieldEditor
  /** The id that the visible label points at. */
  readonly id: string
  /** The accessible name: the field's, or for what stands in a list or map "ports 1". */
  readonly name: string
  /** Constraints; for an item of a list or map the field's own with the item's type. */
  readonly field: Field
  /** Where in the draft it stands. */
  readonly path: Path
  readonly value: JsonValue | undefined
  /** `undefined` means not set. */
  onChange(value: JsonValue | undefined): void
  /** The text was emptied: not set again where it began so. */
  onClear(): void
  /** Whether "not set" can be chosen; an item is always something. */
  readonly canUnset: boolean
  readonly required: boolean
  readonly invalid: boolean
  /** Ids of the hints and the problem. */
  readonly describedBy: string | undefined
}

/** The text of any value: numbers exactly as they were read, null and undefined as nothing. */
export function scalarText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return ''
  return isArray(value) || isObject(value) ? stringifyJson(value) : String(value)
}
