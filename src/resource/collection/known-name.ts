import type { QueryClient } from '@tanstack/react-query'
import { givenName, type ApiDocument, type Resource } from '../../api/resource'
import { own, text } from '../../json/value'
import type { Loaded } from '../use-document'

interface Known {
  /** In lower case. */
  readonly types: ReadonlySet<string>
  /** `type/id` → name; made when a name of one of these types is first asked for. */
  names?: ReadonlyMap<string, string>
}

/** What each document that was read tells; a document never changes. */
const knownIn = new WeakMap<ApiDocument, Known>()

/** The name of a resource if it was read already; nothing is asked for. */
export function knownName(
  client: QueryClient,
  target: string | undefined,
  id: string,
): string | undefined {
  if (target === undefined) return undefined
  const type = target.toLowerCase()
  for (const [, loaded] of client.getQueriesData<Loaded>({ queryKey: ['document'] })) {
    const name = loaded === undefined ? undefined : nameIn(loaded.document, type, id)
    if (name !== undefined) return name
  }
  return undefined
}

function nameIn(document: ApiDocument, type: string, id: string): string | undefined {
  const resources = resourcesIn(document)
  const known = knownIn.get(document) ?? { types: typesAmong(resources) }
  knownIn.set(document, known)
  if (!known.types.has(type)) return undefined
  known.names ??= namesOf(resources)
  return known.names.get(`${type}/${id}`)
}

function resourcesIn(document: ApiDocument): readonly Resource[] {
  if (document.kind === 'collection') return document.collection.data
  return document.kind === 'resource' ? [document.resource] : []
}

/** A reference may be to the type or to what it is a kind of: a container is an instance. */
function typesOf({ type, value }: Resource): string[] {
  const all = [type, text(own(value, 'baseType'))]
  return all.flatMap((each) => (each === undefined ? [] : [each.toLowerCase()]))
}

function typesAmong(resources: readonly Resource[]): ReadonlySet<string> {
  const types = new Set<string>()
  for (const { type, value } of resources) {
    const base = own(value, 'baseType')
    if (type !== undefined) types.add(type)
    if (typeof base === 'string') types.add(base)
  }
  return new Set([...types].map((type) => type.toLowerCase()))
}

function namesOf(resources: readonly Resource[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const resource of resources) {
    const name = givenName(resource)
    if (resource.id === undefined || name === undefined) continue
    for (const type of typesOf(resource)) names.set(`${type}/${resource.id}`, name)
  }
  return names
}
