import type { ApiRequest } from '../../api/request'
import { JsonSyntaxError, parseJson } from '../../json/parse'
import { isObject, objectFrom, type JsonObject } from '../../json/value'
import { cattleFlags, type Flags } from './cattle-flags'
import { keyHalves, shownKeys } from './keys'
import { shellQuote, shellTemplate } from './shell-quote'
import type { RequestMeaning, SnippetTarget } from './target'

/** The command of `cattle`, a client that makes its commands from the API's schemas, or why it has none for this. */
export const cattle: SnippetTarget = {
  id: 'cattle',
  title: 'cattle',
  language: 'shell',
  render(request, { keys, meaning, noCattle }) {
    if (noCattle !== undefined) return notExpressible([noCattle])
    if (meaning === undefined) return notExpressible(['it is not known what this request means'])
    const fields = bodyFields(request.body)
    const flags = flagsOf(request, meaning, fields ?? nothing)
    const reasons = [...reasonsAgainst(request, meaning, fields), ...flags.reasons]
    if (reasons.length > 0) return notExpressible(reasons)
    const words = [
      ['cattle', ...credentials(shownKeys(request, keys)), commandName(meaning)].join(' '),
      ...idFlag(meaning),
      ...flags.words,
    ]
    return [
      ...remarks(meaning),
      ...flags.remarks.map((remark) => `# ${remark}`),
      words.join(' \\\n  '),
    ].join('\n')
  },
}

function notExpressible(reasons: readonly string[]): string {
  return [
    '# cattle cannot express this request; the curl command can.',
    ...reasons.map((reason) => `# - ${reason}`),
  ].join('\n')
}

function commandName({ kind, type, action }: RequestMeaning): string {
  if (kind === 'action') return `${type}-${action ?? ''}`
  // A resource is read by listing its type with an id.
  return `${kind === 'read' ? 'list' : kind}-${type}`
}

// The names of commands and flags stand bare, so they are words or nothing.
const word = /^[A-Za-z][\w.]*$/

function reasonsAgainst(
  request: ApiRequest,
  meaning: RequestMeaning,
  fields: JsonObject | undefined,
): string[] {
  const { kind, type, id, action } = meaning
  const needsId = kind === 'update' || kind === 'delete' || kind === 'read'
  return [
    ...(word.test(type) ? [] : ['the name of the type is not one word']),
    ...(kind === 'action' && !word.test(action ?? '')
      ? ['the name of the action is not one word']
      : []),
    ...(kind === 'action' && id === undefined ? ['it has no actions on collections'] : []),
    ...(needsId && id === undefined ? ['the resource has no id'] : []),
    ...(id?.startsWith('-') === true ? ['the id begins with a dash, as an option does'] : []),
    ...(kind !== 'create' && flagged(meaning, fields ?? nothing).some(([name]) => name === 'id')
      ? ['one of its fields is id, the flag that names the resource']
      : []),
    ...(fields === undefined ? ['the body is not an object of fields'] : []),
    ...(request.method === 'HEAD' ? ['it never asks for the headers alone'] : []),
  ]
}

const nothing = objectFrom([])

/** The fields in a body; undefined for a body that is something else. */
function bodyFields(body: string | null): JsonObject | undefined {
  if (body === null || body.trim() === '') return nothing
  try {
    const value = parseJson(body)
    return isObject(value) ? value : undefined
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined
    throw error
  }
}

// Lists and what is created have none: there it is a field like any other.
function idFlag({ kind, id }: RequestMeaning): string[] {
  return id === undefined || kind === 'list' || kind === 'create' ? [] : [`--id ${shellQuote(id)}`]
}

/** The fields that become flags; the id of what is updated stands in --id already. */
function flagged({ kind, id }: RequestMeaning, fields: JsonObject) {
  return Object.entries(fields).filter(
    ([name, value]) => !(kind === 'update' && name === 'id' && value === id),
  )
}

function flagsOf(request: ApiRequest, meaning: RequestMeaning, fields: JsonObject): Flags {
  return meaning.kind === 'list'
    ? filterFlags(new URL(request.url).searchParams)
    : cattleFlags(flagged(meaning, fields))
}

// The specification's parameters of a collection that are no filters ("Pagination", "Sorting").
const noFilters: ReadonlySet<string> = new Set(['limit', 'marker', 'sort', 'order', 'include'])

function filterFlags(parameters: URLSearchParams): Flags {
  const pages = [...parameters.keys()].filter((name) => noFilters.has(name))
  const filters = [...parameters]
    .filter(([name]) => !noFilters.has(name))
    // `eq` is what a filter without a modifier means, and the only way to say it.
    .map(([name, value]) => [name.replace(/_eq$/, ''), value] as const)
  const twice = filters.length > new Set(filters.map(([name]) => name)).size
  const flags = cattleFlags(filters)
  return {
    ...flags,
    reasons: [
      ...flags.reasons,
      ...(pages.length > 0 ? [`it has no flags for ${[...new Set(pages)].join(', ')}`] : []),
      ...(twice ? ['it takes each filter once'] : []),
    ],
  }
}

function credentials(keys: string | undefined): string[] {
  // These are what it reads by itself.
  if (keys === undefined || keys === '${CATTLE_ACCESS_KEY}:${CATTLE_SECRET_KEY}') return []
  const [user, secret] = keyHalves(keys) ?? [keys, '']
  return [`--access-key=${shellTemplate(user)}`, `--secret-key=${shellTemplate(secret)}`]
}

function remarks({ kind }: RequestMeaning): string[] {
  return [
    '# CATTLE_URL must be the root of the API; cattle reads the schemas there and builds a request of its own.',
    ...(kind === 'read'
      ? ['# --id is a flag only where the schema has a filter of that name.']
      : []),
  ]
}
