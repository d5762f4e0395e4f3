import type { JsonObject } from '../json/value'
import type { Schema } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'
import { exampleBody } from './example'

/** One thing that can be done with a collection or a resource by its method alone. */
export interface OperationFacts {
  readonly name: string
  readonly method: string
  /** The address as far as the schema tells it: `${links.self}` where only a resource knows. */
  readonly url: string
  /** undefined: it takes none. */
  readonly example: JsonObject | undefined
}

const collectionNames = new Map([
  ['GET', 'List'],
  ['POST', 'Create'],
])
const resourceNames = new Map([
  ['GET', 'Read'],
  ['PUT', 'Update'],
  ['PATCH', 'Patch'],
  ['DELETE', 'Delete'],
])
const order = ['List', 'Create', 'Read', 'Update', 'Patch', 'Delete']

/** The operations of a type after its methods, with an example of what each takes. */
export function operationsOf(schema: Schema, schemas: SchemaSet): OperationFacts[] {
  const collection = schema.links.get('collection')
  const above = collection ?? '${links.collection}'
  const found = [
    ...methodsOf(schema.collectionMethods, collectionNames).map(({ name, method }) => ({
      ...{ name, method },
      url: above,
      example: method === 'POST' ? exampleBody(schema, schemas, 'create') : undefined,
    })),
    ...methodsOf(schema.resourceMethods, resourceNames).map(({ name, method }) => ({
      ...{ name, method },
      url:
        collection === undefined ? '${links.self}' : `${collection.replace(/[?#].*$/s, '')}/{id}`,
      example:
        method === 'PUT' || method === 'PATCH' ? exampleBody(schema, schemas, 'update') : undefined,
    })),
  ]
  return found.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function placeOf({ name }: OperationFacts): number {
  const place = order.indexOf(name)
  return place < 0 ? order.length : place
}

/** Steve writes `blocked-PUT` for what somebody may not do; that is no operation. */
function methodsOf(methods: ReadonlySet<string> | undefined, names: ReadonlyMap<string, string>) {
  return [...(methods ?? [])]
    .filter((method) => /^[A-Z]+$/.test(method))
    .map((method) => ({ method, name: names.get(method) ?? method }))
}
