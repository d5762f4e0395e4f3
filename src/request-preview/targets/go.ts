import type { ApiRequest } from '../../api/request'
import { addressTarget } from './address'
import { expectsBody, lengthRemarks } from './content-length'
import { escapeText, numberEscape } from './escape-text'
import { keyExpression, keyHalves, shownKeys } from './keys'
import type { SnippetTarget } from './target'

/** A complete Go program with nothing but its standard library. */
export const go: SnippetTarget = {
  id: 'go',
  title: 'Go',
  language: 'go',
  render(request, { keys }) {
    const shown = shownKeys(request, keys)
    const undivided = shown !== undefined && keyHalves(shown) === undefined
    const packages = ['fmt', 'io', 'net/http', 'os']
    if (request.body !== null || undivided) packages.push('strings')
    return [
      'package main',
      '',
      'import (',
      ...packages.map((name) => `\t"${name}"`),
      ')',
      '',
      'func main() {',
      ...[...statements(request, shown), ...closing].map((line) => `\t${line}`),
      '}',
    ].join('\n')
  },
}

/** A Go string literal that stands for exactly this text: raw where nothing in it is invisible, as JSON reads best. */
export function goText(text: string): string {
  if (/["\\]/.test(text) && !/[`\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text)) return `\`${text}\``
  return `"${escapeText(text, '"', numberEscape)}"`
}

function statements(request: ApiRequest, keys: string | undefined): string[] {
  const body = request.body === null ? 'nil' : `strings.NewReader(${goText(request.body)})`
  const exact = keptByParser(request.url)
  const url = exact ? request.url : new URL(request.url).origin
  return [
    ...remarks(request).map((remark) => `// ${remark}`),
    `request, err := http.NewRequest(${goText(request.method)}, ${goText(url)}, ${body})`,
    ...ifFailed,
    ...(exact ? [] : opaqueAddress(request.url)),
    ...request.headers.map(
      ([name, value]) => `request.Header.Set(${goText(name)}, ${goText(value)})`,
    ),
    ...credentials(keys),
  ]
}

const ifFailed = ['if err != nil {', '\tpanic(err)', '}']

const closing = [
  '// RoundTrip sends this one request and follows no redirect.',
  'response, err := http.DefaultTransport.RoundTrip(request)',
  ...ifFailed,
  'defer response.Body.Close()',
  'fmt.Println(response.Status)',
  'io.Copy(os.Stdout, response.Body)',
]

/** Whether url.Parse takes the path and writes it again as it was: see validEncoded in net/url. */
function keptByParser(url: string): boolean {
  return /^(?:[\w.~!$&'()*+,;=:@/[\]-]|%[0-9A-Fa-f]{2})*$/.test(new URL(url).pathname)
}

function opaqueAddress(url: string): string[] {
  const { host, pathname, search } = new URL(url)
  // What starts with two slashes is taken for a host and a path.
  const opaque = pathname.startsWith('//') ? `//${host}${pathname}` : pathname
  return [
    '// net/url would write this path in another way.',
    `request.URL.Opaque = ${goText(opaque)}`,
    ...(search === '' ? [] : [`request.URL.RawQuery = ${goText(search.slice(1))}`]),
  ]
}

function remarks(request: ApiRequest): string[] {
  const agent = request.headers.some(
    ([name, value]) => name.toLowerCase() === 'user-agent' && value === '',
  )
  const absolute = !keptByParser(request.url) && addressTarget(request.url).startsWith('//')
  return [
    ...lengthRemarks(request, 'net/http', expectsBody),
    ...(agent ? ['net/http leaves out an empty User-Agent.'] : []),
    ...(absolute ? ['net/http sends the whole address, not only its path.'] : []),
  ]
}

function credentials(keys: string | undefined): string[] {
  if (keys === undefined) return []
  const halves = keyHalves(keys)?.map(expression)
  if (halves !== undefined) return [`request.SetBasicAuth(${halves.join(', ')})`]
  return [
    `user, secret, _ := strings.Cut(${expression(keys)}, ":")`,
    'request.SetBasicAuth(user, secret)',
  ]
}

function expression(keys: string): string {
  return keyExpression(keys, goText, (name) => `os.Getenv(${goText(name)})`)
}
