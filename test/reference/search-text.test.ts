import { expect, test } from 'vitest'
import { findTypes } from '../../src/reference/search-text'
import { readSchemas } from '../../src/schema/schema-set'
import { json } from '../forms/form-schemas'

const { all } = readSchemas(
  json({
    data: [
      { id: 'containerEvent', resourceFields: { host: { type: 'string' } } },
      {
        id: 'instance',
        pluralName: 'instances',
        description: 'Runs on a <b>host</b>.',
        resourceActions: { stop: { input: 'stopInput' } },
      },
      {
        id: 'host',
        pluralName: 'hosts',
        resourceFields: { agentState: { type: 'enum', description: 'What its agent does' } },
      },
    ],
  }),
)

const found = (wanted: string) => findTypes(all, wanted).map(({ schema }) => schema.id)

test('types are found by name, plural, field, action, and words of descriptions; the name counts most', () => {
  expect(found('')).toEqual(['containerEvent', 'instance', 'host'])
  expect(found('HOST')).toEqual(['host', 'containerEvent', 'instance'])
  expect(found('instances')).toEqual(['instance'])
  expect(found('stop')).toEqual(['instance'])
  expect(found('agent does')).toEqual(['host'])
  expect(found('no such')).toEqual([])
})

test('what was found inside of a type is told', () => {
  expect(findTypes(all, 'agent')[0]).toMatchObject({ fields: ['agentState'], actions: [] })
  expect(findTypes(all, 'stop')[0]).toMatchObject({ fields: [], actions: ['stop'] })
})
