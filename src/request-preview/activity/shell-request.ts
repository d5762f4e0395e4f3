import { apiRequest, type ApiRequest } from '../../api/request'
import type { RequestForm } from '../../api/request-form'
import { stringifyJson } from '../../json/stringify'
import { isArray, isObject, objectFrom, type JsonValue } from '../../json/value'
import { isTelling, type Produced } from './produced'
import { decoded, mapUrl, queryParts } from './query'
import { readJson } from './read-json'
import type { ShellSlots } from './shell-slots'
import type { ShellVariables, Source } from './shell-variables'

/** What a script knows by the time it comes to a request. */
export interface ShellState {
  readonly slots: ShellSlots
  readonly variables: ShellVariables
  readonly sources: readonly Source[]
}

/**
 * The safe form of a request with marks where the script has something to fill in: ids and links that earlier
 * replies gave, and what was taken out as a secret. `whole` is only compared with, never written.
 */
export function markedRequest(whole: ApiRequest, safe: ApiRequest, state: ShellState): ApiRequest {
  const url = markedUrl(whole.url, safe.url, state)
  if (safe.form !== undefined)
    return apiRequest({ ...safe, url, form: markedForm(whole.form, safe.form, state) })
  return apiRequest({ ...safe, url, body: markedBody() })

  function markedBody(): string | null {
    const before = readJson(whole.body)
    const after = readJson(safe.body)
    if (before === undefined || after === undefined) return safe.body
    const marked = markedJson(before, after, [], state)
    return marked === after ? safe.body : stringifyJson(marked)
  }
}

function markedForm(
  whole: RequestForm | undefined,
  safe: RequestForm,
  state: ShellState,
): RequestForm {
  const parts = safe.parts.map(({ name, value }, at) => {
    const before = whole?.parts[at]?.value
    return typeof value !== 'string' || typeof before !== 'string'
      ? { name, value }
      : { name, value: markedPart(name, before, value, state) }
  })
  return { ...safe, parts }
}

function markedPart(name: string, whole: string, safe: string, state: ShellState): string {
  const [before, after] = [readJson(whole), readJson(safe)]
  if ((isObject(before) || isArray(before)) && after !== undefined) {
    const marked = markedJson(before, after, [name], state)
    return marked === after ? safe : stringifyJson(marked)
  }
  const { slots, variables } = state
  const source = sourceOf(whole, name, state)
  if (source !== undefined) return slots.inText(variables.fromReply(source, 'id_text'))
  return whole === safe ? safe : slots.inText(variables.secretText(name, whole))
}

/** Which reply a text is an id from, where a field of this name may hold one. */
function sourceOf(text: string, name: string, { sources }: ShellState): Source | undefined {
  return sources.find(({ produced }) => produced.id === text && (isTelling(text) || isIdName(name)))
}

function markedUrl(whole: string, safe: string, state: ShellState): string {
  const { slots, variables, sources } = state
  const segments = new URL(safe).pathname.split('/')
  const values = queryParts(new URL(safe).search)
  let byId = false
  const marked = mapUrl(
    whole,
    (raw, index) => {
      const source = sources.find(({ produced }) => isIdAt(produced, whole, raw, index))
      if (source !== undefined) {
        byId = true
        return slots.inText(variables.fromReply(source, 'id'))
      }
      if (segments[index] === raw) return undefined
      return slots.inText(variables.secretInUrl('urlPart', raw))
    },
    ({ name, value, rawValue }, index) => {
      const source = sources.find(
        ({ produced }) => produced.id === value && (isTelling(value) || isIdName(name)),
      )
      if (source !== undefined) return slots.inText(variables.fromReply(source, 'id'))
      if (values[index]?.rawValue === rawValue) return undefined
      return slots.inText(variables.secretInUrl(name, value))
    },
  )
  if (byId) return marked
  const source = sources.find(({ produced }) => startsWithLink(whole, produced))
  if (source === undefined) return marked
  const { origin, pathname, search } = new URL(safe)
  const rest = (pathname + search).slice(source.produced.path?.length ?? 0)
  return `${origin}/${slots.inText(variables.fromReply(source, 'path'))}${rest}`
}

/** Whether a segment of an address is a resource's id: one that cannot be anything else, or where its own link has it. */
function isIdAt(produced: Produced, url: string, raw: string, index: number): boolean {
  if (decoded(raw) !== produced.id) return false
  const link = produced.path?.split(/[/?]/)
  return isTelling(produced.id) || (startsWithLink(url, produced) && link?.[index] === raw)
}

function startsWithLink(url: string, { path }: Produced): boolean {
  if (path === undefined || path === '/') return false
  const { pathname, search } = new URL(url)
  const asked = pathname + search
  return asked === path || (asked.startsWith(path) && /[/?&]/.test(asked[path.length] ?? ''))
}

function isIdName(name: string): boolean {
  return /ids?$/i.test(name)
}

function markedJson(
  whole: JsonValue,
  safe: JsonValue,
  path: readonly string[],
  state: ShellState,
): JsonValue {
  if (typeof whole === 'string' && typeof safe === 'string')
    return markedText(whole, safe, path, state)
  if (isArray(whole) && isArray(safe)) {
    const items = safe.map((item, at) => markedJson(whole[at] ?? null, item, path, state))
    return items.every((item, at) => item === safe[at]) ? safe : items
  }
  if (!isObject(whole) || !isObject(safe)) return safe
  const values = Object.values(whole)
  const entries = Object.entries(safe)
  const marked = entries.map(([name, item], at): [string, JsonValue] => [
    name,
    markedJson(values[at] ?? null, item, [...path, name], state),
  ])
  return marked.every(([, item], at) => item === entries[at]?.[1]) ? safe : objectFrom(marked)
}

function markedText(
  whole: string,
  safe: string,
  path: readonly string[],
  state: ShellState,
): string {
  const { slots, variables, sources } = state
  const byId = sourceOf(whole, path.at(-1) ?? '', state)
  if (byId !== undefined) return slots.inJson(variables.fromReply(byId, 'id_json'))
  const byLink = sources.find(({ produced }) => produced.self === whole)
  if (byLink !== undefined) return slots.inJson(variables.fromReply(byLink, 'self_json'))
  return whole === safe ? safe : slots.inJson(variables.secretJson(path, whole))
}
