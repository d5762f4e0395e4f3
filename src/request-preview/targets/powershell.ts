import type { ApiRequest } from '../../api/request'
import { addressSpelling } from './address'
import { lengthRemarks } from './content-length'
import { shownKeys } from './keys'
import {
  encodingRemark,
  powershellArgument,
  powershellKeys,
  powershellText,
} from './powershell-text'
import type { SnippetTarget } from './target'

/** PowerShell's own command: Windows PowerShell 5.1 and PowerShell 7. */
export const powershell: SnippetTarget = {
  id: 'powershell',
  title: 'PowerShell',
  language: 'powershell',
  render(request, { keys }) {
    if (addressSpelling(request.url) === 'broken')
      return '# PowerShell cannot send this address: it would write %25 for a % that encodes nothing.'
    const shown = shownKeys(request, keys)
    return [
      ...remarks(request).map((remark) => `# ${remark}`),
      '$headers = @{',
      ...request.headers
        .filter(([name]) => name.toLowerCase() !== 'content-type')
        .map(([name, value]) => `  ${powershellText(name)} = ${powershellText(value)}`),
      ...(shown === undefined ? [] : [`  Authorization = ${basic(shown)}`]),
      '}',
      // Text would be sent in an encoding that depends on the version.
      ...(request.body === null ? [] : [`$body = ${utf8(powershellText(request.body))}`]),
      ['Invoke-WebRequest -UseBasicParsing -MaximumRedirection 0', ...options(request)].join(
        ' `\n  ',
      ),
    ].join('\n')
  },
}

function options(request: ApiRequest): string[] {
  const type = contentType(request)
  return [
    ...methodOption(request.method),
    `-Uri ${powershellArgument(request.url)}`,
    '-Headers $headers',
    ...(type === undefined || type === '' ? [] : [`-ContentType ${powershellArgument(type)}`]),
    ...(request.body === null ? [] : ['-Body $body']),
    ...(needsNoValidation(request) ? ['-SkipHeaderValidation'] : []),
  ]
}

function methodOption(method: string): string[] {
  if (method === 'GET') return []
  return isKnown(method) ? [`-Method ${method}`] : [`-CustomMethod ${powershellArgument(method)}`]
}

function isKnown(method: string): boolean {
  return /^(?:HEAD|POST|PUT|DELETE|OPTIONS|PATCH)$/.test(method)
}

function contentType({ headers }: ApiRequest): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]
}

/** .NET knows most headers, and writes those that it knows in its own way or refuses them. */
function needsNoValidation({ headers }: ApiRequest): boolean {
  return headers.some(
    ([name, value]) =>
      !/^(?:x-.*|authorization)$/i.test(name) && !/^[\w.+*-]+\/[\w.+*-]+$/.test(value),
  )
}

function basic(keys: string): string {
  return `'Basic ' + [Convert]::ToBase64String(${utf8(powershellKeys(keys))})`
}

function utf8(expression: string): string {
  const argument = /^\(.*\)$/s.test(expression) ? expression : `(${expression})`
  return `[Text.Encoding]::UTF8.GetBytes${argument}`
}

function remarks(request: ApiRequest): string[] {
  const type = contentType(request)
  const formByDefault =
    (type === undefined || type === '') && (request.method === 'POST' || request.method === 'PUT')
  return [
    ...(addressSpelling(request.url) === 'respelled'
      ? ['PowerShell may write this address in another way that means the same.']
      : []),
    ...(isKnown(request.method) || request.method === 'GET'
      ? []
      : ['-CustomMethod needs PowerShell 7.']),
    ...(needsNoValidation(request)
      ? [
          '-SkipHeaderValidation needs PowerShell 7: otherwise headers may be written in another way.',
        ]
      : []),
    ...(formByDefault ? ['PowerShell adds Content-Type: application/x-www-form-urlencoded.'] : []),
    ...(type === '' && !formByDefault ? ['PowerShell leaves out an empty Content-Type.'] : []),
    ...lengthRemarks(request, 'PowerShell', ({ method }) => method !== 'GET' || Boolean(type)),
    ...encodingRemark(request),
  ]
}
