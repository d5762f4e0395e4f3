import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, test } from 'vitest'
import { stringifyJson } from '../../src/json/stringify'
import { objectFrom } from '../../src/json/value'
import { exampleBody } from '../../src/reference/example'
import { exportJsonSchema } from '../../src/reference/json-schema/export-json-schema'
import { ShapeSchemas } from '../../src/reference/json-schema/shape-schemas'
import { referenceOf } from '../../src/reference/reference'
import { namedShapes } from '../../src/reference/shapes'
import type { SchemaSet } from '../../src/schema/schema-set'
import { dumpedSchemas } from '../forms/generated'
import { demoSchemas } from './demo-schemas'
import { hostileSchemas } from './hostile'

// Types and fields may be called as what every object inherits.
const reader = () =>
  new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, ownProperties: true })

function written(schemas: SchemaSet): Map<string, string> {
  return exportJsonSchema(referenceOf(schemas))
}

describe.each([
  ['the demo', await demoSchemas()],
  ['a real server with 127 types', dumpedSchemas()],
  ['a hostile server', hostileSchemas],
])('the JSON Schemas of %s', (_, schemas) => {
  test('are JSON Schemas that refer to nothing outside of them', () => {
    if (schemas === undefined) return
    const ajv = reader()
    for (const [name, text] of written(schemas)) {
      const schema = JSON.parse(text) as { $defs?: object }
      expect(ajv.validateSchema(schema), `${name}: ${JSON.stringify(ajv.errors?.[0])}`).toBe(true)
      for (const [, target = ''] of text.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/g))
        expect(Object.hasOwn(schema.$defs ?? {}, target), `${name} → ${target}`).toBe(true)
    }
  })

  test('take the examples', () => {
    if (schemas === undefined) return
    const shapes = new ShapeSchemas(schemas, '#/$defs/')
    const inputs = namedShapes(schemas).filter(({ shape }) => shape !== 'output')
    for (const shaped of inputs) shapes.ref(shaped)
    const ajv = reader()
    ajv.addSchema(
      JSON.parse(stringifyJson(objectFrom([['$defs', objectFrom(shapes.definitions)]]))) as object,
      'all',
    )
    for (const shaped of inputs) {
      const fits = ajv.getSchema(`all#/$defs/${shapes.nameOf(shaped)}`)
      const mode = shaped.shape === 'update' ? 'update' : 'create'
      const example = JSON.parse(stringifyJson(exampleBody(shaped.schema, schemas, mode)))
      expect(fits?.(example), `${shaped.schema.id}: ${JSON.stringify(fits?.errors?.[0])}`).toBe(
        true,
      )
    }
  })
})

test('there is one for each thing that goes over the wire', async () => {
  const names = [...written(await demoSchemas()).keys()]
  for (const name of [
    ...['output/container', 'create/container', 'update/container', 'input/instanceStop'],
  ])
    expect(names).toContain(`${name}.json`)
})

test('a wrong body is refused, an unknown name is not', async () => {
  const text = written(await demoSchemas()).get('create/container.json') ?? '{}'
  const fits = reader().compile(JSON.parse(text) as object)
  expect(fits({ imageUuid: 'docker:nginx', x: 1 })).toBe(true)
  expect(fits({ imageUuid: 7 })).toBe(false)
})
