/** What a piece of a text is, for its colour; plain pieces have no look. */
export type Look = 'comment' | 'string' | 'key' | 'number' | 'keyword' | 'option' | 'method'

/** A piece of a text; all pieces in their order are the text. */
export interface Piece {
  readonly text: string
  readonly look: Look | undefined
}

/** Beyond this (in characters) a text is one plain piece: nobody reads it line by line. */
const longestColoured = 50_000

/** Cuts a text into pieces by the little that is to be seen at a glance; a language it does not know stays plain. */
export function colourText(text: string, language: string): Piece[] {
  const pattern = patterns.get(language)
  if (pattern === undefined || text.length > longestColoured) return [{ text, look: undefined }]
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: found, index, groups } of text.matchAll(pattern)) {
    const look = looks.find((name) => groups?.[name] !== undefined)
    if (index > end) pieces.push({ text: text.slice(end, index), look: undefined })
    pieces.push({ text: found, look })
    end = index + found.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), look: undefined })
  return pieces
}

// In the order in which they are tried: a key is a string with a colon after it.
const looks: readonly Look[] = ['comment', 'key', 'string', 'number', 'keyword', 'option', 'method']

/**
 * One pattern of named groups, the first that fits counting. A string's end is optional: a string that is never closed
 * is taken whole, not looked for again from each quote in it, so that the time grows with the length only.
 */
function pattern(groups: Partial<Record<Look, readonly RegExp[]>>): RegExp {
  const sources = looks.flatMap((look) => {
    const alternatives = groups[look]?.map(({ source }) => source)
    return alternatives === undefined ? [] : [`(?<${look}>${alternatives.join('|')})`]
  })
  return new RegExp(sources.join('|'), 'gm')
}

const escaped = { single: /'(?:[^'\\\n]|\\.)*'?/, double: /"(?:[^"\\\n]|\\.)*"?/ }
const hashComment = /(?<!\S)#.*/
const slashComment = /\/\/.*/
const number = /(?<![\w.])\d[\w.]*/
const option = /(?<=\s)--?[a-zA-Z][\w-]*/

function words(text: string): RegExp {
  return new RegExp(String.raw`(?<![\w-])(?:${text.replaceAll(' ', '|')})(?![\w-])`)
}

const jsonValues = {
  key: [/"(?:[^"\\]|\\[^])*"(?=\s*:)/],
  string: [/"(?:[^"\\]|\\[^])*"?/],
  number: [/(?<=[:[,\s])-?\d[\d.eE+-]*/],
  keyword: [/(?<=[:[,\s])(?:true|false|null)\b/],
}

const patterns: ReadonlyMap<string, RegExp> = new Map([
  [
    'shell',
    pattern({
      comment: [hashComment],
      // Between single quotes nothing is escaped; a quote itself stands outside of them.
      string: [/'[^']*'?/, /"(?:[^"\\]|\\[^])*"?/, /\\'/],
      key: [/\$\w+/],
      keyword: [words('if then else elif fi case esac while until for do done exit return')],
      method: [/(?<=-X )\w+/],
      option: [option],
    }),
  ],
  [
    'powershell',
    pattern({
      comment: [hashComment],
      string: [/'[^']*'?/, /"(?:[^"`]|`[^])*"?/],
      key: [/\$(?:env:)?\w+/, /\[[A-Z][\w.]*\]/],
      method: [/(?<=-Method |-X )\w+/],
      option: [option],
    }),
  ],
  [
    'bat',
    pattern({
      comment: [/^rem .*/],
      // With a caret before it a quote opens nothing for cmd, but for the program.
      string: [/\^"(?:[^^\n]|\^[^"\n]|(?<=\\)\^")*(?:\^")?/, /"[^"\n]*"?/],
      key: [/%\w+%/],
      method: [/(?<=-X )\w+/],
      option: [option],
    }),
  ],
  [
    'javascript',
    pattern({
      comment: [slashComment],
      string: [escaped.single, escaped.double, /`(?:[^`\\]|\\[^])*`?/],
      number: [number],
      keyword: [
        words('const let if else while for of new throw return await async function typeof'),
        words('true false null undefined'),
      ],
    }),
  ],
  [
    'python',
    pattern({
      comment: [hashComment],
      string: [escaped.single, escaped.double],
      number: [number],
      keyword: [
        words('import from def return while for in if elif else raise not and or as lambda is'),
        words('True False None'),
      ],
    }),
  ],
  [
    'go',
    pattern({
      comment: [slashComment],
      string: [escaped.double, /`[^`]*`?/],
      number: [number],
      keyword: [words('package import func if else for return defer var nil true false')],
    }),
  ],
  [
    'http',
    pattern({
      ...jsonValues,
      method: [/^[A-Z]+(?= )/],
      option: [/^[\w-]+(?=: )/],
    }),
  ],
  ['json', pattern(jsonValues)],
])
