import { isArray, isNumber, isObject, type JsonValue } from './value'

type Pair = readonly [JsonValue | undefined, JsonValue | undefined]

/** Whether two values would be written as the same JSON, the order of object keys aside. */
export function equalJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  // A stack of our own: any depth that can be read can be compared.
  const pairs: Pair[] = [[a, b]]
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop())
    if (pair[0] !== pair[1] && !alike(pair, pairs)) return false
  return true
}

/** Whether two different values are of one kind and size; what they contain is added to the pairs to compare. */
function alike([a, b]: Pair, pairs: Pair[]): boolean {
  if (isNumber(a)) return isNumber(b) && String(a) === String(b)
  if (isArray(a)) {
    if (!isArray(b) || a.length !== b.length) return false
    for (let index = 0; index < a.length; index++) pairs.push([a[index], b[index]])
    return true
  }
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  for (const key of keys) {
    if (!Object.hasOwn(b, key)) return false
    pairs.push([a[key], b[key]])
  }
  return true
}
