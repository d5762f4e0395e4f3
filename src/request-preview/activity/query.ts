/** One piece of a query as it is written, and what it means. */
export interface QueryPart {
  readonly raw: string
  readonly name: string
  readonly value: string
  /** The value as written; undefined for a name alone. */
  readonly rawValue: string | undefined
}

/** The pieces of a URL's query, in order, without changing how they are written. */
export function queryParts(search: string): QueryPart[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      const at = raw.indexOf('=')
      const rawValue = at < 0 ? undefined : raw.slice(at + 1)
      return {
        raw,
        name: decoded(at < 0 ? raw : raw.slice(0, at)),
        value: decoded(rawValue ?? ''),
        rawValue,
      }
    })
}

/** The URL with pieces of its path and query replaced as they are written; `undefined` leaves one as it is. */
export function mapUrl(
  url: string,
  segment: (raw: string, index: number) => string | undefined,
  value: (part: QueryPart, index: number) => string | undefined,
): string {
  const { origin, pathname, search } = new URL(url)
  const path = pathname
    .split('/')
    .map((raw, index) => segment(raw, index) ?? raw)
    .join('/')
  const query = queryParts(search).map((part, index) => {
    const replaced = part.rawValue === undefined ? undefined : value(part, index)
    return replaced === undefined
      ? part.raw
      : part.raw.slice(0, part.raw.indexOf('=') + 1) + replaced
  })
  return origin + path + (query.length === 0 ? '' : `?${query.join('&')}`)
}

/** What a piece of a URL means; the piece itself where it is wrongly encoded. */
export function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '))
  } catch {
    return raw
  }
}
