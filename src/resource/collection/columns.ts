import type { Resource } from '../../api/resource'
import { own, type JsonValue } from '../../json/value'
import type { FieldType } from '../../schema/field-type'
import type { Field, Schema, SchemaColumn } from '../../schema/schema'
import { valueText, type CellPlace } from './cell-text'

/** One column of a collection's table: a field's name, and its type where the schema tells. */
export interface Column extends CellPlace {
  readonly type: FieldType | undefined
}

/** How a cell of a column is laid out. */
export function cellLook({ name }: Column): 'id' | 'state' | 'plain' {
  return name === 'id' || name === 'state' ? name : 'plain'
}

const mostColumns = 8
const lead: readonly string[] = ['id', 'name', 'state']
/** Of no use at a glance: the frame of every resource, and what the state column says already. */
const frame = new Set([
  'type',
  'baseType',
  'links',
  'actions',
  'actionLinks',
  'uuid',
  'kind',
  'data',
  'rev',
  'description',
  'removed',
  'removeTime',
  'transitioning',
  'transitioningMessage',
  'transitioningProgress',
  'createdTS',
  'accountId',
])

/**
 * The columns that tell most about these rows: id, name and state first, then the fields that are filled in and
 * differ, in the schema's order, `created` last.
 */
export function chooseColumns(schema: Schema | undefined, rows: readonly Resource[]): Column[] {
  // A sample is enough to see which fields matter, whatever the number of rows.
  const sample = rows.slice(0, 50)
  if (schema?.columns !== undefined) return serverColumns(schema.columns)
  const fields =
    schema === undefined || schema.fields.size === 0
      ? fieldsOf(sample)
      : [...schema.fields.values()]
  const known = new Map(fields.map((field) => [field.name, field.type]))
  const has = (name: string) =>
    sample.length === 0 ? known.has(name) : sample.some(({ value }) => filled(own(value, name)))
  const first = lead.filter((name) => (name === 'id' ? true : has(name)))
  const last = has('created') ? ['created'] : []
  const ranked = fields
    .filter(({ name }) => !frame.has(name) && !first.includes(name) && !last.includes(name))
    .map((field, order) => ({ name: field.name, order, score: scoreOf(field, sample) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, mostColumns - first.length - last.length)
    .toSorted((a, b) => a.order - b.order)
    .map(({ name }) => name)
  return [...first, ...ranked, ...last].map((name) => ({ name, type: known.get(name) }))
}

/** Every column there could be for these rows: the schema's fields, then what only the data has. */
export function allColumns(schema: Schema | undefined, rows: readonly Resource[]): Column[] {
  const known = new Map<string, FieldType | undefined>([['id', undefined]])
  for (const { name, type } of schema?.fields.values() ?? []) known.set(name, type)
  for (const { name } of fieldsOf(rows.slice(0, 50)))
    if (!known.has(name)) known.set(name, undefined)
  for (const name of ['type', 'links', 'actions']) known.delete(name)
  const own = [...known].map(([name, type]): Column => ({ name, type }))
  return schema?.columns === undefined
    ? own
    : eachOnce([...stateColumns, ...schema.columns, ...own])
}

/** What the server wants to be shown; the id and the state are ours to show. */
function serverColumns(columns: readonly SchemaColumn[]): Column[] {
  const usual = columns.filter(
    ({ name, isExtra }) => isExtra !== true && !lead.includes(name.toLowerCase()),
  )
  return eachOnce([...stateColumns, ...usual]).slice(0, stateColumns.length + mostColumns)
}

/** Columns are told apart by their names: of those with the same name the first one stands. */
function eachOnce(columns: readonly Column[]): Column[] {
  const names = new Set<string>()
  return columns.filter(({ name }) => !names.has(name) && names.add(name))
}

const stateColumns: readonly Column[] = ['id', 'state'].map((name) => ({ name, type: undefined }))

type Candidate = Pick<Field, 'name' | 'type'> & Partial<Field>

function fieldsOf(rows: readonly Resource[]): Candidate[] {
  const names = new Set(rows.flatMap(({ value }) => Object.keys(value)))
  return [...names].map((name) => ({ name, type: { kind: 'simple', name: 'string' } }))
}

function scoreOf(field: Candidate, rows: readonly Resource[]): number {
  const { type } = field
  const flat =
    type.kind === 'simple'
      ? type.name !== 'json' && type.name !== 'blob'
      : type.kind === 'reference'
  const secret = type.kind === 'simple' && (type.name === 'password' || type.name === 'masked')
  if (secret || !(flat || isShortList(type))) return 0
  const weight =
    (field.required === true ? 2 : 0) +
    (field.create === true ? 1 : 0) +
    (flat ? 1 : 0) +
    (type.kind === 'reference' ? 1 : 0)
  if (rows.length === 0) return weight
  const values = rows.map(({ value }) => own(value, field.name)).filter(filled)
  if (values.length === 0) return 0
  return weight + (3 * values.length) / rows.length + 3 * variety(values) - nuisance(type, values)
}

/** How much rows differ in a field, from 0 to 1: the share of those that do not have its most common value. */
function variety(values: readonly JsonValue[]): number {
  if (values.length === 1) return 1
  const counts = new Map<string, number>()
  for (const value of values) {
    const text = valueText(value)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return 1 - (Math.max(...counts.values()) - 1) / values.length
}

/** What makes a column hard to read at a glance: long opaque texts, a second date, yes and no. */
function nuisance(type: FieldType, values: readonly JsonValue[]): number {
  const length = values.reduce<number>((sum, value) => sum + valueText(value).length, 0)
  const simple = type.kind === 'simple' ? type.name : ''
  return (length / values.length > 40 ? 2 : 0) + (simple === 'date' || simple === 'boolean' ? 1 : 0)
}

function isShortList(type: FieldType): boolean {
  return type.kind === 'array' && type.item?.kind === 'simple' && type.item.name === 'string'
}

function filled(value: JsonValue | undefined): value is JsonValue {
  return value !== undefined && value !== null && value !== ''
}
