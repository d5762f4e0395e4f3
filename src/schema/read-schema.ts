import { isArray, isNumber, isObject, own, text, type JsonValue } from '../json/value'
import { parseFieldType } from './field-type'
import type { Action, Field, Filter, Schema } from './schema'

/** Reads one schema as servers send it; undefined when there is no id. Missing, null or odd parts become empty ones. */
export function readSchema(json: JsonValue): Schema | undefined {
  if (!isObject(json)) return undefined
  const id = text(own(json, 'id'))
  if (id === undefined || id === '') return undefined
  // Of hundreds of schemas a view needs two or three: the others are read when they are looked at.
  const once = <T>(read: () => T) => {
    let known: { value: T } | undefined
    return () => (known ??= { value: read() }).value
  }
  const links = once(() => readTexts(own(json, 'links')))
  const fields = once(() => readFields(own(json, 'resourceFields')))
  const resourceActions = once(() => readActions(own(json, 'resourceActions')))
  const collectionActions = once(() => readActions(own(json, 'collectionActions')))
  const collectionFilters = once(() => readFilters(own(json, 'collectionFilters')))
  const collectionFields = once(() => readFields(own(json, 'collectionFields')))
  return {
    id,
    pluralName:
      text(own(json, 'pluralName')) || lastSegment(own(own(json, 'links'), 'collection')) || id,
    description: text(own(json, 'description')) ?? '',
    resourceMethods: readMethods(own(json, 'resourceMethods')),
    collectionMethods: readMethods(own(json, 'collectionMethods')),
    includeableLinks: readTextList(own(json, 'includeableLinks')),
    raw: json,
    get links() {
      return links()
    },
    get fields() {
      return fields()
    },
    get resourceActions() {
      return resourceActions()
    },
    get collectionActions() {
      return collectionActions()
    },
    get collectionFilters() {
      return collectionFilters()
    },
    get collectionFields() {
      return collectionFields()
    },
  }
}

/** The entries of an object whose values are strings, in order; empty for anything else (links and actions may be null). */
export function readTexts(json: JsonValue | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const [name, value] of entriesOf(json)) if (typeof value === 'string') texts.set(name, value)
  return texts
}

function entriesOf(json: JsonValue | undefined): [string, JsonValue][] {
  return isObject(json) ? Object.entries(json) : []
}

function lastSegment(link: JsonValue | undefined): string | undefined {
  return text(link)
    ?.split(/[?#]/, 1)[0]
    ?.split('/')
    .findLast((part) => part !== '')
}

function readMethods(json: JsonValue | undefined): ReadonlySet<string> | undefined {
  return isArray(json) ? new Set(readTextList(json).map((name) => name.toUpperCase())) : undefined
}

/** Each text once, in the order in which they first stand. */
function readTextList(json: JsonValue | undefined): string[] {
  return isArray(json) ? [...new Set(json.filter((item) => typeof item === 'string'))] : []
}

function readFields(json: JsonValue | undefined): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>()
  for (const [name, value] of entriesOf(json)) fields.set(name, readField(name, value))
  return fields
}

function readField(name: string, json: JsonValue): Field {
  const flag = (key: string): boolean | undefined => {
    const value = own(json, key)
    return typeof value === 'boolean' ? value : undefined
  }
  const count = (key: string): number | undefined => {
    const value = own(json, key)
    return isNumber(value) ? Number(value) : undefined
  }
  return {
    name,
    type: parseFieldType(text(own(json, 'type')) ?? 'json'),
    description: text(own(json, 'description')) ?? '',
    create: flag('create'),
    update: flag('update'),
    required: flag('required') ?? false,
    nullable: flag('nullable') ?? false,
    unique: flag('unique') ?? false,
    // `default: null` says the same as no default in every server seen.
    default: own(json, 'default') ?? undefined,
    options: readTextList(own(json, 'options')),
    min: count('min'),
    max: count('max'),
    minLength: count('minLength'),
    maxLength: count('maxLength'),
    validChars: text(own(json, 'validChars')),
    invalidChars: text(own(json, 'invalidChars')),
    referenceCollection: text(own(json, 'referenceCollection')),
    satisfies: text(own(json, 'satisfies')),
  }
}

function readActions(json: JsonValue | undefined): ReadonlyMap<string, Action> {
  const actions = new Map<string, Action>()
  for (const [name, value] of entriesOf(json)) {
    actions.set(name, {
      name,
      input: text(own(value, 'input')) || undefined,
      output: text(own(value, 'output')) || undefined,
    })
  }
  return actions
}

function readFilters(json: JsonValue | undefined): ReadonlyMap<string, Filter> {
  const filters = new Map<string, Filter>()
  for (const [name, value] of entriesOf(json)) {
    filters.set(name, {
      name,
      modifiers: readTextList(own(value, 'modifiers')),
      options: readTextList(own(value, 'options')),
    })
  }
  return filters
}
