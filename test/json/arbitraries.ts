import * as fc from 'fast-check'
import { parseJson } from '../../src/json/parse'
import type { JsonValue } from '../../src/json/value'

/** Keys that have caused harm somewhere, beside any other text. */
export const anyKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'length', '', 'io.rancher.label', '0'),
  fc.string({ unit: 'binary' }),
)

const digits = fc.stringMatching(/^\d{1,30}$/)
const sign = fc.constantFrom('', '-')
const wholePart = fc.oneof(fc.constantFrom('0', '1'), fc.stringMatching(/^[1-9]\d{0,40}$/))
const fraction = fc.oneof(
  fc.constant(''),
  digits.map((text) => `.${text}`),
)
const exponent = fc.oneof(
  fc.constant(''),
  fc
    .tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), digits)
    .map((parts) => parts.join('')),
)

/** Any number literal that the grammar of JSON allows. */
const numberLiteral = fc.tuple(sign, wholePart, fraction, exponent).map((parts) => parts.join(''))

/** A value as JSON.parse and JSON.stringify keep it. */
export const ordinaryValue: fc.Arbitrary<unknown> = fc.jsonValue({ stringUnit: 'binary' })

/** The same number may be read as a double or kept as text, so values are made from text. */
export interface JsonText {
  readonly text: string
  /** What writing it on one line must give: the same literals, nothing between them. */
  readonly compact: string
}

const space = fc.stringMatching(/^[ \t\n\r]{0,3}$/)

// Characters that are written as they are, and those that look like JSON inside a string.
const plainText = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      '漢',
      '😀',
      '\\',
      '"',
      '[',
      '{"',
      ',-0,',
      ':1.0,',
      ':9007199254740993,',
    ),
  )
  .map((parts) => parts.join(''))

const stringText = plainText.map((text) => JSON.stringify(text))

// Numeric keys are moved to the front by every JavaScript object and would only blur what is tested here.
const keyText = fc.constantFrom(
  '"__proto__"',
  '"constructor"',
  '"a"',
  '"b.c"',
  '""',
  String.raw`"\ud800"`,
)

/** JSON texts with wild numbers and space, paired with the one-line text they must be written as. */
export const jsonText: fc.Arbitrary<JsonText> = fc.letrec<{ value: JsonText }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc
      .oneof(
        { weight: 3, arbitrary: numberLiteral },
        stringText,
        fc.constantFrom('true', 'false', 'null'),
      )
      .map((text) => ({ text, compact: text })),
    fc.array(fc.tuple(space, tie('value'), space), { maxLength: 5 }).map((items) => ({
      text: `[${items.map(([a, { text }, b]) => a + text + b).join(',')}]`,
      compact: `[${items.map(([, { compact }]) => compact).join(',')}]`,
    })),
    fc
      .uniqueArray(fc.tuple(keyText, space, tie('value'), space), {
        maxLength: 5,
        selector: ([key]) => key,
      })
      .map((members) => ({
        text: `{${members.map(([key, a, { text }, b]) => `${a}${key}${b}:${a}${text}${b}`).join(',')}}`,
        compact: `{${members.map(([key, , { compact }]) => `${key}:${compact}`).join(',')}}`,
      })),
  ),
})).value

/** A value as `parseJson` gives it, exact numbers and dangerous keys included. */
export const jsonValue: fc.Arbitrary<JsonValue> = fc.oneof(
  jsonText.map(({ text }) => parseJson(text)),
  ordinaryValue.map((value) => parseJson(JSON.stringify(value))),
)
