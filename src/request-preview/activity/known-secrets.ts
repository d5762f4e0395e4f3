import type { ActivityEntry } from '../../api/activity'
import type { Reply } from '../../api/reply'
import type { ApiRequest } from '../../api/request'
import { isArray, isObject, own, text, type JsonValue } from '../../json/value'
import { queryParts } from './query'
import { isSecretHeader, isSecretName, isSecretParameter } from './secret-names'
import { readJson, requestJson } from './read-json'

/** Whether a schema calls a field of a type a secret; `type` is undefined where a value does not say its type. */
export type IsSecretField = (type: string | undefined, field: string) => boolean

/** What must not leave the tab: texts that are secret wherever they stand, and fields that are secret whatever they hold. */
export interface KnownSecrets {
  readonly texts: ReadonlySet<string>
  readonly isSecretField: IsSecretField
}

// A shorter text also stands for other things: hidden everywhere, it would leave nothing to read.
const shortestStarred = 4
const shortestByName = 8

/** Collects the secrets of all requests and replies: what was starred, sent as a credential, or handed out as one. */
export function knownSecrets(
  entries: readonly ActivityEntry[],
  fromSchema: IsSecretField,
): KnownSecrets {
  const texts = new Set<string>()
  const starredFields = new Set<string>()
  const add = (secret: string, shortest = shortestByName) => {
    if (secret.length >= shortest && !/^\**$/.test(secret)) texts.add(secret)
  }
  const isSecretField: IsSecretField = (type, field) =>
    starredFields.has(field) || isSecretName(field) || fromSchema(type, field)
  for (const { request, safeRequest } of entries)
    addStarred(request, safeRequest, starredFields, (secret) => add(secret, shortestStarred))
  for (const { request, reply, problem } of entries) {
    addFromHeaders(request.headers, add)
    addFromUrl(request.url, add)
    addFromJson(requestJson(request), isSecretField, add)
    const answer: Reply | undefined = reply ?? problem?.reply
    if (answer === undefined) continue
    addFromHeaders(answer.headers, add)
    addFromUrl(answer.url, add)
    addFromJson(readJson(answer.body), isSecretField, add)
  }
  return { texts, isSecretField }
}

function addStarred(
  request: ApiRequest,
  safe: ApiRequest,
  fields: Set<string>,
  add: (secret: string) => void,
): void {
  if (request.body === safe.body) return
  const compare = (whole: JsonValue, starred: JsonValue | undefined, depth: number) => {
    if (typeof whole === 'string') {
      if (whole !== starred) add(whole)
    } else if (depth > deepest) return
    else if (isArray(whole))
      whole.forEach((item, at) =>
        compare(item, isArray(starred) ? starred[at] : undefined, depth + 1),
      )
    else if (isObject(whole))
      for (const [name, value] of Object.entries(whole)) {
        const other = own(starred, name)
        if (depth === 0 && typeof value === 'string' && value !== other) fields.add(name)
        compare(value, other, depth + 1)
      }
  }
  const whole = requestJson(request)
  if (whole !== undefined) compare(whole, requestJson(safe), 0)
}

function addFromHeaders(headers: Reply['headers'], add: (secret: string) => void): void {
  for (const [name, value] of headers) {
    // What a server asks for is no secret; the header is left out all the same.
    if (!isSecretHeader(name) || /authenticate/i.test(name)) continue
    add(value)
    // The secret itself of `Bearer x` and of `session=x; Path=/`.
    add(value.replace(/^[A-Za-z]+\s+/, ''))
    add(/^[^=;]*=([^;]*)/.exec(value)?.[1] ?? '')
  }
}

function addFromUrl(url: string, add: (secret: string) => void): void {
  if (!URL.canParse(url)) return
  for (const { name, value } of queryParts(new URL(url).search))
    if (isSecretParameter(name)) add(value)
}

function addFromJson(
  json: JsonValue | undefined,
  isSecretField: IsSecretField,
  add: (secret: string) => void,
): void {
  const visit = (value: JsonValue, depth: number) => {
    if (depth > deepest) return
    if (isArray(value)) value.forEach((item) => visit(item, depth + 1))
    if (!isObject(value)) return
    const type = text(own(value, 'type'))
    for (const [name, item] of Object.entries(value))
      if (typeof item === 'string') {
        if (isSecretField(type, name)) add(item)
      } else if (!isFrame(name)) visit(item, depth + 1)
  }
  if (json !== undefined) visit(json, 0)
}

/** Levels of JSON that are looked into; deeper ones are left out of exports. */
export const deepest = 200

/** Whether a field holds addresses by name: there a name says nothing about the value. */
export function isFrame(name: string): boolean {
  return name === 'links' || name === 'actions'
}
