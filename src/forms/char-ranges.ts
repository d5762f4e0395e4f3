/** Ranges of code points, both ends included. */
export type CharRanges = readonly (readonly [from: number, to: number])[]

const classes: Record<string, CharRanges> = {
  d: [[48, 57]],
  w: [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ],
  s: [
    [9, 13],
    [32, 32],
  ],
}
const controls: Record<string, number> = { n: 10, r: 13, t: 9, f: 12, v: 11 }

/**
 * Reads `validChars` or `invalidChars`: characters and ranges as inside the brackets of a simple regular
 * expression, such as `a-zA-Z0-9._\u00e4-`. Read by hand: text from a server never becomes a RegExp.
 */
export function parseCharRanges(source: string): CharRanges {
  const ranges: (readonly [number, number])[] = []
  let at = 0
  const next = (): number | CharRanges => {
    const code = source.codePointAt(at) ?? 0
    at += code > 0xffff ? 2 : 1
    if (code !== 92 || at >= source.length) return code
    const escape = source[at] ?? ''
    const hex = /^(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/.exec(source.slice(at, at + 5))
    if (hex !== null) {
      at += hex[0].length
      return parseInt(hex[1] ?? hex[2] ?? '', 16)
    }
    if (Object.hasOwn(classes, escape)) {
      at++
      return classes[escape] ?? []
    }
    if (Object.hasOwn(controls, escape)) {
      at++
      return controls[escape] ?? 0
    }
    const literal = source.codePointAt(at) ?? 92
    at += literal > 0xffff ? 2 : 1
    return literal
  }
  while (at < source.length) {
    const from = next()
    if (typeof from !== 'number') {
      ranges.push(...from)
      continue
    }
    const before = at
    if (source[at] === '-' && at + 1 < source.length) {
      at++
      const to = next()
      if (typeof to === 'number' && to >= from) {
        ranges.push([from, to])
        continue
      }
      // `z-a` or `a-\d` is no range: the dash then stands for itself, as does what follows.
      at = before
    }
    ranges.push([from, from])
  }
  return ranges
}

export function inRanges(ranges: CharRanges, code: number): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to)
}

/** The characters of a text that the ranges do not hold, or, with `wanted` true, those they do; each once. */
export function charsOf(text: string, ranges: CharRanges, wanted: boolean): string[] {
  return [...new Set(text)].filter((char) => inRanges(ranges, char.codePointAt(0) ?? 0) === wanted)
}
