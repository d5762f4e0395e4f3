import { stringifyJson } from '../../json/stringify'
import { objectFrom, type JsonObject } from '../../json/value'
import type { Reference } from '../reference'
import { fileName, uniqueNames } from '../names'
import { namedShapes, type Shaped } from '../shapes'
import { ShapeSchemas } from './shape-schemas'

/**
 * JSON Schemas (2020-12), one file for each thing that goes over the wire: `output/container.json`,
 * `create/container.json`, `update/container.json`, and `input/instanceStop.json` for what actions take. Each file
 * stands for itself.
 */
export function exportJsonSchema({ schemas }: Reference): Map<string, string> {
  const names = uniqueNames(
    schemas.all.map(({ id }) => id),
    fileName,
  )
  const files = new Map<string, string>()
  for (const shaped of namedShapes(schemas)) {
    const isInput = shaped.shape === 'create' && schemas.roleOf(shaped.schema) === 'input'
    const folder = isInput ? 'input' : shaped.shape
    const name = names.get(shaped.schema.id) ?? ''
    files.set(`${folder}/${name}.json`, stringifyJson(whole(shaped, schemas), 2) + '\n')
  }
  return files
}

function whole(shaped: Shaped, schemas: Reference['schemas']): JsonObject {
  const shapes = new ShapeSchemas(schemas, '#/$defs/')
  const object = shapes.object(shaped)
  return objectFrom([
    ['$schema', 'https://json-schema.org/draft/2020-12/schema'],
    ...Object.entries(object),
    ...(shapes.definitions.size === 0 ? [] : [['$defs', objectFrom(shapes.definitions)] as const]),
  ])
}
