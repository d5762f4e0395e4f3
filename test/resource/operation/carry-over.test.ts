import { describe, expect, test } from 'vitest'
import { Draft } from '../../../src/forms/draft'
import { stringifyJson } from '../../../src/json/stringify'
import { carryOver } from '../../../src/resource/operation/carry-over'
import { json, schemasOf } from '../../forms/form-schemas'

const schemas = schemasOf({
  one: {
    name: 'string',
    size: 'int',
    only: 'string',
    kind: { type: 'enum', options: ['a', 'b'] },
    ports: 'array[string]',
  },
  two: {
    name: 'string',
    size: 'string',
    kind: { type: 'enum', options: ['b', 'c'] },
    ports: 'array[string]',
    fixed: { type: 'string', create: false },
  },
})
const begin = (type: string, original: unknown = {}) => ({
  draft: new Draft(json(original), 'create'),
  schema: schemas.get(type),
})
const sends = ({ draft }: { draft: Draft }) => stringifyJson(draft.changes())

describe('changing the type to create', () => {
  test('takes along what has a field of the same name and a type that takes it', () => {
    const [one, two] = [begin('one'), begin('two', { fixed: 'default' })]
    one.draft.replace(json({ name: 'x', size: 5, only: 'y', kind: 'b', ports: ['80'] }))
    expect(carryOver(one, two, schemas)).toEqual(['size', 'only'])
    expect(sends(two)).toBe('{"fixed":"default","name":"x","kind":"b","ports":["80"]}')
  })

  test('an option that the other type does not have stays behind', () => {
    const [one, two] = [begin('one'), begin('two')]
    one.draft.set(['kind'], 'a')
    expect(carryOver(one, two, schemas)).toEqual(['kind'])
  })

  test('and back again loses nothing, and brings what was typed meanwhile', () => {
    const [one, two] = [begin('one'), begin('two')]
    one.draft.replace(json({ name: 'x', size: 5, only: 'y' }))
    carryOver(one, two, schemas)
    two.draft.set(['name'], 'z')
    two.draft.set(['ports'], json({ p: ['1'] })['p'])
    expect(carryOver(two, one, schemas)).toEqual([])
    expect(sends(one)).toBe('{"name":"z","size":5,"only":"y","ports":["1"]}')
  })
})
