import { describe, expect, test } from 'vitest'
import { referenceOf } from '../../src/reference/reference'
import { readSchemas } from '../../src/schema/schema-set'
import { json } from '../forms/form-schemas'
import { dumpedSchemas } from '../forms/generated'

const schemas = readSchemas(
  json({
    data: [
      {
        id: 'ship',
        pluralName: 'ships',
        description: 'Goes to sea.',
        links: { collection: 'https://host/v1/ships' },
        collectionMethods: ['GET', 'POST'],
        resourceMethods: ['GET', 'PUT', 'DELETE', 'blocked-PATCH'],
        includeableLinks: ['crews', 'home'],
        collectionFilters: { name: { modifiers: ['eq', 'like'] } },
        resourceActions: { sink: { input: 'sinkInput', output: 'ship' }, sail: { input: null } },
        resourceFields: {
          uuid: { type: 'string' },
          masts: { type: 'array[mast]', create: true, update: true },
          captain: { type: 'reference[crew]', create: true, required: true },
          id: { type: 'string' },
          kind: { type: 'enum', create: true, update: false, options: ['sail', 'steam'] },
        },
      },
      {
        id: 'mast',
        resourceFields: {
          height: { type: 'int', create: true, min: 3 },
          upper: { type: 'mast', create: true },
        },
      },
      { id: 'crew', pluralName: 'crews', links: { collection: 'https://host/v1/crews' } },
      { id: 'sinkInput', resourceFields: { slowly: { type: 'boolean' } } },
    ],
  }),
)
const reference = referenceOf(schemas)

function pageOf(id: string) {
  const schema = schemas.get(id)
  if (schema === undefined) throw new Error(`No ${id}`)
  return reference.of(schema)
}

describe('the page of a type', () => {
  test('tells its fields: what identifies first, what all have last', () => {
    const { fields } = pageOf('ship')
    expect(fields.map(({ field }) => field.name)).toEqual([
      ...['id', 'kind', 'captain', 'masts', 'uuid'],
    ])
    expect(fields.map(({ create, update }) => `${create} ${update}`)).toEqual([
      'unsaid unsaid',
      'optional no',
      'required unsaid',
      'optional optional',
      'unsaid unsaid',
    ])
    expect(fields[1]?.notes).toEqual(['The options are [sail, steam].'])
  })

  test('links into nested types', () => {
    expect(pageOf('ship').fields[3]?.type).toEqual([
      { text: 'array[' },
      { text: 'mast', target: 'mast' },
      { text: ']' },
    ])
  })

  test('has operations with address and example body', () => {
    const { operations } = pageOf('ship')
    expect(operations.map(({ name, method, url }) => `${name}: ${method} ${url}`)).toEqual([
      'List: GET https://host/v1/ships',
      'Create: POST https://host/v1/ships',
      'Read: GET https://host/v1/ships/{id}',
      'Update: PUT https://host/v1/ships/{id}',
      'Delete: DELETE https://host/v1/ships/{id}',
    ])
    expect(JSON.stringify(operations[1]?.example)).toBe(
      '{"captain":"reference[crew]","kind":"sail","masts":[{"height":3,"upper":{}}]}',
    )
    expect(JSON.stringify(operations[3]?.example)).toBe('{"masts":[{"height":3,"upper":{}}]}')
  })

  test('has actions with the fields of their input and an example', () => {
    const [sail, sink] = pageOf('ship').actions
    expect(sail).toMatchObject({ name: 'sail', input: undefined, inputFields: [] })
    expect(sink?.inputFields.map(({ field }) => field.name)).toEqual(['slowly'])
    expect(JSON.stringify(sink?.example)).toBe('{"slowly":true}')
    expect(sink?.output).toBe('ship')
  })

  test('has filters, and links to the types that they are named after', () => {
    const { filters, links } = pageOf('ship')
    expect(filters[0]?.modifiers).toEqual(['eq', 'like'])
    expect(links.map(({ name, target }) => [name, target?.id])).toEqual([
      ['crews', 'crew'],
      ['home', undefined],
    ])
  })

  test('says where the type is used', () => {
    const used = (id: string) =>
      pageOf(id).usedBy.map(({ kind, from, by }) => `${kind} ${from.id}.${by}`)
    expect(used('crew')).toEqual(['references ship.captain'])
    expect(used('mast')).toEqual(['embeds ship.masts', 'embeds mast.upper'])
    expect(used('sinkInput')).toEqual(['accepts ship.sink'])
    expect(used('ship')).toEqual(['returns ship.sink'])
  })
})

test('every type of a real server has a page, and nothing in it is used by nothing', () => {
  const dumped = dumpedSchemas()
  if (dumped === undefined) return
  const whole = referenceOf(dumped)
  const pages = dumped.all.map((schema) => whole.of(schema))
  expect(pages).toHaveLength(127)
  expect(pages.reduce((sum, { fields }) => sum + fields.length, 0)).toBe(1808)
  expect(pages.reduce((sum, { actions }) => sum + actions.length, 0)).toBe(432)
  const launchConfig = pages.find(({ schema }) => schema.id === 'launchConfig')
  expect(
    launchConfig?.usedBy.some(({ kind, from }) => kind === 'embeds' && from.id === 'service'),
  ).toBe(true)
  expect(pages.flatMap(({ usedBy }) => usedBy)).toHaveLength(whole.uses.length)
})
