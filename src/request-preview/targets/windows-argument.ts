/**
 * The inside of a quoted argument as Windows programs read their command line (CommandLineToArgvW, the C runtime):
 * a quote and the backslashes before it are escaped; other backslashes stand for themselves.
 */
export function windowsArgument(text: string): string {
  return text.replaceAll(/(\\*)"/g, String.raw`$1$1\"`)
}

/** A whole argument in quotes; backslashes at its end come before a quote, too. */
export function windowsQuoted(text: string): string {
  return `"${windowsArgument(text).replace(/\\+$/, '$&$&')}"`
}
