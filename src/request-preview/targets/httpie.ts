import type { ApiRequest, RequestHeader } from '../../api/request'
import { addressSpelling, addressTarget } from './address'
import { byteLength, lengthRemarks } from './content-length'
import { keyHalves, keyParts, shownKeys } from './keys'
import { keptByRequests, saysNothingIsZero } from './requests-library'
import { longestArgument, shellQuote, shellTemplate } from './shell-quote'
import type { SnippetTarget } from './target'

/** An HTTPie command for POSIX shells. */
export const httpie: SnippetTarget = {
  id: 'httpie',
  title: 'HTTPie',
  language: 'shell',
  render(request, { keys }) {
    const shown = shownKeys(request, keys)
    const impossible = reasons(request, shown)
    if (impossible.length > 0)
      return impossible.map((reason) => `# HTTPie cannot ${reason}.`).join('\n')
    const piped = request.body !== null && byteLength(request.body) > longestArgument
    const command = [
      piped ? 'http' : 'http --ignore-stdin',
      shown === undefined ? '--ignore-netrc' : `--auth=${shellTemplate(shown)}`,
      ...(request.body === null || piped ? [] : [`--raw=${shellQuote(request.body)}`]),
      `${request.method} ${shellQuote(request.url)}`,
      ...request.headers.map((header) => shellQuote(headerItem(header))),
    ].join(' \\\n  ')
    return [
      ...remarks(request).map((remark) => `# ${remark}`),
      ...(piped ? [`printf %s ${shellQuote(request.body ?? '')} |`] : []),
      command,
    ].join('\n')
  },
}

/** A header as HTTPie's request items write it (httpie.io/docs/cli/request-items): a backslash takes a separator's meaning away. */
export function headerItem([name, value]: RequestHeader): string {
  // `Name:` would take a header away, `Name:@x` read a file, `Name:=x` be a field of the body.
  return value === '' ? `${name};` : `${name}:${/^[=@]/.test(value) ? '\\' : ''}${value}`
}

function reasons(request: ApiRequest, keys: string | undefined): string[] {
  const literals = (keys === undefined ? [] : keyParts(keys)).map((part) =>
    'text' in part ? part.text : '',
  )
  return [
    ...(/^[A-Z]+$/.test(request.method) ? [] : ['send a method that is not made of letters']),
    ...(addressSpelling(request.url) === 'broken' || addressTarget(request.url).startsWith('//')
      ? ['send this address: it would send another']
      : []),
    ...request.headers.flatMap(([name, value]) => headerReasons(name, value)),
    ...(literals.join('').includes('\\') || (keys !== undefined && keyHalves(keys) === undefined)
      ? ['be given these credentials']
      : []),
  ]
}

function headerReasons(name: string, value: string): string[] {
  if (name.startsWith('-')) return ['send a header whose name begins with a dash']
  // Two backslashes stay two, and one before a separator goes; so an odd number before one cannot be said.
  return /(?<!\\)(?:\\\\)*\\[:;=@]/.test(value)
    ? ['send a header in which a separator follows a backslash']
    : []
}

function remarks(request: ApiRequest): string[] {
  return [
    ...(keptByRequests(request.url)
      ? []
      : ['HTTPie may write this address in another way that means the same.']),
    ...lengthRemarks(request, 'HTTPie', saysNothingIsZero),
  ]
}
