import { encodeText } from '../json/encode-text'
import { useQuery } from '@tanstack/react-query'
import { readRequest } from '../api/operations'
import { headerOf } from '../api/reply'
import { givenName, type Resource } from '../api/resource'
import { isSchemasOfNone, scopeOfSchemas, type NamedScope, type Scope } from '../api/scope'
import { useApi, type Api } from './api-context'
import { usePlace } from './place'
import { documentQuery, type Loaded } from './use-document'

const freshFor = 60_000

/**
 * The resources of a type (`project`, `cluster`) through which the API can be looked at; empty where it has no such
 * type, or one that is a type like any other. Where clusters are other APIs beside this one, it is among them.
 */
export function useScopes(kind: string): readonly NamedScope[] {
  const api = useApi()
  const { scope, schemas } = usePlace()
  const inside = scope?.kind === kind
  const beside = kind === 'cluster' ? api.dialect.beside : undefined
  const besides = beside?.listUrl(api.endpoint, schemas)
  const url = besides ?? listUrl(api, kind)
  const isListed = listedAt(schemas.get(kind)?.links.get('collection'), api) === url
  // Norman's schemas inside a scope name no other scopes; its paths (`/project/ID`) give it away.
  const list = useQuery({
    ...documentQuery(api, url),
    staleTime: freshFor,
    enabled:
      besides !== undefined ||
      (api.dialect.scopes.includes(kind) &&
        (inside || (scope === undefined ? isListed : segmentOf(scope) === scope.kind))),
  })
  const first = list.data === undefined ? undefined : resourcesOf(list.data)[0]
  const known = inside ? segmentOf(scope) : list.data && saidSegment(list.data, kind, api)
  const probe = useQuery({
    queryKey: ['scope-segment', url],
    staleTime: Infinity,
    enabled:
      beside === undefined && known === undefined && first !== undefined && looksNested(first, api),
    queryFn: ({ signal }) => askSegment(api, kind, first, signal),
  })
  const segment = known ?? probe.data ?? undefined
  if (list.data === undefined) return []
  if (beside !== undefined)
    return resourcesOf(list.data).flatMap((one) => beside.scopeOf(one, api.endpoint) ?? [])
  if (segment === undefined) return []
  return resourcesOf(list.data).flatMap((one) => {
    const { id } = one
    if (id === undefined) return []
    // As cattle, Norman and Steve write ids into paths: a colon stays.
    const path = `${rootOf(api)}/${segment}/${encodeText(id).replaceAll('%3A', ':')}`
    return [{ kind, id, path, name: givenName(one) ?? '' }]
  })
}

/** The name of the current scope, else its id; undefined outside of all. */
export function useScopeName(): string | undefined {
  const { scope } = usePlace()
  const scopes = useScopes(scope?.kind ?? 'project')
  if (scope === undefined) return undefined
  const found = scopes.find(({ id }) => id.toLowerCase() === scope.id.toLowerCase())
  return found?.name || scope.id
}

function listUrl(api: Api, kind: string): string {
  return `${api.endpoint.root}/${kind}s`
}

function listedAt(link: string | undefined, { endpoint }: Api): string | undefined {
  const place = link === undefined ? undefined : endpoint.locate(link)
  return place?.kind === 'inside' ? place.url : undefined
}

function resourcesOf({ document }: Loaded): readonly Resource[] {
  return document.kind === 'collection' ? document.collection.data : []
}

/** Norman says with the list that each of its resources has schemas of its own, e.g. `/v3/project/schemas`. */
function saidSegment(list: Loaded, kind: string, { endpoint }: Api): string | undefined {
  const place = list.schemasUrl === undefined ? undefined : endpoint.locate(list.schemasUrl)
  return place?.kind === 'inside' && isSchemasOfNone(place.path, endpoint) ? kind : undefined
}

/** Whether other links lie below its own address, as those of a scope do. */
function looksNested({ links }: Resource, { endpoint }: Api): boolean {
  const place = endpoint.locate(links.get('self') ?? '')
  if (place.kind !== 'inside' || !links.has('self')) return false
  return [...links].some(([name, link]) => {
    const other = endpoint.locate(link)
    return name !== 'self' && other.kind === 'inside' && other.path.startsWith(`${place.path}/`)
  })
}

/** Asks for something small inside: cattle names the schemas of the scope in every reply from there. */
async function askSegment(
  api: Api,
  kind: string,
  resource: Resource | undefined,
  signal: AbortSignal,
): Promise<string | null> {
  const self = resource?.links.get('self')
  const place = self === undefined ? undefined : api.endpoint.locate(self)
  if (place?.kind !== 'inside') return null
  try {
    const reply = await api.send(readRequest(`${place.url}/schemas/${kind}`), signal)
    const said = headerOf(reply, 'x-api-schemas')
    const scope = said === undefined ? undefined : scopeOfSchemas(said, api.endpoint)
    return scope?.kind === kind ? segmentOf(scope) : null
  } catch {
    return null
  }
}

function segmentOf({ path }: Scope): string {
  return path.split('/').at(-2) ?? ''
}

function rootOf({ endpoint }: Api): string {
  return endpoint.rootPath === '/' ? '' : endpoint.rootPath
}
