import { equalJson } from './equal'
import { isArray, isObject, objectFrom, own, type JsonObject, type JsonValue } from './value'

/** The merge patch (RFC 7396) that makes one object of another: what differs, null for what is gone, lists as a whole. */
export function mergePatch(before: JsonObject, after: JsonObject): JsonObject {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return objectFrom(
    [...keys].flatMap((key): [string, JsonValue][] => {
      const [was, is] = [own(before, key), own(after, key)]
      if (equalJson(was, is)) return []
      return [[key, isObject(was) && isObject(is) ? mergePatch(was, is) : (is ?? null)]]
    }),
  )
}

/** Whether a patch takes a list away or puts something else in its place, wherever it stands. */
export function replacesList(patch: JsonValue, before: JsonValue | undefined): boolean {
  if (isArray(before)) return true
  if (!isObject(before)) return false
  return isObject(patch)
    ? Object.entries(patch).some(([key, value]) => replacesList(value, own(before, key)))
    : Object.values(before).some((value) => replacesList(null, value))
}
