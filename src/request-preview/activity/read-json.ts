import { JsonSyntaxError, parseJson } from '../../json/parse'
import type { JsonValue } from '../../json/value'

/** The JSON of a body; undefined for what is none. */
export function readJson(body: string | null): JsonValue | undefined {
  if (body === null || body.trim() === '') return undefined
  try {
    return parseJson(body)
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined
    throw error
  }
}
