import type { ApiRequest } from '../../api/request'
import { formPieces } from '../../api/request-form'
import { expectsBody, lengthRemarks } from './content-length'
import { escapeText, hex } from './escape-text'
import { keyExpression, shownKeys } from './keys'
import type { SnippetTarget } from './target'
import { knownAddress, failures, type UntilDone } from './until-done'

/** JavaScript for Node 20 or later, as a module, and for a browser's console. */
export const fetchTarget: SnippetTarget = {
  id: 'fetch',
  title: 'fetch',
  language: 'javascript',
  render(request, { keys }) {
    return [
      ...sending(request, keys),
      'console.log(response.status, response.statusText)',
      'console.log(await response.text())',
    ].join('\n')
  },
  renderUntilDone: (request, { keys }, until) =>
    [...sending(request, keys), ...waiting(request, until)].join('\n'),
}

function sending(request: ApiRequest, keys: string | false): string[] {
  return [
    ...(request.form === undefined ? [] : ["import { openAsBlob } from 'node:fs'", '']),
    ...lengthRemarks(request, 'Node', expectsBody).map((remark) => `// ${remark}`),
    'const headers = {',
    ...request.headers.map(([name, value]) => `  ${propertyName(name)}: ${jsText(value)},`),
    '}',
    ...credentials(request, keys),
    `const response = await fetch(${jsText(request.url)}, {`,
    ...(request.method === 'GET' ? [] : [`  method: ${jsText(request.method)},`]),
    '  headers,',
    ...bodyLines(request),
    "  redirect: 'manual',",
    '})',
  ]
}

/** Of a form the same bytes as the preview's, read from files where the program is run. */
function bodyLines({ body, form }: ApiRequest): string[] {
  if (body === null) return []
  if (form === undefined) return [`  body: ${jsText(body)},`]
  const pieces = formPieces(form).map((piece) =>
    typeof piece === 'string' ? jsText(piece) : `await openAsBlob(${jsText(piece.name)})`,
  )
  return ['  body: new Blob([', ...pieces.map((piece) => `    ${piece},`), '  ]),']
}

/** The wait behind a request. Nothing of a reply becomes more than a value. */
function waiting(request: ApiRequest, until: UntilDone): string[] {
  const deletes = request.method === 'DELETE'
  const known = knownAddress(request, until)
  const types = request.headers.filter(([name]) => name.toLowerCase() === 'content-type')
  return [
    'let resource = await read(response)',
    'const link = resource.links?.self',
    ...(known === undefined
      ? [`if (typeof link !== 'string') throw new Error(${jsText(failures.lost)})`]
      : ["if (typeof link !== 'string') resource = { transitioning: 'yes' }"]),
    `const self = new URL(${known === undefined ? 'link' : `typeof link === 'string' ? link : ${jsText(known)}`}, ${jsText(request.url)})`,
    '// Keys go to no other server, so of the link only the path counts.',
    `const place = new URL(${jsText(new URL(request.url).origin)})`,
    'place.pathname = self.pathname',
    'place.search = self.search',
    ...types.map(([name]) => `delete headers[${jsText(name)}]`),
    `const end = Date.now() + ${until.seconds} * 1000`,
    "while (resource.transitioning === 'yes') {",
    `  if (Date.now() >= end) throw new Error(${jsText(failures.late)})`,
    `  await new Promise((resolve) => setTimeout(resolve, ${until.pause} * 1000))`,
    "  resource = await read(await fetch(place, { headers, redirect: 'manual' }))",
    '}',
    "if (resource.transitioning === 'error')",
    `  throw new Error(\`${failures.failed} \${resource.transitioningMessage}\`)`,
    ...(deletes ? [] : [`console.log(${printed(until.print)})`]),
    '',
    'async function read(reply) {',
    ...(deletes ? ['  if (reply.status === 404 || reply.status === 410) return {}'] : []),
    '  const text = await reply.text()',
    `  if (!reply.ok) throw new Error(\`${failures.refused} \${reply.status}: \${text}\`)`,
    "  const value = text === '' ? {} : JSON.parse(text)",
    "  return typeof value === 'object' && value !== null ? value : {}",
    '}',
  ]
}

function printed(field: string | undefined): string {
  return field === undefined ? 'resource.id, resource.state' : `resource[${jsText(field)}]`
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
