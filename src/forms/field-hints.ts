import type { JsonValue } from '../json/value'
import { fieldTypeText } from '../schema/field-type'
import type { Field } from '../schema/schema'
import { count } from './check-text'
import { scalarText } from './field-editor'

/** The type as it stands under a field's name: "int, 0–300", "string, nullable". */
export function typeText(field: Field): string {
  return [fieldTypeText(field.type), rangeText(field), field.nullable && 'nullable']
    .filter(Boolean)
    .join(', ')
}

function rangeText({ min, max }: Field): string | undefined {
  if (min !== undefined && max !== undefined) return `${min}–${max}`
  if (min !== undefined) return `≥ ${min}`
  return max === undefined ? undefined : `≤ ${max}`
}

/** What else the schema says about a field's values, one sentence each. */
export function hintsOf(field: Field): string[] {
  const hints = [lengthHint(field)]
  if (field.validChars) hints.push(`Only ${field.validChars}.`)
  if (field.invalidChars) hints.push(`Not ${field.invalidChars}.`)
  if (field.satisfies) hints.push(`Satisfies ${field.satisfies}.`)
  if (field.type.kind === 'simple' && field.type.name === 'date')
    hints.push('As 2026-03-01T12:00:00Z, which is UTC.')
  if (field.unique) hints.push('Unique.')
  if (field.default !== undefined && field.default !== '')
    hints.push(`Default: ${shortText(field.default)}.`)
  return hints.filter((hint) => hint !== undefined)
}

/** Only what is written as a text has a length to speak of; what is chosen or counted has not. */
const written = new Set([
  ...['string', 'multiline', 'masked', 'password', 'base64'],
  ...['hostname', 'dnsLabel', 'dnsLabelRestricted', 'version'],
])

function lengthHint({ type, options, minLength, maxLength }: Field): string | undefined {
  // For lists, servers and specification disagree on what the lengths count.
  if (type.kind !== 'simple' || !written.has(type.name) || options.length > 0) return undefined
  if (minLength !== undefined && minLength > 1)
    return maxLength === undefined
      ? `At least ${count(minLength, 'character')}.`
      : `${minLength} to ${count(maxLength, 'character')}.`
  return maxLength === undefined ? undefined : `Up to ${count(maxLength, 'character')}.`
}

/** A value on one line, cut after 60 characters. */
export function shortText(value: JsonValue): string {
  const text = value === null ? 'null' : scalarText(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
