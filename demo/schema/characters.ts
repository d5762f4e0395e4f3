/** The characters a `validChars` or `invalidChars` names: pairs of code points, both ends included. */
export type CharacterRanges = readonly (readonly [number, number])[]

/** Reads `a-zA-Z0-9_.\u00e4-`: ranges and single characters as between the brackets of a regular expression. */
export function readCharacters(text: string): CharacterRanges {
  const known = cache.get(text) ?? parse(text)
  cache.set(text, known)
  return known
}

const cache = new Map<string, CharacterRanges>()

function parse(text: string): CharacterRanges {
  const characters = [...text.matchAll(/\\u([0-9a-fA-F]{4})|\\(.)|([^])/gu)].map(
    ([, hex, escaped, plain]) => {
      const character = hex
        ? String.fromCharCode(Number.parseInt(hex, 16))
        : (escaped ?? plain ?? '')
      return { code: character.codePointAt(0) ?? 0, dash: plain === '-' }
    },
  )
  const ranges: [number, number][] = []
  for (let i = 0; i < characters.length; i++) {
    const from = characters[i]
    const to = characters[i + 2]
    if (!from) continue
    if (characters[i + 1]?.dash && to) {
      ranges.push([from.code, to.code])
      i += 2
    } else ranges.push([from.code, from.code])
  }
  return ranges
}

/** True when the ranges contain this character. */
export function hasCharacter(ranges: CharacterRanges, character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return ranges.some(([from, to]) => from <= code && code <= to)
}
