import type { ApiRequest } from '../../api/request'

/** A piece of a credentials text: text that stands for itself, or the name of an environment variable. */
export type KeyPart = { readonly text: string } | { readonly variable: string }

/** The credentials text to show with a request; undefined where none is wanted or the request has an Authorization of its own. */
export function shownKeys(request: ApiRequest, keys: string | false): string | undefined {
  const given = request.headers.some(([name]) => name.toLowerCase() === 'authorization')
  return keys === false || given ? undefined : keys
}

/** A `user:secret` text as texts and variables, read as `shellTemplate` reads it. */
export function keyParts(keys: string): KeyPart[] {
  const parts: KeyPart[] = []
  let at = 0
  for (const match of keys.matchAll(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g)) {
    if (match.index > at) parts.push({ text: keys.slice(at, match.index) })
    parts.push({ variable: match[1] ?? match[2] ?? '' })
    at = match.index + match[0].length
  }
  if (at < keys.length || parts.length === 0) parts.push({ text: keys.slice(at) })
  return parts
}

/** User and secret; undefined without a colon in the text itself, which no variable's name can hold. */
export function keyHalves(keys: string): readonly [user: string, secret: string] | undefined {
  const colon = keys.indexOf(':')
  return colon < 0 ? undefined : [keys.slice(0, colon), keys.slice(colon + 1)]
}

/** The credentials text as an expression: pieces joined by `+` in a language that has it. */
export function keyExpression(
  keys: string,
  quote: (text: string) => string,
  variable: (name: string) => string,
): string {
  return keyParts(keys)
    .map((part) => ('text' in part ? quote(part.text) : variable(part.variable)))
    .join(' + ')
}
