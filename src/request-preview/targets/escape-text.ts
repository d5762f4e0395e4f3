/** How a language writes a character by its number; the number has four digits, or more beyond U+FFFF. */
export type NumberEscape = (code: number) => string

/**
 * The inside of a string literal of JavaScript, Python and Go, which agree on these escapes. Quote, backslash and
 * whatever is invisible or moves text about are escaped; a lone surrogate is U+FFFD already, as UTF-8 will say it.
 */
export function escapeText(text: string, quote: '"' | "'", byNumber: NumberEscape): string {
  return text.replaceAll(unsafe, (character) => {
    if (character === quote || character === '\\') return `\\${character}`
    if (character === '"' || character === "'") return character
    return shortEscapes.get(character) ?? byNumber(wellFormed(character).codePointAt(0) ?? 0)
  })
}

/** Four hexadecimal digits or eight, as Python and Go write them. */
export function numberEscape(code: number): string {
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`
}

/** A number in hexadecimal digits, padded with zeros. */
export function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}

/** The text as UTF-8 will say it: a lone surrogate becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\ufffd')
}

// Controls, formats (byte order mark, direction marks), line and paragraph separators, lone surrogates.
const unsafe = /["'\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
  ['\t', String.raw`\t`],
])
