import { canBeChanged, type Field, type Schema } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'
import { isRequired, wireFields, writableFields } from '../schema/writable-fields'

/**
 * A type as it goes over the wire: what a server sends, what creates one (and what an action takes, which has the same
 * fields), what changes one, and what stands inside of a change.
 */
export type Shape = 'output' | 'create' | 'update' | 'inside'

/** One type in one shape. */
export interface Shaped {
  readonly schema: Schema
  readonly shape: Shape
}

/** The fields of a shape in the schema's order; what every resource has on the wire is left to who asks. */
export function shapeFields({ schema, shape }: Shaped): Field[] {
  if (shape === 'output')
    return [...schema.fields.values()].filter(({ name }) => !wireFields.has(name))
  const mode = shape === 'create' ? 'create' : 'update'
  return writableFields(schema, mode, shape === 'inside')
}

/** Whether a shape cannot do without a field. What has a default need not be sent. */
export function needs({ shape }: Pick<Shaped, 'shape'>, field: Field): boolean {
  if (shape === 'output' || field.default !== undefined) return false
  return isRequired(field, shape === 'create' ? 'create' : 'update', shape === 'inside')
}

/** The shape of what is embedded in a shape. */
export function shapeInside(shape: Shape): Shape {
  return shape === 'update' ? 'inside' : shape
}

/** Whether something of this type stands on its own at an address, with `id`, `type`, `links` and `actions`. */
export function isResource(schema: Schema, schemas: SchemaSet): boolean {
  return schemas.roleOf(schema) === 'collection'
}

/** The shapes that the operations and actions of an API name directly, each once. */
export function namedShapes(schemas: SchemaSet): Shaped[] {
  const shapes: Shaped[] = []
  const inputs = new Set<Schema>()
  for (const schema of schemas.all) {
    const role = schemas.roleOf(schema)
    if (role !== 'input') shapes.push({ schema, shape: 'output' })
    if (schema.collectionMethods?.has('POST') === true) shapes.push({ schema, shape: 'create' })
    if (canBeChanged(schema)) shapes.push({ schema, shape: 'update' })
    for (const { input } of [
      ...schema.resourceActions.values(),
      ...schema.collectionActions.values(),
    ]) {
      const known = schemas.get(input)
      if (known !== undefined) inputs.add(known)
    }
  }
  for (const schema of inputs)
    if (!shapes.some((each) => each.schema === schema && each.shape === 'create'))
      shapes.push({ schema, shape: 'create' })
  return shapes
}

/** What tells the shapes of a type apart in names. What only goes in needs no word for it. */
export function shapeWord({ schema, shape }: Shaped, schemas: SchemaSet): string {
  const isInput = schemas.roleOf(schema) === 'input'
  switch (shape) {
    case 'output':
      return isInput ? 'output' : ''
    case 'create':
      return isInput ? '' : 'create'
    case 'update':
      return 'update'
    case 'inside':
      return 'embeddedUpdate'
  }
}
