import { validate as validateByReadme } from '@readme/openapi-parser'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { exportOpenapi } from '../../src/reference/openapi/export-openapi'
import { referenceOf } from '../../src/reference/reference'
import { readSchemas, type SchemaSet } from '../../src/schema/schema-set'
import { json } from '../forms/form-schemas'
import { dumpedSchemas } from '../forms/generated'
import { demoSchemas } from './demo-schemas'
import { hostileSchemas } from './hostile'
import { recorded } from './recorded'

interface Operation {
  parameters?: { name?: string; in?: string }[]
  requestBody?: { content: Record<string, { schema: unknown; examples?: object }> }
  responses: object
}
interface Openapi {
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> }
}

function written(schemas: SchemaSet): Openapi {
  const text = exportOpenapi(referenceOf(schemas)).get('openapi.json') ?? ''
  return JSON.parse(text) as Openapi
}

describe.each([
  ['the demo', await demoSchemas()],
  ['a real server with 127 types', dumpedSchemas()],
  ['a Norman server', recorded('rancher-v3')],
  ['a hostile server', hostileSchemas],
])('OpenAPI of %s', (_, schemas) => {
  test('is accepted by two validators', async () => {
    if (schemas === undefined) return
    const first = await new Validator().validate({ ...written(schemas) })
    expect(first).toEqual({ valid: true })
    const second = await validateByReadme(written(schemas) as never)
    expect(second).toMatchObject({ valid: true, warnings: [] })
  })
})

test('says what the API does: collections, resources, actions, filters, errors', async () => {
  const { paths, servers, components } = written(await demoSchemas())
  expect(servers[0]?.url).toMatch(/\/v1$/)
  const list = paths['/containers']?.get
  expect(list?.parameters?.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['name', 'name_like', 'include']),
  )
  expect(Object.keys(paths['/containers'] ?? {})).toEqual(expect.arrayContaining(['get', 'post']))
  expect(Object.keys(paths['/containers/{id}'] ?? {})).toEqual(
    expect.arrayContaining(['get', 'put', 'delete', 'post']),
  )
  const act = paths['/containers/{id}']?.post
  expect(act?.parameters?.[0]).toMatchObject({ name: 'action', in: 'query', required: true })
  expect(JSON.stringify(act?.requestBody)).toContain('#/components/schemas/instanceStop"')
  expect(JSON.stringify(list?.responses)).toContain('#/components/responses/error')
  expect(Object.keys(components.schemas['container']?.properties ?? {})).toContain('imageUuid')
  expect(Object.keys(components.schemas['container.create']?.properties ?? {})).not.toContain('id')
})

test('says which kind of patch a PATCH is, also of types that are changed by nothing else', () => {
  const link = 'https://host/v1/networks'
  const { paths, components } = written(
    readSchemas(
      json({
        data: [
          {
            ...{ id: 'network', pluralName: 'networks', links: { collection: link } },
            resourceMethods: ['GET', 'blocked-PUT', 'PATCH'],
            resourceFields: { name: { type: 'string', update: true } },
          },
        ],
      }),
    ),
  )
  expect(Object.keys(paths['/networks/{id}'] ?? {})).toEqual(['get', 'patch', 'parameters'])
  expect(Object.keys(paths['/networks/{id}']?.patch?.requestBody?.content ?? {})).toEqual([
    'application/merge-patch+json',
  ])
  expect(components.schemas['network.update']?.properties).toHaveProperty('name')
})
