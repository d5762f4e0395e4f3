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
    const command = `curl ${curlOptions(request, keys).join(' \\\n  ')}`
    return isPiped(request) ? `printf %s ${shellQuote(request.body ?? '')} |\n${command}` : command
  },
  renderUntilDone: (request, { keys }, until) => curlUntilDone(request, keys, until),
}
