import type { ApiRequest } from '../../api/request'
import { byteLength } from './content-length'
import { globOption, headerLines } from './curl-parts'
import { shownKeys } from './keys'
import { longestArgument, methodWord, shellQuote, shellTemplate } from './shell-quote'
import type { SnippetTarget } from './target'

/** A curl command for POSIX shells. Whatever comes from the request stands in single quotes (docs/decisions/0003). */
export const curl: SnippetTarget = {
  id: 'curl',
  title: 'curl',
  language: 'shell',
  render(request, { keys }) {
    const piped = request.body !== null && byteLength(request.body) > longestArgument
    const options = [
      ...credentials(request, keys),
      ...methodOption(request.method),
      ...headerLines(request).map((line) => `-H ${shellQuote(line)}`),
      ...bodyOption(request.body, piped),
      ...globOption(request.url),
      shellQuote(request.url),
    ]
    const command = `curl ${options.join(' \\\n  ')}`
    return piped ? `printf %s ${shellQuote(request.body ?? '')} |\n${command}` : command
  },
}

function credentials(request: ApiRequest, keys: string | false): string[] {
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

function bodyOption(body: string | null, piped: boolean): string[] {
  if (body === null) return []
  // --data would read a file for a body that starts with @, and drop the line breaks of standard input.
  return [piped ? '--data-binary @-' : `--data-raw ${shellQuote(body)}`]
}
