/**
 * How other HTTP programs treat an address. `plain`: all send it as it stands. `respelled`: some percent-encode more
 * or less of it, which means the same. `broken`: it holds a `%` that encodes nothing, which they would turn into `%25`.
 */
export function addressSpelling(url: string): 'plain' | 'respelled' | 'broken' {
  const target = addressTarget(url)
  if (/%(?![0-9A-Fa-f]{2})/.test(target)) return 'broken'
  const rest = target.replaceAll(/%(?:[0-9A-F]{2})/g, (escape) =>
    // RFC 3986, 6.2.2.2: these need no encoding, so programs take it away.
    /[\w.~-]/.test(String.fromCharCode(parseInt(escape.slice(1), 16))) ? '%' : '',
  )
  return /[^\w.~!$&'()*+,;=:@/?-]/.test(rest) ? 'respelled' : 'plain'
}

/** Path and query, as the request line says them. */
export function addressTarget(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}
