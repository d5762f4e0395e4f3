/** A JSON value as the demo keeps it: integers beyond 2^53 are bigints, so no digit is lost. */
export type Json = null | boolean | number | bigint | string | Json[] | JsonObject

/** A JSON object; its keys are data (`__proto__`, `constructor`), so it has no prototype. */
export interface JsonObject {
  [key: string]: Json
}

/** Makes an object without prototype from entries; the later of two equal keys counts. */
export function objectOf(entries: Iterable<readonly [string, Json]> = []): JsonObject {
  const object = Object.create(null) as JsonObject
  for (const [key, value] of entries) object[key] = value
  return object
}

/** Makes an object without prototype with the own keys of all given ones. */
export function merged(...objects: readonly JsonObject[]): JsonObject {
  return objectOf(objects.flatMap((object) => Object.entries(object)))
}

/** True for a JSON object: neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The own value of a key, or undefined: inherited names such as `constructor` do not count. */
export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs
const longInteger = /^-?[1-9]\d{15,}$/

/** Reads JSON text, keeping every integer exactly. Throws SyntaxError, or RangeError on absurd depth. */
export function parseJson(text: string): Json {
  // JSON.parse rounds long integers before anyone can look, so they travel through it as marked text.
  const mark = unusedMark(text)
  const marked = text.replace(token, (found) =>
    longInteger.test(found) && !Number.isSafeInteger(Number(found)) ? `"${mark}${found}"` : found,
  )
  return JSON.parse(marked, (_key, value: unknown) => {
    if (typeof value === 'string' && value.startsWith(mark)) return BigInt(value.slice(mark.length))
    return isObject(value) ? objectOf(Object.entries(value)) : value
  }) as Json
}

function unusedMark(text: string): string {
  let mark = 'int:'
  while (text.includes(mark)) mark = `~${mark}`
  return mark
}

/** Writes JSON text; bigints become plain number literals. */
export function formatJson(value: Json): string {
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return `[${value.map(formatJson).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}:${formatJson(member)}`,
  )
  return `{${members.join(',')}}`
}

/** Reads any plain JavaScript value (a parsed file, a definition in code) as JSON; undefined is left out. */
export function toJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toJson)
  if (isObject(value)) {
    const members = Object.entries(value as Record<string, unknown>)
    return objectOf(
      members.filter(([, member]) => member !== undefined).map(([key, v]) => [key, toJson(v)]),
    )
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint'
    ? value
    : null
}
