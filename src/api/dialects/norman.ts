import { actionRequest } from '../operations'
import { readSchemas, SchemaSet } from '../../schema/schema-set'
import type { Schema } from '../../schema/schema'
import type { JsonObject } from '../../json/value'
import { changeStreamUrl } from '../change-stream-url'
import type { Dialect } from './dialect'
import { withRemovals } from './norman-body'
import { withRights } from './rights'
import { readChange } from './read-change'
import { readDocument, readResource } from './read-document'
import { specification } from './specification'

/** Rancher 2.x, /v3. */
export const norman: Dialect = {
  ...specification,
  id: 'norman',
  title: 'Norman',
  noCattle: 'it is made for Rancher 1.x (/v1, /v2-beta); this is Norman, of Rancher 2.x',
  readSchemas: (json) => new SchemaSet(readSchemas(json).all.map(withMethods)),
  updateBody: (changes, original, types) =>
    specification.updateBody(withRemovals(changes, original, types), original, types),
  readDocument: (json) => readDocument(json, readWithRights),
  stream: {
    // Without resourceTypes it tells of all; it knows no eventNames.
    url: (place) => changeStreamUrl(place),
    reader: () => (json) => [readChange(json, readWithRights)],
  },
  signOut({ endpoint, schemas }) {
    const token = schemas.get('token')
    const place = endpoint.locate(token?.links.get('collection') ?? '/v3/tokens')
    // Inside of a cluster or project the schemas name no tokens; the session is the same.
    return place.kind === 'inside' ? actionRequest(`${place.url}?action=logout`) : undefined
  },
}

const none: ReadonlySet<string> = new Set()

/** Norman leaves out the methods that one is not permitted (dialects, section 2): what is missing is forbidden. */
function withMethods(schema: Schema): Schema {
  const { resourceMethods = none, collectionMethods = none } = schema
  return { ...schema, resourceMethods, collectionMethods }
}

function readWithRights(json: JsonObject) {
  return withRights(readResource(json))
}
