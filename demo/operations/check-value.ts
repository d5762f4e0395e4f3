import { invalidField } from '../api-error'
import { timestamp } from '../data/world'
import { isObject, objectOf, parseJson, type Json } from '../json'
import { hasCharacter, readCharacters } from '../schema/characters'
import type { FieldType } from '../schema/field-type'
import type { Field } from '../schema/schema'
import { isVersion, satisfiesRange } from '../schema/version-range'

/** What checking a value needs to know about the rest of the world. */
export interface Surroundings {
  /** Whether a resource of this type with this id exists and may be referred to. */
  readonly exists: (type: string, id: string) => boolean
  /** Checks an embedded value against a schema; unknown schemas take anything. */
  readonly embedded: (schema: string, value: Json, fieldName: string) => Json
}

/** A value of the field, converted as the API keeps it. Throws a 422 naming the field. */
export function checkValue(field: Field, value: Json, around: Surroundings): Json {
  const converted = convert(field, field.type, value, around)
  checkSize(field, converted)
  return converted
}

function convert(field: Field, type: FieldType, value: Json, around: Surroundings): Json {
  if (type.kind === 'array') return convertItems(field, type.of, value, around)
  if (type.kind === 'map') return convertMembers(field, type.of, value, around)
  if (type.kind === 'embedded') return around.embedded(type.schema, fromForm(value), field.name)
  if (value === null) return null
  if (type.kind === 'reference') {
    const id = textOf(field, value)
    if (!around.exists(type.to, id))
      throw invalidField(field.name, 'InvalidReference', `There is no ${type.to} ${id}`)
    return id
  }
  return convertSimple(field, type.name, value)
}

function convertItems(field: Field, of: FieldType, given: Json, around: Surroundings): Json {
  const value = fromForm(given)
  if (!Array.isArray(value)) throw wrongKind(field, 'an array')
  return value.map((item) => convert(field, of, item, around))
}

function convertMembers(field: Field, of: FieldType, given: Json, around: Surroundings): Json {
  const value = fromForm(given)
  if (!isObject(value)) throw wrongKind(field, 'a map')
  return objectOf(
    Object.entries(value).map(([key, member]) => [key, convert(field, of, member, around)]),
  )
}

function convertSimple(field: Field, type: string, value: Json): Json {
  switch (type) {
    case 'json':
      return fromForm(value)
    case 'int':
    case 'byte':
      return integerOf(field, value)
    case 'float':
    case 'number':
      return floatOf(field, value)
    case 'boolean':
    case 'bool':
      return booleanOf(field, value)
    case 'date':
      return dateOf(field, value)
    case 'intOrString':
      return typeof value === 'number' ? value : textOf(field, value)
    default:
      return checkText(field, type, textOf(field, value))
  }
}

function checkText(field: Field, type: string, text: string): string {
  if (type === 'enum' && field.options && !field.options.includes(text))
    throw invalidField(
      field.name,
      'InvalidOption',
      `${text} is not one of ${field.options.join(', ')}`,
    )
  if (type === 'version') checkVersion(field, text)
  const valid = field.validChars === null ? null : readCharacters(field.validChars)
  const invalid = readCharacters(field.invalidChars ?? '')
  for (const character of text)
    if ((valid && !hasCharacter(valid, character)) || hasCharacter(invalid, character))
      throw invalidField(field.name, 'InvalidCharacters', `${character} is not possible here`)
  return text
}

function checkVersion(field: Field, text: string): void {
  if (!isVersion(text)) throw wrongKind(field, 'a version such as 1.2.3')
  if (field.satisfies !== null && !satisfiesRange(text, field.satisfies))
    throw invalidField(field.name, 'InvalidFormat', `${text} does not satisfy ${field.satisfies}`)
}

function checkSize(field: Field, value: Json): void {
  if (typeof value === 'string' || Array.isArray(value)) {
    if (field.minLength !== null && value.length < field.minLength)
      throw invalidField(field.name, 'MinLengthExceeded', `At least ${field.minLength} are needed`)
    if (field.maxLength !== null && value.length > field.maxLength)
      throw invalidField(field.name, 'MaxLengthExceeded', `At most ${field.maxLength} are possible`)
  }
  if (typeof value === 'number' || typeof value === 'bigint') {
    if (field.min !== null && value < field.min)
      throw invalidField(field.name, 'MinLimitExceeded', `The least possible is ${field.min}`)
    if (field.max !== null && value > field.max)
      throw invalidField(field.name, 'MaxLimitExceeded', `The most possible is ${field.max}`)
  }
}

function textOf(field: Field, value: Json): string {
  if (value === null || typeof value === 'object') throw wrongKind(field, 'text')
  return String(value)
}

function integerOf(field: Field, value: Json): Json {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number' && Number.isInteger(value)) return value
  if (typeof value !== 'string' || !/^-?\d+$/.test(value)) throw wrongKind(field, 'a whole number')
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : BigInt(value)
}

function floatOf(field: Field, value: Json): Json {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
  if (!Number.isFinite(number)) throw wrongKind(field, 'a number')
  return number
}

function booleanOf(field: Field, value: Json): boolean {
  if (value === true || value === 'true') return true
  if (value === false || value === 'false') return false
  throw wrongKind(field, 'true or false')
}

function dateOf(field: Field, value: Json): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const time = /^-?\d+$/.test(text) ? Number(text) : text === 'now' ? Date.now() : Date.parse(text)
  if (Number.isNaN(time) || Math.abs(time) > 8.64e15) throw wrongKind(field, 'a date')
  return timestamp(time)
}

// A form can only send text: what has structure comes as JSON in it.
function fromForm(value: Json): Json {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value
  try {
    return parseJson(value)
  } catch {
    return value
  }
}

function wrongKind(field: Field, wanted: string): Error {
  return invalidField(field.name, 'InvalidFormat', `${field.name} has to be ${wanted}`)
}
