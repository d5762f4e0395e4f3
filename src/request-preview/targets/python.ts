import type { ApiRequest } from '../../api/request'
import { lengthRemarks } from './content-length'
import { keyHalves, shownKeys } from './keys'
import { pythonUntilDone } from './python-until-done'
import { pythonHttpClient } from './python-http-client'
import { pythonBody } from './python-body'
import { pythonKeys, pythonText } from './python-text'
import { keptByRequests, saysNothingIsZero } from './requests-library'
import type { SnippetTarget } from './target'

/** Python 3 with the `requests` package, or without it for an address that `requests` would change. */
export const python: SnippetTarget = {
  id: 'python',
  title: 'Python',
  language: 'python',
  render(request, { keys }) {
    const shown = shownKeys(request, keys)
    return keptByRequests(request.url)
      ? withRequests(request, shown)
      : pythonHttpClient(request, shown)
  },
  renderUntilDone(request, { keys }, until) {
    const shown = shownKeys(request, keys)
    if (!keptByRequests(request.url))
      return `# The wait needs requests, which would write this address in another way.\n${pythonHttpClient(request, shown)}`
    return pythonUntilDone(request, until, {
      imports: shown === undefined ? [] : ['import os'],
      sending: sending(request, shown),
      auth: `auth=${auth(shown)}`,
    })
  },
}

function withRequests(request: ApiRequest, keys: string | undefined): string {
  return [
    ...(keys === undefined ? [] : ['import os', '']),
    'import requests',
    '',
    ...sending(request, keys),
    'print(response.status_code, response.reason)',
    'print(response.text)',
  ].join('\n')
}

function sending(request: ApiRequest, keys: string | undefined): string[] {
  return [
    ...lengthRemarks(request, 'requests', saysNothingIsZero).map((remark) => `# ${remark}`),
    ...undividedKeys(keys),
    'response = requests.request(',
    `    ${pythonText(request.method)},`,
    `    ${pythonText(request.url)},`,
    '    headers={',
    ...request.headers.map(([name, value]) => `        ${pythonText(name)}: ${pythonText(value)},`),
    '    },',
    `    auth=${auth(keys)}`,
    ...(request.body === null ? [] : [`    data=${pythonBody(request)},`]),
    '    allow_redirects=False,',
    ')',
  ]
}

function undividedKeys(keys: string | undefined): string[] {
  return keys === undefined || keyHalves(keys) !== undefined
    ? []
    : [`user, _, secret = ${encoded(keys)}.partition(b':')`]
}

function auth(keys: string | undefined): string {
  if (keys === undefined) return 'lambda request: request,  # no password from .netrc'
  const halves = keyHalves(keys)
  return halves === undefined ? '(user, secret),' : `(${halves.map(encoded).join(', ')}),`
}

function encoded(keys: string): string {
  const expression = pythonKeys(keys)
  // As text it would be sent as Latin-1.
  return `${expression.includes(' + ') ? `(${expression})` : expression}.encode()`
}
