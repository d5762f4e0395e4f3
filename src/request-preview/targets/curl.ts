import type { ApiRequest } from '../../api/request'
import { curlOptions, isPiped } from './curl-options'
import { curlUntilDone } from './curl-until-done'
import { shellQuote } from './shell-quote'
import type { SnippetTarget } from './target'

/** A curl command for POSIX shells. Whatever comes from the request stands in single quotes (docs/decisions/0003). */
export const curl: SnippetTarget = {
  id: 'curl',
  title: 'curl',
  language: 'shell',
  render(request, { keys }) {
    const command = `${remarks(request)}curl ${curlOptions(request, keys).join(' \\\n  ')}`
    return isPiped(request) ? `printf %s ${shellQuote(request.body ?? '')} |\n${command}` : command
  },
  renderUntilDone: (request, { keys }, until) => curlUntilDone(request, keys, until),
}

function remarks({ form }: ApiRequest): string {
  return form?.parts.some(({ name }) => name.includes('=')) === true
    ? '# The name of a part ends at its first = for curl.\n'
    : ''
}
