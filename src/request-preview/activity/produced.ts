import type { ActivityEntry } from '../../api/activity'
import { isChange } from '../../api/activity'
import { isArray, isObject, own, text, type JsonValue } from '../../json/value'
import { decoded, queryParts } from './query'
import { readJson } from './read-json'
import { snakeCase } from './shell-names'

/** A resource that a reply told of for the first time. */
export interface Produced {
  /** Where it stands in the reply, as a jq filter: empty, or `.data[0]`. */
  readonly at: string
  readonly id: string
  /** Its self link as it stands; undefined without one. */
  readonly self: string | undefined
  /** The self link's path and query. */
  readonly path: string | undefined
  /** What to call it, in words of a shell name. */
  readonly name: string
}

/** The resources that the reply to a change made; `seen` are the texts of all requests so far. */
export function producedBy(entry: ActivityEntry, seen: ReadonlySet<string>): Produced[] {
  const { reply, request } = entry
  if (reply === undefined || !isChange(request) || reply.status >= 300) return []
  const json = readJson(reply.body)
  const data = own(json, 'data')
  const places: [string, JsonValue | undefined][] = [['', json]]
  if (isArray(data)) data.forEach((item, at) => places.push([`.data[${at}]`, item]))
  return places.flatMap(([at, value]) => {
    const id = idOf(own(value, 'id'))
    if (id === undefined || seen.has(id)) return []
    const name = snakeCase([text(own(value, 'type')) ?? ''], 'resource')
    const self = text(own(own(value, 'links'), 'self'))
    return [{ at, id, self, path: pathOf(self, request.url), name }]
  })
}

function idOf(id: JsonValue | undefined): string | undefined {
  const found = typeof id === 'number' ? String(id) : id
  return typeof found === 'string' && found !== '' ? found : undefined
}

function pathOf(self: string | undefined, base: string): string | undefined {
  if (self === undefined || !URL.canParse(self, base)) return undefined
  const { pathname, search } = new URL(self, base)
  return pathname + search
}

/** Notes every text of a request that an id could have come from. */
export function noteTexts({ request }: ActivityEntry, seen: Set<string>): void {
  const { pathname, search } = new URL(request.url)
  for (const segment of pathname.split('/')) seen.add(decoded(segment))
  for (const { value } of queryParts(search)) seen.add(value)
  const visit = (value: JsonValue, depth: number) => {
    if (typeof value === 'string' || typeof value === 'number') seen.add(String(value))
    else if (depth > 100) return
    else if (isArray(value)) value.forEach((item) => visit(item, depth + 1))
    else if (isObject(value)) Object.values(value).forEach((item) => visit(item, depth + 1))
  }
  const json = readJson(request.body)
  if (json !== undefined) visit(json, 0)
}

/** Whether an id can be told from any other text by itself; `17` cannot. */
export function isTelling(id: string): boolean {
  return id.length >= 3 && /[^\d.-]/.test(id) && /[\d-]/.test(id)
}
