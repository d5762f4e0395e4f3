import { families } from '../../src/api/dialects'
import { specification } from '../../src/api/dialects/specification'
import type { Dialect } from '../../src/api/dialects/dialect'
import { Endpoint } from '../../src/api/endpoint'
import { understand, understandRead } from '../../src/api/exchange'
import {
  creatableTypes,
  offeredActions,
  readRequest,
  whyNoClone,
  whyNoCreate,
  whyNoDelete,
  whyNoEdit,
} from '../../src/api/operations'
import { ApiProblem, describeProblem } from '../../src/api/problem'
import { headerOf, type Reply } from '../../src/api/reply'
import type { Collection, Resource } from '../../src/api/resource'
import { Draft } from '../../src/forms/draft'
import { formFields } from '../../src/forms/fields'
import { draftProblems } from '../../src/forms/problems'
import { parseJson } from '../../src/json/parse'
import { objectFrom } from '../../src/json/value'
import { cellText, rowKey } from '../../src/resource/collection/cell-text'
import { allColumns, chooseColumns } from '../../src/resource/collection/columns'
import { rowsAsText } from '../../src/resource/collection/rows-as-text'
import { jsonSchemaFor } from '../../src/schema/json-schema'
import type { SchemaSet } from '../../src/schema/schema-set'

const dialects = [specification, ...(await Promise.all(families.map(({ load }) => load())))]
let turn = 0
const endpoint = new Endpoint('/v1', 'http://api.example')
const request = readRequest('http://api.example/v1/x')

/** Has everything that reads replies read this one, in one family's way after the other. Only an `ApiProblem` is allowed, and it can be told. */
export function readEverything(body: string, status: number): void {
  const reply: Reply = {
    request,
    status,
    statusText: '',
    headers: [['content-type', 'application/json']],
    body,
    size: body.length,
    url: request.url,
    firstByte: 1,
    total: 2,
  }
  headerOf(reply, 'x-api-schemas')
  // Each mutant is read by the next of the families: all of them read thousands.
  const dialect = dialects[turn++ % dialects.length] ?? specification
  tell(() => void understand(reply, dialect))
  tell(() => readAs(reply, dialect))
}

function tell(read: () => void): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    const { title, explanation, advice } = describeProblem(error)
    if (`${title}${explanation}${advice}` === '')
      throw new Error('A problem without words', { cause: error })
  }
}

function readAs(reply: Reply, dialect: Dialect): void {
  const json = parseJson(reply.body)
  for (const family of families) family.recognises({ json, header: () => undefined })
  dialect.stream.reader()(json)
  const schemas = dialect.readSchemas(json)
  dialect.beside?.listUrl(endpoint, schemas)
  for (const schema of schemas.all) {
    schemas.roleOf(schema)
    jsonSchemaFor(schema, schemas, 'create')
    const fields = formFields(schema, 'create', {})
    draftProblems(new Draft({}, 'create'), fields, schemas)
  }
  const { document } = understandRead(reply, dialect)
  if (document.kind === 'collection') readCollection(document.collection, dialect, schemas)
  if (document.kind === 'resource') readResource(document.resource, dialect, schemas)
}

function readCollection(collection: Collection, dialect: Dialect, schemas: SchemaSet): void {
  const schema = schemas.get(collection.resourceType)
  whyNoCreate(collection, schema)
  creatableTypes(collection, schema, request.url)
  const columns = [
    ...chooseColumns(schema, collection.data),
    ...allColumns(schema, collection.data),
  ]
  for (const [at, resource] of collection.data.entries()) {
    rowKey(resource, at)
    for (const column of columns) cellText(resource, column)
    readResource(resource, dialect, schemas)
  }
  for (const format of ['json', 'ndjson', 'csv'] as const)
    for (const piece of rowsAsText(collection.data, format, columns)) void piece
  for (const link of [...collection.links.values(), ...collection.sortLinks.values()])
    endpoint.locate(link)
}

function readResource(resource: Resource, dialect: Dialect, schemas: SchemaSet): void {
  const schema = schemas.get(resource.type)
  dialect.stateOf(resource)
  whyNoEdit(resource, schema, dialect)
  whyNoClone(resource, schema)
  whyNoDelete(resource, schema)
  offeredActions(resource.actions, schema?.resourceActions, dialect.stateOf(resource).name)
  for (const link of [...resource.links.values(), ...resource.actions.values()])
    endpoint.locate(link)
  dialect.beside?.scopeOf(resource, endpoint)
  dialect.patch?.body(dialect.patch.changed(objectFrom([['metadata', null]]), resource.value))
  dialect.updateBody(objectFrom([]), resource.value, { schema, schemas })
  if (schema === undefined) return
  const draft = new Draft(resource.value, 'update')
  draftProblems(draft, formFields(schema, 'update', resource.value), schemas)
}
