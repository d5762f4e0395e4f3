/**
 * What a reader would not see, or what turns around what is seen: controls, bidi controls, zero-width characters, fillers
 * and tags. Joiners stay where scripts and emoji need them.
 */
const hidden =
  /[\u034f\0-\x08\v-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]|(?<![\p{sc=Arab}\p{sc=Syrc}\p{M}\p{ExtPict}\u{1f3fb}-\u{1f3ff}])[\u200c\u200d]|[\u200c\u200d](?=[\p{sc=Latn}\p{N}\p{Z}\p{P}]|$)/gu
const anyHidden = new RegExp(hidden.source, 'u')
// Most texts are plain, and there are thousands of them.
const suspicious = /[^\t\n -~\xa0-\xac\xae-\u033f]/

/** A text of a server for people to read: what could not be seen, or would deceive, is named, as in `a‹U+202E›b`. */
export function visible(text: string): string {
  if (!suspicious.test(text)) return text
  return text.replace(hidden, (character) => `‹${codePoint(character)}›`)
}

/** The hidden characters of a text by their code points, each once; mostly none. */
export function hiddenIn(text: string): string[] {
  if (!suspicious.test(text) || !anyHidden.test(text)) return []
  return [...new Set(text.match(hidden))].map(codePoint)
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
