import type { ApiRequest } from '../../api/request'
import { byteLength } from './content-length'
import { arePlainKeys, globOption, headerLines } from './curl-parts'
import { shownKeys } from './keys'
import {
  encodingRemark,
  powershellArgument,
  powershellKeys,
  powershellText,
} from './powershell-text'
import type { SnippetTarget } from './target'
import { windowsArgument } from './windows-argument'

/** The curl of Windows, run by Windows PowerShell 5.1 or PowerShell 7. */
export const curlPowershell: SnippetTarget = {
  id: 'curl-powershell',
  title: 'curl (PowerShell)',
  language: 'powershell',
  render(request, { keys }) {
    const shown = shownKeys(request, keys)
    const impossible = reasons(request, shown)
    if (impossible.length > 0)
      return impossible.map((reason) => `# PowerShell cannot ${reason}.`).join('\n')
    const file = request.body !== null && !fitsArgument(request.body)
    const texts = [...headerLines(request), ...(file ? [] : [request.body ?? ''])]
    const lines = [
      ...(texts.some((text) => text.includes('"'))
        ? [
            '# So that every version hands quotes written as \\" to a program.',
            "$PSNativeCommandArgumentPassing = 'Legacy'",
          ]
        : []),
      ...(file ? writeFile(request.body ?? '') : []),
      // Without .exe it is another command in 5.1.
      ['curl.exe', ...options(request, shown, file)].join(' `\n  '),
      ...(file ? ['Remove-Item $body'] : []),
    ]
    const command = lines.length === 1 ? lines.join('') : inBlock(lines)
    return [...encodingRemark(request).map((remark) => `# ${remark}`), command].join('\n')
  },
}

function options(request: ApiRequest, keys: string | undefined, file: boolean): string[] {
  return [
    ...(keys === undefined ? [] : [`-u ${powershellKeys(keys)}`]),
    ...methodOption(request.method),
    ...headerLines(request).map((line) => `-H ${argument(line)}`),
    ...(request.body === null
      ? []
      : [file ? '--data-binary "@$body"' : `--data-raw ${argument(request.body)}`]),
    ...globOption(request.url),
    argument(request.url),
  ]
}

/** PowerShell adds the quotes around an argument with space in it by itself. */
function argument(text: string): string {
  return powershellArgument(windowsArgument(text))
}

function methodOption(method: string): string[] {
  if (method === 'GET') return []
  if (method === 'HEAD') return ['--head']
  // In one word: `--%` alone would switch PowerShell's quoting off.
  return [/^[A-Z]+$/.test(method) ? `-X ${method}` : argument(`-X${method}`)]
}

/** Other texts depend on the version of PowerShell, of curl and on the system's language; a file does not. */
function fitsArgument(body: string): boolean {
  return /^[\x20-\x7e]+$/.test(body) && !/\\$|^--%$/.test(body) && byteLength(body) <= 8000
}

function writeFile(body: string): string[] {
  const bytes = `[Text.Encoding]::UTF8.GetBytes(${powershellText(body)})`
  return ['$body = [IO.Path]::GetTempFileName()', `[IO.File]::WriteAllBytes($body, ${bytes})`]
}

/** In a block of its own a setting ends with it. */
function inBlock(lines: readonly string[]): string {
  return `& {\n${lines.map((line) => `  ${line.replaceAll('`\n', '`\n  ')}`).join('\n')}\n}`
}

function reasons(request: ApiRequest, keys: string | undefined): string[] {
  return [
    ...(keys !== undefined && !arePlainKeys(keys) ? ['hand these credentials to curl'] : []),
    ...(headerLines(request).some((line) => line.endsWith('\\'))
      ? ['hand curl a header that ends with a backslash']
      : []),
  ]
}
