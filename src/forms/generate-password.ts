import type { Field } from '../schema/schema'
import { inRanges, parseCharRanges } from './char-ranges'

/** A random password of 24 characters, or as near as the field's lengths allow, of letters, digits and -_.~ as far as its characters allow. */
export function generatePassword({
  minLength,
  maxLength,
  validChars,
  invalidChars,
}: Field): string {
  const length = Math.max(minLength ?? 0, Math.min(24, maxLength ?? 24), 1)
  const valid = validChars ? parseCharRanges(validChars) : undefined
  const invalid = invalidChars ? parseCharRanges(invalidChars) : []
  const fits = (code: number): boolean =>
    (valid === undefined || inRanges(valid, code)) && !inRanges(invalid, code)
  const usual = codesOf(preferred).filter(fits)
  // Characters outside of the usual ones only where the field leaves no others.
  const alphabet = usual.length > 1 ? usual : (valid ?? []).flatMap(firstOf).filter(fits)
  const from = alphabet.length > 0 ? alphabet : codesOf(preferred)
  return Array.from({ length }, () => String.fromCodePoint(from[below(from.length)] ?? 0)).join('')
}

const preferred = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789-_.~'

function codesOf(text: string): number[] {
  return [...text].map((char) => char.codePointAt(0) ?? 0)
}

function firstOf([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: Math.min(to - from + 1, 256) }, (_, index) => from + index)
}

/** A random whole number below the limit, each equally likely. */
function below(limit: number): number {
  const most = Math.floor(2 ** 32 / limit) * limit
  const random = new Uint32Array(1)
  do crypto.getRandomValues(random)
  while ((random[0] ?? 0) >= most)
  return (random[0] ?? 0) % limit
}
