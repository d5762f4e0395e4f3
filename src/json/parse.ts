import { readExactly } from './exact-reader'
import { ExactNumber, numberFromText, type JsonValue } from './value'

export { JsonSyntaxError } from './exact-reader'

/**
 * Reads a JSON text without changing any number in it. Throws `JsonSyntaxError`.
 * Of two equal keys the later one counts. Objects have the ordinary prototype when the engine's own reader
 * could be used, else a null prototype: read keys through `own()`, never by what an object inherits.
 */
export function parseJson(source: string): JsonValue {
  // A byte order mark is no JSON, but servers written in some languages send it.
  const json = source.startsWith('\ufeff') ? source.slice(1) : source
  if (holdsExactNumber(json)) return readExactly(json)
  try {
    return JSON.parse(json) as JsonValue
  } catch {
    // The engine's errors name no line that could be relied on; ours do.
    return readExactly(json)
  }
}

// A number stands behind `:`, `[` or `,`. Looked at are only those with 16 digits or more, a fraction, an
// exponent or -0. Each alternative is left after one pass over its own characters, so the scan is linear; the same
// characters inside a string cost time, never truth.
const doubtful =
  /[:[,][ \t\n\r]*(?=-0|-?\d{16}|-?\d{1,15}[.eE])(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?=[ \t\n\r,\]}]|$)/g

/** A text that is nothing but a number. */
const lone = /^[ \t\n\r]*-?\d/

function holdsExactNumber(json: string): boolean {
  // Not one more alternative above: with it the scan takes twice as long.
  if (lone.test(json)) return true
  for (const [, literal = ''] of json.matchAll(doubtful))
    if (numberFromText(literal) instanceof ExactNumber) return true
  return false
}
