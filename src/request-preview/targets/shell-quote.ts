/**
 * One shell word (bash, dash, zsh) that stands for exactly this text and in which nothing is active:
 * between single quotes no character but the single quote means anything. A NUL, which no shell can hold, is dropped.
 */
export function shellQuote(text: string): string {
  const inert = text.replaceAll('\0', '').replaceAll("'", String.raw`'\''`)
  // Interactive bash 3.2 (macOS) looks for `!` line by line and forgets an open quote at the end of a line.
  return `'${inert.includes('\n') ? inert.replaceAll('!', String.raw`'\!'`) : inert}'`
}

/**
 * One shell word in which only `$NAME` and `${NAME}` are active; everything else stands for itself.
 * Double quotes hold nothing but such references and characters that mean nothing anywhere; the rest is single-quoted.
 */
export function shellTemplate(template: string): string {
  let word = ''
  let at = 0
  for (const { 0: run, index } of template.matchAll(references)) {
    if (index > at) word += shellQuote(template.slice(at, index))
    word += `"${run.replaceAll(bareReference, (_, name: string) => `\${${name}}`)}"`
    at = index + run.length
  }
  return at < template.length || word === '' ? word + shellQuote(template.slice(at)) : word
}

// A reference, and what may follow one within the same quotes. Nothing comes after the repeated group, so its
// overlapping alternatives are never tried twice.
const references =
  /\$(?:\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)(?:\$\{[A-Za-z_]\w*\}|\$[A-Za-z_]\w*|[\w.:@%+,/=-])*/g

// Written with braces always: zsh reads `$NAME:h` and `$NAME[1]` as more than the name.
const bareReference = /\$([A-Za-z_]\w*)/g

/** One shell word for a method, bare where it looks like one. */
export function methodWord(method: string): string {
  return /^[A-Z]+$/.test(method) ? method : shellQuote(method)
}

/** Bytes that certainly fit into one argument: Linux takes 128 KiB. `printf` is built into the shells and has no such limit. */
export const longestArgument = 100_000
