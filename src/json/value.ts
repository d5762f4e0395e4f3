/**
 * The JSON vocabulary of the whole house. Numbers that a double cannot hold exactly stay as the text the
 * server wrote (`ExactNumber`), so nothing read is ever changed by being written again.
 */
export type JsonValue =
  null | boolean | number | string | ExactNumber | readonly JsonValue[] | JsonObject

/** An object as read. A key may be `__proto__` or `constructor`, and the prototype may be the ordinary one: read through `own()`. */
export interface JsonObject {
  readonly [key: string]: JsonValue
}

/** A number kept as its JSON text because a double would change it, e.g. 9007199254740993 or 1.10. */
export class ExactNumber {
  readonly text: string
  constructor(text: string) {
    this.text = text
    Object.freeze(this)
  }
  /** The nearest double; for comparing and sorting only. */
  valueOf(): number {
    return Number(this.text)
  }
  toString(): string {
    return this.text
  }
}

const numberSyntax = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** The number a JSON literal stands for: a double when that writes back the same text, else an `ExactNumber`; undefined when the text is no JSON number. */
export function numberFromText(text: string): number | ExactNumber | undefined {
  if (!numberSyntax.test(text)) return undefined
  const double = Number(text)
  return String(double) === text ? double : new ExactNumber(text)
}

export function isObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof ExactNumber)
  )
}

export function isArray(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value)
}

export function isNumber(value: unknown): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber
}

/** The value under an object's own key; undefined for anything inherited and for what is no object. */
export function own(value: unknown, key: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** An object from entries, on a null prototype; a later entry replaces an earlier one of the same key. */
export function objectFrom(entries: Iterable<readonly [string, JsonValue]>): JsonObject {
  const object: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>
  for (const [key, value] of entries) object[key] = value
  return object
}

/** The text when the value is a string, else undefined. */
export function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
