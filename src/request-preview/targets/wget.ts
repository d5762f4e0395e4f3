import type { ApiRequest } from '../../api/request'
import { addressSpelling, addressTarget } from './address'
import { byteLength, expectsBody, lengthRemarks } from './content-length'
import { keyHalves, shownKeys } from './keys'
import { longestArgument, methodWord, shellQuote, shellTemplate } from './shell-quote'
import type { SnippetTarget } from './target'

/** A wget command for POSIX shells. */
export const wget: SnippetTarget = {
  id: 'wget',
  title: 'wget',
  language: 'shell',
  render(request, { keys }) {
    if (addressSpelling(request.url) === 'broken')
      return '# wget cannot send this address: it would write %25 for a % that encodes nothing.'
    const long = request.body !== null && byteLength(request.body) > longestArgument
    const command = [
      // By itself it would try twenty times, follow redirects, and decode and encode the address anew.
      'wget -qO- --content-on-error --tries=1 --max-redirect=0 --no-iri',
      ...credentials(shownKeys(request, keys)),
      ...(request.method === 'GET' ? [] : [`--method=${methodWord(request.method)}`]),
      ...request.headers.map(([name, value]) => `--header=${shellQuote(`${name}: ${value}`)}`),
      ...bodyOption(request.body, long),
      shellQuote(request.url),
    ].join(' \\\n  ')
    return [
      ...remarks(request).map((remark) => `# ${remark}`),
      long ? withBodyFile(request.body ?? '', command) : command,
    ].join('\n')
  },
}

function credentials(keys: string | undefined): string[] {
  if (keys === undefined) return []
  const [user = '', secret = ''] = keyHalves(keys) ?? []
  if (user !== '' && secret !== '')
    return [
      `--auth-no-challenge --user=${shellTemplate(user)}`,
      `--password=${shellTemplate(secret)}`,
    ]
  return [
    `--header="Authorization: Basic $(printf %s ${shellTemplate(keys)} | base64 | tr -d '\\n')"`,
  ]
}

function bodyOption(body: string | null, long: boolean): string[] {
  if (body === null) return []
  return [long ? '--body-file="$body"' : `--body-data=${shellQuote(body)}`]
}

/** wget reads no body from a pipe. */
function withBodyFile(body: string, command: string): string {
  return `(
  body=$(mktemp) && trap 'rm -f "$body"' EXIT &&
  printf %s ${shellQuote(body)} >"$body" &&
  ${command}
)`
}

function remarks(request: ApiRequest): string[] {
  // What wget's url.c calls unsafe.
  const respelled = /[|^`{}\\]/.test(addressTarget(request.url))
  const saysZero = () => request.body === '' || expectsBody(request)
  return [
    ...(respelled ? ['wget may write this address in another way that means the same.'] : []),
    ...lengthRemarks(request, 'wget', saysZero),
  ]
}
