import { equalJson } from './equal'
import type { Path } from './path'
import { isObject, objectFrom, own, type JsonValue } from './value'

/** One value as it was read, as it is here and as it is elsewhere by now; undefined where there is none. */
interface Versions {
  readonly base: JsonValue | undefined
  readonly mine: JsonValue | undefined
  readonly theirs: JsonValue | undefined
}

/** What was changed here on top of what was changed elsewhere, key by key inside of objects; where both changed the same, it is as here. */
export function mergeChanges({ base, mine, theirs }: Versions): JsonValue | undefined {
  if (equalJson(mine, base)) return theirs
  if (!isObject(mine) || !isObject(theirs) || equalJson(theirs, base)) return mine
  const entries = keysOf(theirs, mine).flatMap((key): [string, JsonValue][] => {
    const merged = mergeChanges(at(key, { base, mine, theirs }))
    return merged === undefined ? [] : [[key, merged]]
  })
  return objectFrom(entries)
}

/** The places that were changed here and elsewhere, to different values. */
export function conflictsIn(versions: Versions, path: Path = []): Path[] {
  const { base, mine, theirs } = versions
  if (equalJson(mine, base) || equalJson(theirs, base) || equalJson(mine, theirs)) return []
  if (!isObject(mine) || !isObject(theirs)) return [path]
  return keysOf(theirs, mine).flatMap((key) => conflictsIn(at(key, versions), [...path, key]))
}

function at(key: string, { base, mine, theirs }: Versions): Versions {
  return { base: own(base, key), mine: own(mine, key), theirs: own(theirs, key) }
}

function keysOf(...objects: readonly object[]): string[] {
  return [...new Set(objects.flatMap((object) => Object.keys(object)))]
}
