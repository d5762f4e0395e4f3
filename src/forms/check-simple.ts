import { heldFile, lostFile } from '../json/held-file'
import { isNumber, type JsonValue } from '../json/value'
import type { Field } from '../schema/schema'
import { syntaxProblems, textProblems } from './check-text'

/** What is wrong with a value of a simple type, as sentences. */
export function simpleProblems(value: JsonValue, type: string, field: Field): string[] {
  switch (type) {
    case 'int':
    case 'byte':
      if (!isNumber(value) || !wholeNumber.test(String(value))) return ['Not a whole number.']
      return rangeProblems(value.valueOf(), field)
    case 'float':
    case 'number':
      return isNumber(value) ? rangeProblems(value.valueOf(), field) : ['Not a number.']
    case 'boolean':
    case 'bool':
      return typeof value === 'boolean' ? [] : ['Neither true nor false.']
    case 'intOrString':
      if (isNumber(value)) return rangeProblems(value.valueOf(), field)
      break
    case 'json':
      return []
    case 'blob':
      if (heldFile(value) !== undefined) return []
      if (lostFile(value) !== undefined)
        return ['The file is not at hand any more; choose it again.']
      break
    case 'date':
      // cattle also takes milliseconds since 1970 (dialects, section 4).
      if (isNumber(value)) return []
  }
  if (typeof value !== 'string') return ['Not a text.']
  if (field.options.length > 0)
    return field.options.includes(value) ? [] : ['Not one of the options.']
  return [...textProblems(value, field), ...syntaxProblems(value, type, field)]
}

const wholeNumber = /^-?\d+$/

function rangeProblems(number: number, { min, max }: Field): string[] {
  if (min !== undefined && number < min) return [`At least ${min}.`]
  if (max !== undefined && number > max) return [`At most ${max}.`]
  return []
}
