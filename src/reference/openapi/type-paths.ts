import { objectFrom, type JsonObject, type JsonValue } from '../../json/value'
import type { Schema } from '../../schema/schema'
import { exampleBody } from '../example'
import { said, type ShapeSchemas } from '../json-schema/shape-schemas'
import type { ActionFacts, Reference, TypeReference } from '../reference'
import type { Shape } from '../shapes'
import { listParameters } from './list-parameters'

/** The operations of one type: by method for its collection and for its resources. */
export interface TypePaths {
  readonly collection: ReadonlyMap<string, JsonObject>
  readonly resource: ReadonlyMap<string, JsonObject>
}

// Of a patch it says which kind it is; Steve, the only family that is patched, takes none as plain JSON.
const contentTypes = { PUT: 'application/json', PATCH: 'application/merge-patch+json' } as const

/** Writes the operations of types as OpenAPI has them. */
export class PathWriter {
  constructor(
    private readonly reference: Reference,
    private readonly shapes: ShapeSchemas,
  ) {}

  write(page: TypeReference): TypePaths {
    const { schema, actions } = page
    const has = (methods: ReadonlySet<string> | undefined, method: string) =>
      methods?.has(method) === true
    const collection = new Map<string, JsonObject>()
    const resource = new Map<string, JsonObject>()
    const one = content(this.ref(schema, 'output'))
    if (has(schema.collectionMethods, 'GET')) collection.set('get', this.list(schema))
    const onAll = actions.filter(({ of }) => of === 'collection')
    const creates = has(schema.collectionMethods, 'POST')
    if (creates || onAll.length > 0) collection.set('post', this.post(schema, onAll, creates))
    if (has(schema.resourceMethods, 'GET'))
      resource.set('get', this.operation(schema, 'read', `Read one ${schema.id}`, { 200: ok(one) }))
    for (const [method, word] of [
      ['PUT', 'update'],
      ['PATCH', 'patch'],
    ] as const)
      if (has(schema.resourceMethods, method))
        resource.set(
          method.toLowerCase(),
          this.operation(
            schema,
            word,
            `Change a ${schema.id}`,
            { 200: ok(one), 202: accepted(one) },
            { requestBody: this.body(schema, 'update', contentTypes[method]) },
          ),
        )
    if (has(schema.resourceMethods, 'DELETE'))
      resource.set(
        'delete',
        this.operation(schema, 'delete', `Delete a ${schema.id}`, {
          200: ok(one),
          202: accepted(one),
          204: said({ description: 'Done; there is nothing to say.' }),
        }),
      )
    const onOne = actions.filter(({ of }) => of === 'resource')
    if (onOne.length > 0) resource.set('post', this.post(schema, onOne, false))
    return { collection, resource }
  }

  private list(schema: Schema): JsonObject {
    const page = {
      allOf: [
        { $ref: '#/components/schemas/collection' },
        {
          type: 'object',
          properties: { data: { type: 'array', items: this.ref(schema, 'output') } },
        },
      ],
    }
    const summary = `List ${schema.pluralName}`
    return this.operation(
      schema,
      'list',
      summary,
      { 200: ok(content(page)) },
      {
        parameters: listParameters(schema),
      },
    )
  }

  /** A POST creates, or sets an action in motion: which one is for the query to say. */
  private post(schema: Schema, actions: readonly ActionFacts[], creates: boolean): JsonObject {
    if (actions.length === 0)
      return this.operation(
        schema,
        'create',
        `Create a ${schema.id}`,
        this.answers([schema.id], '201'),
        { requestBody: this.body(schema, 'create') },
      )
    const inputs = new Map<string, JsonValue>()
    const examples: [string, JsonValue][] = []
    if (creates) {
      inputs.set('create', this.ref(schema, 'create'))
      examples.push(['create', { value: exampleBody(schema, this.reference.schemas, 'create') }])
    }
    for (const { name, input, example } of actions) {
      const known = this.reference.schemas.get(input)
      inputs.set(
        known?.id ?? '',
        known === undefined ? { type: 'object' } : this.ref(known, 'create'),
      )
      examples.push([name.replaceAll(/[^A-Za-z0-9._-]/g, '-'), { value: example ?? {} }])
    }
    const ids = actions.map(({ output }) => output).filter((id) => id !== undefined)
    const parameter = {
      name: 'action',
      in: 'query',
      required: !creates,
      description: 'The action.',
      schema: { type: 'string', enum: actions.map(({ name }) => name) },
    }
    return this.operation(
      schema,
      creates ? 'create' : actions[0]?.of === 'collection' ? 'actOnAll' : 'act',
      creates
        ? `Create a ${schema.id}, or an action of ${schema.pluralName}`
        : `Actions of ${schema.id}`,
      this.answers(creates ? [schema.id, ...ids] : ids, '200'),
      {
        description: actionsText(actions),
        parameters: [parameter],
        requestBody: {
          content: {
            'application/json': {
              schema: oneOrAny([...inputs.values()]),
              examples: objectFrom(examples),
            },
          },
        },
      },
    )
  }

  private answers(outputs: readonly string[], status: string): Record<string, JsonValue> {
    const known = [...new Set(outputs.map((id) => this.reference.schemas.get(id)))]
    const refs = known.map((schema) =>
      schema === undefined ? { type: 'object' } : this.ref(schema, 'output'),
    )
    const body = refs.length === 0 ? undefined : content(oneOrAny(refs))
    return { [status]: ok(body), 202: accepted(body) }
  }

  private body(
    schema: Schema,
    shape: 'create' | 'update',
    contentType = 'application/json',
  ): JsonObject {
    const example = exampleBody(schema, this.reference.schemas, shape)
    return {
      required: true,
      content: { [contentType]: { schema: this.ref(schema, shape), example } },
    }
  }

  private ref(schema: Schema, shape: Shape): JsonObject {
    return this.shapes.ref({ schema, shape })
  }

  private operation(
    schema: Schema,
    word: string,
    summary: string,
    responses: Record<string, JsonValue>,
    more: Record<string, JsonValue> = {},
  ): JsonObject {
    const error = { $ref: '#/components/responses/error' }
    return {
      operationId: `${this.shapes.nameOf({ schema, shape: 'output' })}.${word}`,
      tags: [schema.id],
      summary,
      ...more,
      responses: { ...responses, 401: error, 404: error, 422: error, default: error },
    }
  }
}

function actionsText(actions: readonly ActionFacts[]): string {
  const lines = actions.map(
    ({ name, input, output }) =>
      `- \`${name}\`: takes ${input ?? 'nothing'}, gives ${output ?? 'nothing'}`,
  )
  const opaque =
    'Which actions are possible now, and at which addresses, stands in the `actions` of the resource.'
  return `${opaque}\n\n${lines.join('\n')}`
}

function oneOrAny(schemas: readonly JsonValue[]): JsonValue {
  const [first = {}] = schemas
  return schemas.length <= 1 ? first : { anyOf: schemas }
}

function content(schema: JsonValue): JsonObject {
  return { 'application/json': { schema } }
}

function ok(body: JsonObject | undefined): JsonObject {
  return said({ description: 'Done.', content: body })
}

function accepted(body: JsonObject | undefined): JsonObject {
  return said({ description: 'Begun; the resource says when it is done.', content: body })
}
