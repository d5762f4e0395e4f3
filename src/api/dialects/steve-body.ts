import { isObject, objectFrom, own, type JsonObject, type JsonValue } from '../../json/value'

/** What Steve adds to a stored object when it shows it. */
const shownOnly: ReadonlySet<string> = new Set(['links', 'actions'])
const shownInMetadata: ReadonlySet<string> = new Set(['state', 'fields', 'relationships'])

/** The whole object as it was read, its resourceVersion with it, and the changes on top: Steve replaces what it is sent. */
export function mergedBody(changes: JsonObject, original: JsonObject): JsonObject {
  const whole = objectFrom([...Object.entries(original), ...Object.entries(changes)])
  return objectFrom(
    Object.entries(whole)
      .filter(([name]) => !shownOnly.has(name))
      .map(([name, value]) => [
        name,
        name === 'metadata' ? storedMetadata(value, original) : value,
      ]),
  )
}

/** Whoever writes the metadata anew need not know the version; it is that of what was read. */
function storedMetadata(metadata: JsonValue, original: JsonObject): JsonValue {
  if (!isObject(metadata)) return metadata
  const version = own(own(original, 'metadata'), 'resourceVersion')
  const kept = Object.entries(metadata).filter(([name]) => !shownInMetadata.has(name))
  if (version !== undefined && own(metadata, 'resourceVersion') === undefined)
    kept.push(['resourceVersion', version])
  return objectFrom(kept)
}
