import type { Field } from '../schema/schema'
import { charsOf, parseCharRanges } from './char-ranges'
import { satisfies, versionSyntax } from './versions'

/** What is wrong with a text by the rules every text has: length and characters. */
export function textProblems(text: string, field: Field): string[] {
  return [...lengthProblems(text, field), ...characterProblems(text, field)]
}

/** Java counts UTF-16 units, Go counts bytes, people count characters: what is wrong by all of these is wrong. */
function lengthProblems(text: string, { minLength, maxLength }: Field): string[] {
  const characters = [...text].length
  if (maxLength !== undefined && characters > maxLength)
    return [`At most ${count(maxLength, 'character')}, this is ${characters}.`]
  const bytes = new TextEncoder().encode(text).length
  if (minLength !== undefined && bytes < minLength)
    return [`At least ${count(minLength, 'character')}.`]
  return []
}

function characterProblems(text: string, { validChars, invalidChars }: Field): string[] {
  const problems: string[] = []
  if (validChars !== undefined && validChars !== '') {
    const wrong = charsOf(text, parseCharRanges(validChars), false)
    if (wrong.length > 0) problems.push(`Only ${validChars} allowed, not ${quoted(wrong)}.`)
  }
  if (invalidChars !== undefined && invalidChars !== '') {
    const wrong = charsOf(text, parseCharRanges(invalidChars), true)
    if (wrong.length > 0) problems.push(`${quoted(wrong)} not allowed.`)
  }
  return problems
}

/** What is wrong with a text by the type it is of; types without a syntax of their own find nothing. */
export function syntaxProblems(text: string, type: string, field: Field): string[] {
  const syntax = syntaxes[type]
  if (syntax !== undefined && !syntax.test(text)) return [sentences[type] ?? 'Not valid.']
  if (type === 'date' && Number.isNaN(Date.parse(text))) return ['There is no such date.']
  if (type === 'version' && field.satisfies !== undefined && !satisfies(text, field.satisfies))
    return [`Does not satisfy ${field.satisfies}.`]
  return []
}

/** "1 character", "3 characters". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function quoted(chars: readonly string[]): string {
  const shown = chars
    .slice(0, 5)
    .map((char) => (/\s/u.test(char) ? JSON.stringify(char) : `“${char}”`))
  return shown.join(', ') + (chars.length > 5 ? ' …' : '')
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'

const syntaxes: Record<string, RegExp> = {
  date: /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/i,
  version: versionSyntax,
  base64: /^(?:[A-Za-z0-9+/_-]{4})*(?:[A-Za-z0-9+/_-]{2}(?:==)?|[A-Za-z0-9+/_-]{3}=?)?$/,
  dnsLabel: new RegExp(`^${label}$`),
  // Kubernetes names of this kind may not begin with a digit.
  dnsLabelRestricted: new RegExp(`^(?![0-9])${label}$`),
  hostname: new RegExp(`^(?:\\*\\.)?${label}(?:\\.${label})*$`),
}

const sentences: Record<string, string> = {
  date: 'Not an ISO-8601 date such as 2026-03-01T12:00:00Z.',
  version: 'Not a version such as 1.2.3.',
  base64: 'Not base64.',
  dnsLabel: 'Not a DNS label: up to 63 of a-z, 0-9 and -, with a letter or digit at both ends.',
  dnsLabelRestricted: 'Not a DNS label that begins with a letter: up to 63 of a-z, 0-9 and -.',
  hostname: 'Not a host name.',
}
