import { expect, test } from 'vitest'
import { readDocument } from '../../../src/api/dialects/read-document'
import { json } from '../../forms/form-schemas'

test.each([
  [{ type: 'collection', resourceType: 'host', data: null }, 'collection'],
  [{ type: 'collection', resourceType: 'host' }, 'collection'],
  [{ data: [] }, 'collection'],
  [{ type: 'collection', id: '1c1', name: 'Summer', data: null }, 'resource'],
  [{ type: 'collection', data: { a: 1 } }, 'resource'],
  [{ type: 'host', data: [] }, 'resource'],
])('%j is a %s', (document, kind) => {
  const read = readDocument(json(document))
  expect(read.kind).toBe(kind)
  if (read.kind === 'collection') expect(read.collection.data).toEqual([])
})

test.each(['desc', 'DESC'])('what is sorted %s is sorted the other way round', (order) => {
  const read = readDocument(json({ type: 'collection', data: [], sort: { name: 'size', order } }))
  expect(read).toMatchObject({ collection: { sort: { name: 'size', descending: true } } })
})
