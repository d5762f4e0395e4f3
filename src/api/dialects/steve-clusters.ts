import { encodeText } from '../../json/encode-text'
import { own, text } from '../../json/value'
import type { SchemaSet } from '../../schema/schema-set'
import type { Endpoint } from '../endpoint'
import type { BesideRules } from './dialect'

const type = 'management.cattle.io.cluster'

/** The clusters of Rancher: its own is served below /v1, each of them below /k8s/clusters/ID/v1. */
export const clusters: BesideRules = {
  listUrl(endpoint, schemas) {
    const { id, before } = clusterAt(endpoint.rootPath) ?? {}
    const inside = clusterOf(schemas, endpoint) ?? id
    // Only Rancher's own cluster has the list, whatever is called the same elsewhere.
    if (inside !== undefined && inside !== local) return endpoint.url(`${before ?? ''}/v1/${type}s`)
    const place = endpoint.locate(schemas.get(type)?.links.get('collection') ?? 'x:')
    return place.kind === 'inside' ? place.url : undefined
  },
  scopeOf({ id, value }, { rootPath }) {
    if (id === undefined) return undefined
    const root = clusterAt(rootPath)
    const before = root?.before ?? ''
    const path =
      root?.id === id
        ? rootPath
        : id === local
          ? `${before}/v1`
          : `${before}/k8s/clusters/${encodeText(id)}/v1`
    return { kind: 'cluster', id, path, name: text(own(own(value, 'spec'), 'displayName')) ?? '' }
  },
  at(schemasUrl, endpoint) {
    const place = endpoint.locate(schemasUrl)
    if (place.kind !== 'inside') return undefined
    const path = place.path.replace(/\/schemas\/?$/i, '')
    const found = path === endpoint.rootPath ? undefined : clusterAt(path)
    return found && { kind: 'cluster', id: found.id, path, above: endpoint.rootPath }
  },
}

const local = 'local'

/** Which cluster an API is of, by its path, and what stands before that. */
function clusterAt(path: string): { id: string; before: string } | undefined {
  const [, before, id] = /^(.*)\/k8s\/clusters\/([^/]+)\/v1$/i.exec(path) ?? []
  if (before !== undefined && id !== undefined) return { id: decoded(id), before }
  const [, above] = /^(.*)\/v1$/i.exec(path) ?? []
  return above === undefined ? undefined : { id: local, before: above }
}

/** Which cluster these schemas are of, by their own links; undefined where they have none. */
export function clusterOf(schemas: SchemaSet, endpoint: Endpoint): string | undefined {
  const place = endpoint.locate(schemas.all[0]?.links.get('self') ?? 'x:')
  const [, api] = /^(.*\/v1)\/schemas\//i.exec(place.kind === 'inside' ? place.path : '') ?? []
  return api === undefined ? undefined : clusterAt(api)?.id
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
