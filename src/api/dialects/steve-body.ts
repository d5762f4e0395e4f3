import { mergePatch, replacesList } from '../../json/merge-patch'
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

/** What is no part of the stored object, and stands on top beside it. */
const frame: ReadonlySet<string> = new Set(['id', 'type', ...shownOnly])

/**
 * What an update changes, as a merge patch. A list in it takes the place of the one that was read, whoever has changed
 * that since: only then it holds for the version that was read and for no other.
 */
export function patchBody(changes: JsonObject, original: JsonObject): JsonObject {
  const before = objectFrom(
    Object.keys(changes).flatMap((name): [string, JsonValue][] => {
      const value = own(original, name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const patch = mergePatch(before, changes)
  const version = replacesList(patch, before)
    ? own(own(original, 'metadata'), 'resourceVersion')
    : undefined
  const metadata = patchedMetadata(own(patch, 'metadata'), version)
  return objectFrom([
    ...Object.entries(patch).filter(([name]) => !frame.has(name) && name !== 'metadata'),
    ...(metadata === undefined ? [] : ([['metadata', metadata]] as const)),
  ])
}

/** Without what is only shown; whoever leaves out the version does not mean to take it away. */
function patchedMetadata(
  metadata: JsonValue | undefined,
  version: JsonValue | undefined,
): JsonValue | undefined {
  if (metadata !== undefined && !isObject(metadata)) return metadata
  const kept = Object.entries(metadata ?? {}).filter(
    ([name, value]) =>
      !shownInMetadata.has(name) && !(name === 'resourceVersion' && value === null),
  )
  if (version !== undefined && !kept.some(([name]) => name === 'resourceVersion'))
    kept.push(['resourceVersion', version])
  return kept.length === 0 ? undefined : objectFrom(kept)
}

/** Keys that its frame takes come as `_type` and so on; what is neither PUT nor a strategic patch is not turned back. */
export function withStoredNames(value: JsonObject): JsonObject {
  return objectFrom(
    Object.entries(value).map(([name, item]) => [
      name.replace(/^_(?=(?:id|type|links|actions)$)/, ''),
      item,
    ]),
  )
}
