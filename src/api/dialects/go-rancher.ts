import type { Schema } from '../../schema/schema'
import { readSchemas, SchemaSet } from '../../schema/schema-set'
import { isArray, own, type JsonValue } from '../../json/value'
import type { ChangeMessage } from '../change-stream-message'
import { socketUrl } from '../change-stream-url'
import type { Resource } from '../resource'
import type { Dialect, StreamPlace } from './dialect'
import { inProject } from './go-rancher-project'
import { readDocument } from './read-document'
import { specification } from './specification'

/** Longhorn, the catalog and webhook services of Rancher 1.6, and others that are built with go-rancher. */
export const goRancher: Dialect = {
  ...specification,
  id: 'go-rancher',
  title: 'go-rancher',
  noCattle:
    'it makes its flags of fields that are marked to be given, and go-rancher leaves marks out',
  // The catalog lists GET alone and takes all methods (dialects, section 12).
  readSchemas: (json) => {
    const { all } = readSchemas(json)
    const inputs = inputsOf(all)
    return new SchemaSet(
      all.map((schema) => ({
        ...(isNowhere(schema, inputs) ? withoutCollection(schema) : schema),
        methodsAreHints: true,
      })),
    )
  },
  readDocument(json, url) {
    const document = readDocument(json)
    const project = new URL(url).searchParams.get('projectId')
    return project === null ? document : inProject(document, url, project)
  },
  // Those that know projects take them in a header or a parameter, and never in the path.
  scopes: [],
  stream: { url: collectionStream, reader: collectionReader },
}

function inputsOf(schemas: readonly Schema[]): ReadonlySet<string> {
  const actions = schemas.flatMap(({ resourceActions, collectionActions }) => [
    ...resourceActions.values(),
    ...collectionActions.values(),
  ])
  return new Set(actions.flatMap(({ input }) => (input === undefined ? [] : [input.toLowerCase()])))
}

/** It writes a link to a collection into every type that can be read, also into those that merely go in and out (dialects, section 12). */
function isNowhere({ id, collectionMethods }: Schema, inputs: ReadonlySet<string>): boolean {
  const goesInOrOut =
    inputs.has(id.toLowerCase()) || /(?:Input|Output)$|^(?:error|apiVersion)$/.test(id)
  return goesInOrOut && collectionMethods?.has('POST') !== true
}

function withoutCollection(schema: Schema): Schema {
  return { ...schema, links: new Map([...schema.links].filter(([name]) => name !== 'collection')) }
}

/** Longhorn has a stream for each collection, that says once a second at most what is in it now (dialects, section 7). */
function collectionStream({ endpoint, schemas, url }: StreamPlace): string | undefined {
  // Of a resource it is the collection that it stands in.
  const above = url.split('?', 1)[0]?.replace(/\/[^/]*$/, '') ?? ''
  const schema = schemas.forCollection(url) ?? schemas.forCollection(above)
  const link = schema?.links.get('collection')
  const place = link === undefined ? undefined : endpoint.locate(link)
  if (place?.kind !== 'inside' || !place.url.startsWith(`${endpoint.root}/`)) return undefined
  const plural = place.url.slice(endpoint.root.length + 1).split(/[?#]/, 1)[0] ?? ''
  return socketUrl(`${endpoint.root}/ws/1s/${plural}`)
}

/** What was there the last time and is not any more is gone. */
function collectionReader(): (json: JsonValue) => ChangeMessage[] {
  let before: readonly Resource[] = []
  return (json) => {
    const document = isArray(own(json, 'data')) ? readDocument(json) : undefined
    if (document?.kind !== 'collection') return [{ name: '', resource: undefined, removed: false }]
    const now = document.collection.data
    const ids = new Set(now.map(({ id }) => id))
    const gone = before.filter(({ id }) => !ids.has(id))
    before = now
    const message = (resource: Resource, removed: boolean): ChangeMessage => ({
      name: 'collection',
      resource: resource.id === undefined || resource.type === undefined ? undefined : resource,
      removed,
    })
    return [...now.map((one) => message(one, false)), ...gone.map((one) => message(one, true))]
  }
}
