import { stringifyJson } from '../json/stringify'
import type { Field, Schema } from '../schema/schema'
import { typeParts, type TypePart } from './type-parts'

/** Whether a field is written in an operation; `unsaid` where the server gives no flag. */
export type Flag = 'required' | 'optional' | 'no' | 'unsaid'

/** A field as documentation tells it. */
export interface FieldFacts {
  readonly field: Field
  readonly type: readonly TypePart[]
  readonly create: Flag
  readonly update: Flag
  /** The default as JSON; undefined without one. */
  readonly default: string | undefined
  readonly description: string
  /** Nullable, limits, options and the like, one short sentence each. */
  readonly notes: readonly string[]
}

/** All that the schema says about its fields: what identifies a resource first, then its own by name, then what all have. */
export function fieldsOf({ fields }: Pick<Schema, 'fields'>): FieldFacts[] {
  return [...fields.values()].toSorted(byPlace).map(factsOf)
}

/** All that the schema says about one field. */
function factsOf(field: Field): FieldFacts {
  return {
    field,
    type: typeParts(field.type),
    create: flagOf(field.create, field.required),
    update: flagOf(field.update, false),
    default: field.default === undefined ? undefined : stringifyJson(field.default),
    description: field.description.trim(),
    notes: notesOf(field),
  }
}

function flagOf(flag: boolean | undefined, required: boolean): Flag {
  if (flag === undefined) return required ? 'required' : 'unsaid'
  if (!flag) return 'no'
  return required ? 'required' : 'optional'
}

const first = ['id', 'type', 'kind', 'name', 'state']
const last = [
  'accountId',
  'created',
  'description',
  'links',
  'actions',
  'removed',
  'transitioning',
  'transitioningMessage',
  'transitioningProgress',
  'uuid',
]

function byPlace(a: Field, b: Field): number {
  return placeOf(a) - placeOf(b) || (a.name < b.name ? -1 : 1)
}

function placeOf({ name }: Field): number {
  const early = first.indexOf(name)
  return early >= 0 ? early - first.length : last.indexOf(name) + 1
}

/** A description that other sentences may follow. */
export function asSentence(description: string): string {
  return description === '' || /[.!?:;>]$/.test(description) ? description : `${description}.`
}

function notesOf(field: Field): string[] {
  const isText = field.type.kind === 'simple' && textTypes.has(field.type.name)
  return [
    field.options.length === 0 ? undefined : `The options are [${field.options.join(', ')}].`,
    field.nullable ? 'Nullable.' : undefined,
    field.unique ? 'Unique.' : undefined,
    rangeText(field.min, field.max, ''),
    // Cattle gives a length to every column of its tables, numbers and dates too.
    isText ? rangeText(field.minLength, field.maxLength, ' character') : undefined,
    field.validChars === undefined ? undefined : `Characters ${field.validChars}.`,
    field.invalidChars === undefined ? undefined : `Not the characters ${field.invalidChars}.`,
    field.satisfies === undefined ? undefined : `Version ${field.satisfies}.`,
  ].filter((note) => note !== undefined)
}

const textTypes = new Set(['string', 'multiline', 'masked', 'password'])

function rangeText(
  least: number | undefined,
  most: number | undefined,
  what: string,
): string | undefined {
  const text =
    least !== undefined && most !== undefined
      ? `${least}–${most}${what}`
      : most === undefined
        ? `At least ${least}${what}`
        : `At most ${most}${what}`
  if (least === undefined && most === undefined) return undefined
  return what === '' || (most ?? least) === 1 ? `${text}.` : `${text}s.`
}
