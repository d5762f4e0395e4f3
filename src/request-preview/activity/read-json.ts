import type { ApiRequest } from '../../api/request'
import { JsonSyntaxError, parseJson } from '../../json/parse'
import { isArray, isObject, objectFrom, type JsonValue } from '../../json/value'

/** The JSON of a body; undefined for what is none. */
export function readJson(body: string | null): JsonValue | undefined {
  if (body === null || body.trim() === '') return undefined
  try {
    return parseJson(body)
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined
    throw error
  }
}

/** What a request says as JSON, that of a form part by part without its files; undefined where it says nothing so. */
export function requestJson({ body, form }: ApiRequest): JsonValue | undefined {
  if (form === undefined) return readJson(body)
  const texts = new Map<string, JsonValue[]>()
  for (const { name, value } of form.parts) {
    if (typeof value !== 'string') continue
    const json = readJson(value)
    const said = isObject(json) || isArray(json) ? json : value
    texts.set(name, [...(texts.get(name) ?? []), said])
  }
  return objectFrom(
    [...texts].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]),
  )
}
