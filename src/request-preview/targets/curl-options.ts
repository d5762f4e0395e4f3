import type { ApiRequest } from '../../api/request'
import { fileType, type FormPart } from '../../api/request-form'
import { byteLength } from './content-length'
import { globOption, headerLines } from './curl-parts'
import { shownKeys } from './keys'
import { longestArgument, methodWord, shellQuote, shellTemplate } from './shell-quote'

/** Whether the body has to come through a pipe: it is too long for an argument. */
export function isPiped({ body, form }: ApiRequest): boolean {
  return body !== null && form === undefined && byteLength(body) > longestArgument
}

/** The options of curl in POSIX shells that send this request, the address last. */
export function curlOptions(request: ApiRequest, keys: string | false): string[] {
  return [
    ...credentialOption(request, keys),
    ...methodOption(request.method),
    ...headerLines(request)
      // curl chooses a boundary of its own.
      .filter((line) => request.form === undefined || !/^content-type:/i.test(line))
      .map((line) => `-H ${shellQuote(line)}`),
    ...bodyOption(request),
    ...globOption(request.url),
    shellQuote(request.url),
  ]
}

/** `-u`, unless there is nothing to say. */
export function credentialOption(request: ApiRequest, keys: string | false): string[] {
  // curl ignores -u beside an Authorization header, so it is not shown.
  const shown = shownKeys(request, keys)
  return shown === undefined ? [] : [`-u ${shellTemplate(shown)}`]
}

function methodOption(method: string): string[] {
  if (method === 'GET') return []
  // With -X HEAD curl would wait for a body that never comes.
  if (method === 'HEAD') return ['--head']
  return [`-X ${methodWord(method)}`]
}

function bodyOption(request: ApiRequest): string[] {
  if (request.form !== undefined) return request.form.parts.map(formOption)
  if (request.body === null) return []
  // --data would read a file for a body that starts with @, and drop the line breaks of standard input.
  return [isPiped(request) ? '--data-binary @-' : `--data-raw ${shellQuote(request.body)}`]
}

/** A part of a form; a file is looked for where curl is run. */
function formOption({ name, value }: FormPart): string {
  if (typeof value === 'string') return `--form-string ${shellQuote(`${name}=${value}`)}`
  // Within double quotes a name may hold what would else separate it from what follows.
  const file = value.name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  return `-F ${shellQuote(`${name}=@"${file}";type=${fileType(value)}`)}`
}
