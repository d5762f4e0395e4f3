import { expect, test } from 'vitest'
import { specification } from '../../../src/api/dialects/specification'
import { apiRequest } from '../../../src/api/request'
import { resultLink } from '../../../src/resource/operation/result-link'
import { readSchemas } from '../../../src/schema/schema-set'
import { json } from '../../forms/form-schemas'

const url = 'http://api.example/v1/things'
const schemas = readSchemas(json({ data: [{ id: 'thing', links: { collection: url } }] }))

test.each([
  ['its own link', { id: 'a', type: 'thing', links: { self: `${url}/own` } }, `${url}/x`, '/own'],
  ['Location', { id: 'a', type: 'thing', links: {} }, `${url}/x`, '/x'],
  ['Location, without a body', undefined, `${url}/x`, '/x'],
  ['its type and id', { id: 'a b', type: 'thing' }, undefined, '/a%20b'],
])('where the result of a request is, is told by %s', (_, body, location, end) => {
  const document = body && specification.readDocument(json(body), url)
  const headers = location === undefined ? [] : [['location', location] as const]
  const facts = { status: 201, statusText: '', body: '', size: 0, url, firstByte: 0, total: 0 }
  const reply = { ...facts, headers, request: apiRequest({ method: 'POST', url }) }
  expect(resultLink({ reply, document, schemasUrl: undefined }, schemas)).toBe(url + end)
})
