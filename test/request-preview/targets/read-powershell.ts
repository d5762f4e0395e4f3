/** A PowerShell expression of literals, environment variables and `+`, as its language specification reads it (2.3.5.2). */
export function readPowershell(
  source: string,
  variables: Readonly<Record<string, string>> = {},
): { readonly value: string; readonly rest: string } {
  let { value, rest } = readTerm(source, variables)
  while (rest.startsWith(' + ')) {
    const next = readTerm(rest.slice(3), variables)
    value += next.value
    rest = next.rest
  }
  return { value, rest }
}

/** The arguments of a command, each as the program would get its text before any quoting; bare words stay. */
export function readPowershellArguments(
  source: string,
  variables: Readonly<Record<string, string>>,
): string[] {
  const found: string[] = []
  let rest = source
  while (rest !== '') {
    const space = /^(?: |`\n)+/.exec(rest)
    const bare = /^[A-Za-z0-9.-]+/.exec(rest)
    if (space !== null) rest = rest.slice(space[0].length)
    else if (bare !== null) {
      found.push(bare[0])
      rest = rest.slice(bare[0].length)
    } else {
      const term = readTerm(rest, variables)
      found.push(term.value)
      rest = term.rest
    }
  }
  return found
}

const anySingle = /['‘’‚‛]/

/** One literal or variable at the start of an expression, and what follows it. */
export function readTerm(
  source: string,
  variables: Readonly<Record<string, string>>,
): { readonly value: string; readonly rest: string } {
  const variable = /^\$(?:env:)?(\w+)/.exec(source)
  if (variable !== null)
    return { value: variables[variable[1] ?? ''] ?? '', rest: source.slice(variable[0].length) }
  if (source.startsWith('(')) {
    const { value, rest } = readPowershell(source.slice(1), variables)
    if (!rest.startsWith(')')) throw new Error(`no closing parenthesis: ${rest.slice(0, 80)}`)
    return { value, rest: rest.slice(1) }
  }
  if (source.startsWith('"')) return readExpandable(source, variables)
  if (!anySingle.test(source[0] ?? '')) throw new Error(`not a literal: ${source.slice(0, 80)}`)
  let value = ''
  for (let at = 1; at < source.length; at++) {
    const character = source[at] ?? ''
    if (!anySingle.test(character)) value += character
    else if (anySingle.test(source[at + 1] ?? '')) value += source[++at] ?? ''
    else return { value, rest: source.slice(at + 1) }
  }
  throw new Error('a quote without end')
}

/** Nothing is taken in double quotes but what our own text puts there. */
function readExpandable(source: string, variables: Readonly<Record<string, string>>) {
  const [all, inside = ''] =
    /^"((?:`[nrt]|\$\(\[char\]0x[\da-f]{4}\)|@?\$\w+)*)"/.exec(source) ?? []
  if (all === undefined) throw new Error(`unknown in double quotes: ${source.slice(0, 80)}`)
  const value = inside
    .replaceAll(/\$\(\[char\]0x(....)\)/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    )
    .replaceAll('`n', '\n')
    .replaceAll('`r', '\r')
    .replaceAll('`t', '\t')
    .replaceAll(/\$(\w+)/g, (_, name: string) => variables[name] ?? '')
  return { value, rest: source.slice(all.length) }
}
