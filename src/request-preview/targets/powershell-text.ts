import type { ApiRequest } from '../../api/request'
import { hex, wellFormed } from './escape-text'
import { keyExpression } from './keys'

/**
 * A PowerShell expression for exactly this text: single-quoted pieces, in which only single quotes mean anything, and
 * between them double-quoted ones of our own for what is invisible or would not survive being pasted (line breaks).
 */
export function powershellText(text: string): string {
  const pieces = wellFormed(text)
    .split(invisible)
    .flatMap((piece, index) => {
      if (index % 2 === 1) return [`"${[...piece].map(escape).join('')}"`]
      return piece === '' ? [] : [`'${piece.replaceAll(quotes, '$&$&')}'`]
    })
  return pieces.length === 0 ? "''" : pieces.join(' + ')
}

/** The same where one argument is expected. */
export function powershellArgument(text: string): string {
  return inParentheses(powershellText(text))
}

/** A PowerShell expression for a credentials text, with environment variables. */
export function powershellKeys(keys: string): string {
  return inParentheses(keyExpression(keys, powershellArgument, (name) => `$env:${name}`))
}

function inParentheses(expression: string): string {
  return expression.includes(' + ') ? `(${expression})` : expression
}

/** What to know about a text that is not ASCII: 5.1 reads a file as the system's old code page. */
export function encodingRemark({ body }: ApiRequest): string[] {
  return /[^\0-\x7f]/.test(body ?? '')
    ? ['Saved as a file for Windows PowerShell 5.1, this needs a byte order mark.']
    : []
}

// PowerShell takes the typographic ones for the plain one, wherever they stand.
const quotes = /['\u2018-\u201b]/g

const invisible = /([\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+)/u

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\n', '`n'],
  ['\r', '`r'],
  ['\t', '`t'],
])

// Not `u{…}, which Windows PowerShell 5.1 does not know.
function escape(character: string): string {
  const units = character.split('').map((unit) => `$([char]0x${hex(unit.charCodeAt(0), 4)})`)
  return shortEscapes.get(character) ?? units.join('')
}
