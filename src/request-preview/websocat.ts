import { shellQuote, shellTemplate } from './targets/shell-quote'

/**
 * A websocat command for POSIX shells that prints the messages of a change stream, one a line. `keys` is
 * `user:secret` with shell variables, or false; websocat encodes it itself.
 */
export function websocatLine(url: string, keys: string | false): string {
  const credentials = keys === false ? '' : `--basic-auth=${shellTemplate(keys)} `
  // Without -n it would hang up as soon as its input ends, in a script at once.
  return `websocat -n ${credentials}${shellQuote(url)}`
}
