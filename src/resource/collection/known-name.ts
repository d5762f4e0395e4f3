import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { givenName, type ApiDocument, type Resource } from '../../api/resource'
import { own, text } from '../../json/value'
import type { Loaded } from '../use-document'

/** `type/id` → name, of each document that was read; a document never changes. */
const namesOf = new WeakMap<ApiDocument, ReadonlyMap<string, string>>()

/** The name of a resource if it was read already; nothing is asked for. */
export function useKnownName(type: string | undefined, id: string): string | undefined {
  const client = useQueryClient()
  return type === undefined ? undefined : knownName(client, keyOf(type, id))
}

function knownName(client: QueryClient, key: string): string | undefined {
  for (const [, loaded] of client.getQueriesData<Loaded>({ queryKey: ['document'] })) {
    const name = loaded === undefined ? undefined : namesIn(loaded.document).get(key)
    if (name !== undefined) return name
  }
  return undefined
}

function namesIn(document: ApiDocument): ReadonlyMap<string, string> {
  const known = namesOf.get(document)
  if (known !== undefined) return known
  const names = new Map<string, string>()
  const resources =
    document.kind === 'collection'
      ? document.collection.data
      : document.kind === 'resource'
        ? [document.resource]
        : []
  for (const resource of resources) addName(names, resource)
  namesOf.set(document, names)
  return names
}

function addName(names: Map<string, string>, resource: Resource): void {
  const { id, type, value } = resource
  const name = givenName(resource)
  if (id === undefined || name === undefined) return
  // A reference may be to the type or to what it is a kind of: a container is an instance.
  for (const each of [type, text(own(value, 'baseType'))])
    if (each !== undefined) names.set(keyOf(each, id), name)
}

function keyOf(type: string, id: string): string {
  return `${type.toLowerCase()}/${id}`
}
