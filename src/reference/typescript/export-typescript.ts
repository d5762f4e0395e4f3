import type { Schema } from '../../schema/schema'
import { uniqueNames } from '../names'
import type { ActionFacts, Reference, TypeReference } from '../reference'
import { plainText } from '../../schema/rich-text'
import {
  isResource,
  namedShapes,
  needs,
  shapeFields,
  shapeWord,
  type Shape,
  type Shaped,
} from '../shapes'
import { typeText } from './type-text'

/** Names that the declarations use for themselves. */
const taken = ['Collection', 'ApiError', 'Types', 'Actions', 'CollectionActions']

/** TypeScript declarations in one file: an interface for each type in each shape, and the actions of each type. */
export function exportTypescript(reference: Reference): Map<string, string> {
  return new Map([['api.d.ts', new Declarations(reference).text()]])
}

class Declarations {
  private readonly names: ReadonlyMap<string, string>
  private readonly done = new Map<string, string>()
  constructor(private readonly reference: Reference) {
    const ids = reference.schemas.all.map(({ id }) => id)
    this.names = uniqueNames(ids, identifier, taken)
  }

  text(): string {
    const { schemas } = this.reference
    for (const shaped of namedShapes(schemas)) this.declare(shaped)
    const pages = schemas.all.map((schema) => this.reference.of(schema))
    const types = schemas.all.filter((schema) => schemas.roleOf(schema) !== 'input')
    const map = types.map(
      (schema) => `  ${key(schema.id)}: ${this.nameOf({ schema, shape: 'output' })}`,
    )
    const actions = (of: ActionFacts['of']) =>
      pages
        .map((page) => this.actions(page, of))
        .filter((text) => text !== '')
        .join('\n')
    const parts = [
      '// Generated from the schemas of the API.',
      collectionText,
      errorText,
      `/** The types of the API by their names. */\nexport interface Types {\n${map.join('\n')}\n}`,
      `/** What the actions of each type's resources take and give. */\nexport interface Actions {\n${actions('resource')}\n}`,
      `/** What the actions of each type's collection take and give. */\nexport interface CollectionActions {\n${actions('collection')}\n}`,
    ]
    return [...parts, ...this.done.values()].join('\n\n') + '\n'
  }

  private nameOf = (shaped: Shaped): string => {
    this.declare(shaped)
    return this.shapeName(shaped)
  }

  private shapeName(shaped: Shaped): string {
    const word = shapeWord(shaped, this.reference.schemas)
    const name = this.names.get(shaped.schema.id) ?? 'unknown'
    // No other type's name can end up the same: words are set off by an underline that names never hold.
    return word === '' ? name : `${name}_${word}`
  }

  private declare(shaped: Shaped): void {
    const name = this.shapeName(shaped)
    if (this.done.has(name)) return
    // Held first: the type may contain itself.
    this.done.set(name, '')
    const { schema, shape } = shaped
    const wire = shape === 'output' ? this.wire(schema) : []
    const fields = shapeFields(shaped).map((field) => {
      const optional = needs(shaped, field) ? '' : '?'
      const type = typeText(field, shape, this.reference.schemas, this.nameOf)
      return `${comment(field.description, '  ')}  ${key(field.name)}${optional}: ${type}`
    })
    const body = [...wire, ...fields].join('\n')
    const text = `${comment(shapeSentence(schema, shape), '')}export interface ${name} {\n${body}\n}`
    this.done.set(name, text)
  }

  private wire(schema: Schema): string[] {
    if (!isResource(schema, this.reference.schemas))
      return [...(schema.fields.has('id') ? ['  id?: string'] : []), '  type?: string']
    return [
      ...['  id: string', '  type: string'],
      ...['  links?: { [name: string]: string }', '  actions?: { [name: string]: string }'],
    ]
  }

  private actions({ schema, actions }: TypeReference, of: ActionFacts['of']): string {
    const own = actions.filter((action) => action.of === of)
    if (own.length === 0) return ''
    const { schemas } = this.reference
    const named = (id: string | undefined, shape: Shape) => {
      const known = schemas.get(id)
      if (known === undefined) return id === undefined ? 'undefined' : 'unknown'
      return this.nameOf({ schema: known, shape })
    }
    const lines = own.map(
      ({ name, input, output }) =>
        `    ${key(name)}: { input: ${named(input, 'create')}; output: ${named(output, 'output')} }`,
    )
    return `  ${key(schema.id)}: {\n${lines.join('\n')}\n  }`
  }
}

const collectionText = `/** One page of a collection. */
export interface Collection<Item> {
  type: 'collection'
  resourceType?: string | null
  data: Item[]
  links?: { [name: string]: string }
  actions?: { [name: string]: string } | null
  createTypes?: { [type: string]: string } | null
  createDefaults?: { [field: string]: unknown } | null
  filters?: { [field: string]: unknown } | null
  pagination?: {
    limit?: number | null
    partial?: boolean
    total?: number | null
    first?: string | null
    previous?: string | null
    next?: string | null
    last?: string | null
  } | null
}`

const errorText = `/** What a server answers instead when something went wrong. */
export interface ApiError {
  type: 'error'
  status: number | string
  code?: string
  message?: string | null
  detail?: string | null
  fieldName?: string
}`

function shapeSentence({ id, description }: Schema, shape: Shape): string {
  switch (shape) {
    case 'output':
      return plainText(description) || `The type ${id}.`
    case 'create':
      return `What creates or goes into: ${id}.`
    case 'update':
      return `Changes of: ${id}.`
    case 'inside':
      return `Inside of changes: ${id}.`
  }
}

/** An id as a name in code, such as `IoK8sPodSpec`. */
function identifier(id: string): string {
  const name = id
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('')
  return /^[0-9]/.test(name) ? `Type${name}` : name
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
}

function comment(description: string, indent: string): string {
  const text = plainText(description).replaceAll('*/', '*\\/')
  return text === '' ? '' : `${indent}/** ${text} */\n`
}
