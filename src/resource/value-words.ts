import type { FieldType } from '../schema/field-type'
import { stringifyJson } from '../json/stringify'
import { isArray, type JsonValue } from '../json/value'

const briefLength = 120

/** The beginning of a value as one line of JSON; a list of strings with commas. */
export function briefJson(value: JsonValue): string {
  if (isArray(value) && value.every((item) => typeof item === 'string'))
    return value.join(', ').slice(0, briefLength)
  const text = stringifyJson(isArray(value) ? value.slice(0, 20) : value)
  return text.length > briefLength ? `${text.slice(0, briefLength)}…` : text
}

/** Whether a value reads as prose, as names and descriptions do; everything else is exact text. */
export function isProse(name: string, type: FieldType | undefined, value: JsonValue): boolean {
  const isEnum = type?.kind === 'simple' && type.name === 'enum'
  return typeof value === 'string' && (name === 'name' || name === 'description' || isEnum)
}

/** Whether the values of a type are shown only when somebody asks for them. */
export function isSecret(type: FieldType | undefined): boolean {
  return type?.kind === 'simple' && (type.name === 'password' || type.name === 'masked')
}

/** What stands for a secret, whatever its length. */
export const hiddenSecret = '••••••••'
