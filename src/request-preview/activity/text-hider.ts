/** Length of the beginnings that secrets are looked up by; shorter ones are not looked for. */
const beginning = 4

/**
 * Makes a function that puts `mark` where any of these texts stands, overlapping ones together. One pass over a text,
 * however many there are to look for: a list of thousands of tokens must not make the page hang.
 */
export function makeTextHider(forms: Iterable<string>, mark: string): (text: string) => string {
  // Tokens often begin alike and are of a few lengths: all that begin alike are looked up length by length.
  const known = new Set<string>()
  const lengths = new Map<string, Set<number>>()
  // Most places of a text are ruled out by two characters, without a look-up.
  const possible = new Uint8Array(65_536)
  for (const form of forms) {
    if (form.length < beginning) continue
    known.add(form)
    const key = form.slice(0, beginning)
    const alike = lengths.get(key) ?? new Set()
    lengths.set(key, alike.add(form.length))
    possible[pairAt(form, 0)] = 1
  }
  const longestFirst = new Map(
    [...lengths].map(([key, alike]) => [key, [...alike].toSorted((a, b) => b - a)]),
  )

  return (text) => {
    let written = ''
    let kept = 0
    let from = -1
    let to = -1
    for (let at = 0; at <= text.length - beginning; at++) {
      if (possible[pairAt(text, at)] === 0) continue
      const found = longestFirst
        .get(text.slice(at, at + beginning))
        ?.find((length) => known.has(text.slice(at, at + length)))
      if (found === undefined) continue
      if (at > to) {
        if (from >= 0) {
          written += text.slice(kept, from) + mark
          kept = to
        }
        from = at
      }
      to = Math.max(to, at + found)
    }
    return from < 0 ? text : written + text.slice(kept, from) + mark + text.slice(to)
  }
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff
}
