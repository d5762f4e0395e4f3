import type { ApiRequest } from '../../api/request'
import { curl } from '../../request-preview/targets/curl'
import { shellQuote } from '../../request-preview/targets/shell-quote'

/**
 * Requests that differ in their address only as one loop of POSIX shells, else as one curl command after the other.
 * `keys` as for snippets. Run, it sends exactly these requests, in this order (docs/decisions/0003).
 */
export function shellLoop(requests: readonly ApiRequest[], keys: string | false): string {
  const commands = requests.map((request) => {
    const text = curl.render(request, { keys })
    const url = shellQuote(request.url)
    // The address is the command's last word, always between quotes.
    return text.endsWith(url)
      ? { text, url, before: text.slice(0, -url.length) }
      : { text, url, before: undefined }
  })
  const before = commands[0]?.before
  if (before === undefined || commands.some((command) => command.before !== before))
    return commands.map(({ text }) => text).join('\n\n')
  const urls = commands.map(({ url }) => `  ${url}`).join(' \\\n')
  const indented = `${before}"$url"`
  return `for url in \\\n${urls}\ndo\n${indented}\ndone`
}
