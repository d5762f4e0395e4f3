import type { Path } from '../json/path'
import type { JsonValue } from '../json/value'

/** A JSON text as typed, and what stands in the draft for it; `reason` says why it is no JSON, and then its value is the text itself. */
export interface TypedText {
  readonly text: string
  readonly value: JsonValue
  readonly reason: string | undefined
}

/**
 * One row of a map as shown. A row that cannot be in the object, because its key is empty or already taken,
 * keeps its value in `aside` until the key is right; the value of any other row stands in the draft under its key.
 */
export interface MapRow {
  readonly id: number
  readonly key: string
  readonly aside?: JsonValue
}

/** What was typed and is not a value yet. */
export interface Unfinished {
  typedAt(path: Path): TypedText | undefined
  rowsAt(path: Path): readonly MapRow[]
}
