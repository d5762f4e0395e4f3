import { expect, it } from 'vitest'
import { specification } from '../../src/api/dialects/specification'
import type { JsonObject } from '../../src/json/value'

const dialect = specification

function transition(value: JsonObject) {
  const document = dialect.readDocument(value, 'http://api.example/v1/x')
  return document.kind === 'resource' ? dialect.stateOf(document.resource).transition : undefined
}

it('what the server says of the transition counts', () => {
  expect(transition({ state: 'registering', transitioning: 'yes' })).toBe('moving')
  expect(transition({ state: 'registering', transitioning: 'no' })).toBe('still')
  expect(transition({ state: 'registering', transitioning: null })).toBe('still')
  expect(transition({ state: 'x', transitioning: 'error' })).toBe('failed')
})

it('where it says nothing, a word for something in between does', () => {
  expect(transition({ state: 'Creating' })).toBe('moving')
  expect(transition({ state: 'finishing-upgrading' })).toBe('moving')
  expect(transition({ state: 'upgraded' })).toBe('still')
  expect(transition({})).toBe('still')
})
