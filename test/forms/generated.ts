import * as fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseJson } from '../../src/json/parse'
import {
  ExactNumber,
  numberFromText,
  objectFrom,
  type JsonObject,
  type JsonValue,
} from '../../src/json/value'
import { emptyOf, wayOf } from '../../src/forms/editor-for'
import { embeddedFields } from '../../src/forms/fields'
import { itemField } from '../../src/forms/item-field'
import type { Draft } from '../../src/forms/draft'
import type { DraftMode } from '../../src/forms/draft-places'
import { withRows } from '../../src/forms/map-rows'
import type { Field } from '../../src/schema/schema'
import { readSchemas, type SchemaSet } from '../../src/schema/schema-set'

const dumpPath = join(import.meta.dirname, '../../../shared/fixtures/rancher-v2-beta-schemas.json')

/** The saved schemas of a Rancher 1.6 server; undefined, said aloud, where they are not at hand. */
export function dumpedSchemas(): SchemaSet | undefined {
  if (existsSync(dumpPath)) return readSchemas(parseJson(readFileSync(dumpPath, 'utf8')))
  console.warn(`Left out: ${dumpPath} is not there`)
  return undefined
}

const anyKey = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('__proto__', 'constructor', 'io.rancher/label', 'a.b', '10', '2', 'toString'),
)
const wholeNumber = fc.oneof(
  fc.integer(),
  fc.constantFrom('9007199254740993', '-18446744073709551616').map(exact),
)
const decimal = fc.oneof(
  fc
    .double({ noDefaultInfinity: true, noNaN: true })
    .map((number) => exact(JSON.stringify(number))),
  fc.constantFrom('1.10', '0.1', '-0.0', '1e400', '6.02e23').map(exact),
)
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a\nb', 'a\r\nb', ' ', 'null'),
)
const anyJson = fc.jsonValue().map((value) => parseJson(JSON.stringify(value)))

function exact(text: string): JsonValue {
  return numberFromText(text) ?? new ExactNumber(text)
}

/** Values of a field's type, as a server would take them. */
export function valuesOf(
  field: Field,
  schemas: SchemaSet,
  mode: DraftMode,
  depth = 3,
): fc.Arbitrary<JsonValue> {
  const way = wayOf(field, schemas, mode)
  const inner = itemField(field)
  const items = () =>
    depth > 0
      ? valuesOf(inner, schemas, mode, depth - 1)
      : fc.constant(emptyOf(inner, schemas, mode))
  if (way === 'array') return fc.array(items(), { maxLength: 3 })
  if (way === 'map')
    return fc
      .array(fc.tuple(anyKey, items()), { maxLength: 3 })
      .map((entries) => objectFrom(entries))
  if (way === 'object') {
    const schema = field.type.kind === 'named' ? schemas.get(field.type.name) : undefined
    if (depth <= 0 || schema === undefined) return fc.constant(objectFrom([]))
    return objectsOf(embeddedFields(schema, mode), schemas, mode, depth - 1)
  }
  if (way === 'json' || way.types.includes('json')) return anyJson
  // A file has no text to go through.
  if (way.types.includes('blob')) return fc.constant(null)
  if (way.types.includes('int')) return wholeNumber
  if (way.types.includes('float')) return decimal
  if (way.types.includes('boolean')) return fc.boolean()
  if (way.types.includes('enum')) return fc.constantFrom(...field.options)
  if (way.types.includes('intOrString')) return fc.oneof(fc.nat(), fc.constantFrom('http', '25%'))
  return anyText
}

/** Objects with any of the fields set, or with all of them; a few each of those inside. */
export function objectsOf(
  fields: readonly Field[],
  schemas: SchemaSet,
  mode: DraftMode,
  depth = 2,
  all = false,
): fc.Arbitrary<JsonObject> {
  if (fields.length === 0) return fc.constant(objectFrom([]))
  // A handful of the fields at a time, or objects of hundreds of fields would be all there is.
  const maxLength = all ? fields.length : Math.min(fields.length, depth < 2 ? 4 : 12)
  return fc
    .subarray([...fields], { minLength: all ? fields.length : 0, maxLength })
    .chain((chosen) =>
      fc
        .tuple(...chosen.map((field) => valuesOf(field, schemas, mode, depth)))
        .map((values) =>
          objectFrom(chosen.map((field, index) => [field.name, values[index] ?? null])),
        ),
    )
}

/** Puts a value into a draft the way the inputs do: as text through the editor, item by item, row by row. */
export function fill(
  draft: Draft,
  path: (string | number)[],
  field: Field,
  value: JsonValue,
  schemas: SchemaSet,
) {
  const way = wayOf(field, schemas, draft.mode)
  const inner = itemField(field)
  if (way === 'array') {
    draft.set(path, [])
    ;(value as JsonValue[]).forEach((item, index) => {
      const items = draft.at(path) as JsonValue[]
      draft.set(path, [...items, emptyOf(inner, schemas, draft.mode)])
      fill(draft, [...path, index], inner, item, schemas)
    })
  } else if (way === 'map') {
    draft.set(path, objectFrom([]))
    for (const [key, entry] of Object.entries(value as JsonObject)) {
      const object = (draft.at(path) ?? objectFrom([])) as JsonObject
      const next = withRows({ rows: draft.rowsAt(path), object }, [
        [key, emptyOf(inner, schemas, draft.mode)],
      ])
      draft.setRows(path, next.rows, next.object)
      fill(draft, [...path, key], inner, entry, schemas)
    }
  } else if (way === 'object') {
    draft.set(path, objectFrom([]))
    const schema = field.type.kind === 'named' ? schemas.get(field.type.name) : undefined
    for (const inside of schema === undefined ? [] : embeddedFields(schema, draft.mode)) {
      const part = Object.hasOwn(value as JsonObject, inside.name)
        ? (value as JsonObject)[inside.name]
        : undefined
      if (part !== undefined) fill(draft, [...path, inside.name], inside, part, schemas)
    }
  } else if (way === 'json') draft.set(path, value)
  else if (value === null) draft.set(path, null)
  else draft.set(path, way.parse(way.format(value)))
}
