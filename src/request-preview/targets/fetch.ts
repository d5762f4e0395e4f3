import type { ApiRequest } from '../../api/request'
import { expectsBody, lengthRemarks } from './content-length'
import { escapeText, hex } from './escape-text'
import { keyExpression, shownKeys } from './keys'
import type { SnippetTarget } from './target'

/** JavaScript for Node 20 or later, as a module, and for a browser's console. */
export const fetchTarget: SnippetTarget = {
  id: 'fetch',
  title: 'fetch',
  language: 'javascript',
  render(request, { keys }) {
    return [
      ...lengthRemarks(request, 'Node', expectsBody).map((remark) => `// ${remark}`),
      'const headers = {',
      ...request.headers.map(([name, value]) => `  ${propertyName(name)}: ${jsText(value)},`),
      '}',
      ...credentials(request, keys),
      `const response = await fetch(${jsText(request.url)}, {`,
      ...(request.method === 'GET' ? [] : [`  method: ${jsText(request.method)},`]),
      '  headers,',
      ...(request.body === null ? [] : [`  body: ${jsText(request.body)},`]),
      "  redirect: 'manual',",
      '})',
      'console.log(response.status, response.statusText)',
      'console.log(await response.text())',
    ].join('\n')
  },
}

/** A JavaScript string literal that stands for exactly this text. */
export function jsText(text: string): string {
  return `'${escapeText(text, "'", unitEscapes)}'`
}

// Beyond U+FFFF JavaScript counts two units.
function unitEscapes(code: number): string {
  return String.fromCodePoint(code)
    .split('')
    .map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`)
    .join('')
}

function propertyName(name: string): string {
  // Only in brackets is it a name like any other.
  return name === '__proto__' ? "['__proto__']" : jsText(name)
}

function credentials(request: ApiRequest, keys: string | false): string[] {
  const shown = shownKeys(request, keys)
  if (shown === undefined) return []
  const text = keyExpression(shown, jsText, (name) => `process.env.${name}`)
  return [
    "// In Node the keys come from the environment; in a browser's console its session is used instead.",
    "if (typeof window === 'undefined') {",
    `  const keys = ${text}`,
    "  headers.Authorization = `Basic ${Buffer.from(keys).toString('base64')}`",
    '}',
  ]
}
