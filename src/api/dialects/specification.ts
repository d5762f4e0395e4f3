import { isNumber, objectFrom, own, text, type JsonObject, type JsonValue } from '../../json/value'
import { readSchemas } from '../../schema/schema-set'
import { changeStreamUrl } from '../change-stream-url'
import { isInBetween } from '../in-between'
import type { ErrorFields } from '../problem'
import type { Resource, ResourceState } from '../resource'
import type { Dialect, QueryPart } from './dialect'
import { readChange } from './read-change'
import { readDocument, readResource } from './read-document'

/** The specification as it is written, read leniently: what is missing or null is empty. Families differ from it in what they say themselves. */
export const specification: Dialect = {
  id: 'specification',
  title: 'API specification',
  readSchemas,
  readDocument: (json) => readDocument(json),
  readError,
  stateOf,
  updateBody: (changes, original) =>
    objectFrom([...versionOf(original), ...Object.entries(changes)]),
  createBody: (value) => value,
  filterParts,
  pageParameters: ['marker'],
  scopes: ['cluster', 'project'],
  stream: {
    url: (place) => changeStreamUrl(place, ['eventNames', 'resource.change']),
    reader: () => (json) => [readChange(json, readResource)],
  },
}

/** A versioned resource is updated only if it still is as it was read (specification, "Update"). */
function versionOf(original: JsonObject): [string, JsonValue][] {
  const [id, rev] = [own(original, 'id'), own(original, 'rev')]
  if (id === undefined || rev === undefined) return []
  return [
    ['id', id],
    ['rev', rev],
  ]
}

/** As in the specification, "Filtering": `name_modifier=value`, and `eq` need not be said. */
function filterParts(name: string, modifier: string, value: string): QueryPart[] {
  if (modifier === 'eq') return [name, `${name}_eq`].map((key) => ({ key, value }))
  const key = `${name}_${modifier}`
  return [modifier === 'null' || modifier === 'notnull' ? { key } : { key, value }]
}

function readError(json: JsonValue, status: number): ErrorFields | undefined {
  if (own(json, 'type') !== 'error' && status < 400) return undefined
  // Servers write the status as a number or as text, or put the words there and the number into `code`.
  const numbers = [own(json, 'status'), own(json, 'code')].map((value) => Number(text(value)))
  return {
    status: numbers.find((number) => Number.isInteger(number) && number >= 400),
    code: text(own(json, 'code')),
    message: text(own(json, 'message')),
    detail: text(own(json, 'detail')),
    fieldName: text(own(json, 'fieldName')),
  }
}

function transitionOf(transitioning: JsonValue | undefined, state: string) {
  if (transitioning === 'yes') return 'moving'
  if (transitioning === 'error') return 'failed'
  // Longhorn and others have states without saying whether they last.
  return transitioning === undefined && isInBetween(state) ? 'moving' : 'still'
}

function stateOf({ value }: Resource): ResourceState {
  const transitioning = own(value, 'transitioning')
  const progress = own(value, 'transitioningProgress')
  const name = text(own(value, 'state')) ?? ''
  return {
    name,
    transition: transitionOf(transitioning, name),
    message: text(own(value, 'transitioningMessage')) ?? '',
    progress: isNumber(progress) ? Math.min(100, Math.max(0, Number(progress))) : undefined,
  }
}
