/** How cmd at its prompt reads a command: the text that the program gets, or an error for whatever would be active. */
export function readCmd(text: string, env: Readonly<Record<string, string>>): string {
  const expanded = text
    .split('\n')
    // Variables come first, line by line, and whatever is around them.
    .map((line) =>
      line.replaceAll(
        /%([^%:]+)(:[^%]*)?%/g,
        (all, name: string) => env[name.toUpperCase()] ?? all,
      ),
    )
    .join('\n')
  let line = ''
  let quoted = false
  for (let at = 0; at < expanded.length; at++) {
    const character = expanded[at] ?? ''
    if (character === '"') quoted = !quoted
    if (!quoted && character === '^') {
      at++
      // A line goes on, and its first character is nothing but itself.
      if (expanded[at] === '\n') at++
      line += expanded[at] ?? ''
    } else if (character === '\n' || (!quoted && /[&|<>()]/.test(character)))
      throw new Error(`active in cmd: ${character} in ${text}`)
    else line += character
  }
  if (quoted) throw new Error(`an open quote in ${text}`)
  return line
}

/** How the C runtime of Windows divides a command line ("Parsing C command-line arguments"). */
export function windowsArguments(line: string): string[] {
  const found: string[] = []
  let current: string | undefined
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const [run = ''] = /^\\*/.exec(line.slice(at)) ?? []
    if (run !== '') {
      const beforeQuote = line[at + run.length] === '"'
      current = (current ?? '') + (beforeQuote ? '\\'.repeat(Math.floor(run.length / 2)) : run)
      at += run.length - 1
      if (beforeQuote && run.length % 2 === 1) {
        current += '"'
        at++
      }
    } else if (line[at] === '"') {
      // Two quotes within quotes are one, in some versions.
      if (quoted && line[at + 1] === '"') throw new Error(`two quotes in ${line}`)
      quoted = !quoted
      current ??= ''
    } else if (!quoted && /[ \t]/.test(line[at] ?? '')) {
      if (current !== undefined) found.push(current)
      current = undefined
    } else current = (current ?? '') + (line[at] ?? '')
  }
  return current === undefined ? found : [...found, current]
}

/** How PowerShell hands an argument to a program in `Legacy` mode, and before 7.3 in the only one. */
export function legacyArgument(argument: string): string {
  if (argument === '' || argument === '--%') throw new Error('an argument that gets lost')
  if (/(?<!\\)"/.test(argument)) throw new Error(`a bare quote in ${argument}`)
  if (!/\s/.test(argument)) return argument
  if (argument.endsWith('\\'))
    throw new Error(`a backslash before the closing quote of ${argument}`)
  return `"${argument}"`
}
