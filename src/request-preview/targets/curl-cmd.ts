import type { ApiRequest } from '../../api/request'
import { arePlainKeys, globOption, headerLines } from './curl-parts'
import { shownKeys } from './keys'
import type { SnippetTarget } from './target'
import { windowsQuoted } from './windows-argument'

/** The curl of Windows, for the prompt of cmd. */
export const curlCmd: SnippetTarget = {
  id: 'curl-cmd',
  title: 'curl (cmd)',
  language: 'bat',
  render(request, { keys }) {
    const shown = shownKeys(request, keys)
    const command = ['curl', ...options(request, shown)].join(' ^\n  ')
    const impossible = reasons(request, shown, command)
    if (impossible.length > 0)
      return impossible.map((reason) => `rem cmd cannot ${reason}.`).join('\n')
    return [...remarks(request).map((remark) => `rem ${remark}`), command].join('\n')
  },
}

/**
 * One argument in which nothing is active at the prompt of cmd. Between quotes only `"`, `%` and `!` mean something;
 * a text with one of them has a caret before every character with a meaning, quotes included, so that no quote begins,
 * and before whatever follows a `%`, so that no variable has that name.
 */
export function cmdArgument(text: string): string {
  const argument = windowsQuoted(text)
  return /["%!]/.test(text) ? argument.replaceAll(/%[^%]?|["^&|<>()!]/g, careted) : argument
}

function careted(characters: string): string {
  return characters
    .split('')
    .map((character) => `^${character}`)
    .join('')
}

function options(request: ApiRequest, keys: string | undefined): string[] {
  return [
    ...(keys === undefined ? [] : [`-u "${keys.replaceAll(reference, '%$1$2%')}"`]),
    ...methodOption(request.method),
    ...headerLines(request).map((line) => `-H ${cmdArgument(line)}`),
    ...(request.body === null ? [] : [`--data-raw ${cmdArgument(request.body)}`]),
    ...globOption(request.url),
    cmdArgument(request.url),
  ]
}

const reference = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g

function methodOption(method: string): string[] {
  if (method === 'GET') return []
  if (method === 'HEAD') return ['--head']
  return [`-X ${/^[A-Z]+$/.test(method) ? method : cmdArgument(method)}`]
}

// What cmd takes on one line, continued lines counted together.
const longestCommand = 8000

function reasons(request: ApiRequest, keys: string | undefined, command: string): string[] {
  const texts = [request.body ?? '', ...headerLines(request)]
  return [
    ...(keys === undefined || arePlainKeys(keys) ? [] : ['hold these credentials']),
    ...(texts.some((text) => /\p{Cc}/u.test(text))
      ? ['hold the line breaks, tabs or other controls of this request']
      : []),
    ...(command.length > longestCommand ? ['hold a command as long as this one'] : []),
  ]
}

function remarks(request: ApiRequest): string[] {
  const all = [request.method, request.url, request.body ?? '', ...headerLines(request)].join('')
  return [
    ...(all.includes('%')
      ? ['For the prompt: in a batch file %% would have to stand for each %.']
      : []),
    ...(/[^\0-\x7f]/.test(all)
      ? ['Text beyond ASCII needs a curl that lists Unicode among its features (curl --version).']
      : []),
  ]
}
