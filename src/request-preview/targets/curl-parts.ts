import type { ApiRequest } from '../../api/request'
import { contentLength } from './content-length'
import { keyParts } from './keys'

/** What `-H` is given, for each header. */
export function headerLines(request: ApiRequest): string[] {
  // `Name:` takes a header away in curl; `Name;` sends it empty.
  const lines = request.headers.map(([name, value]) =>
    value === '' ? `${name};` : `${name}: ${value}`,
  )
  // Browsers say so with a POST or PUT without a body, curl does not, and some servers answer 411.
  if (request.body === null && contentLength(request) === 0) lines.push('Content-Length: 0')
  return lines
}

/** `--globoff` for an address that curl would read as many: [1-9] and {a,b}. */
export function globOption(url: string): string[] {
  return /[[\]{}]/.test(url) ? ['--globoff'] : []
}

/** Whether everything beside the variables means nothing to any of Windows' shells. */
export function arePlainKeys(keys: string): boolean {
  return keyParts(keys).every((part) => 'variable' in part || /^[\w.:@+,/=-]*$/.test(part.text))
}
