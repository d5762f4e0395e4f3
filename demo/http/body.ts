import { ApiError } from '../api-error'
import { objectOf, parseJson, type Json, type JsonObject } from '../json'

/**
 * What a request says: JSON, a form or a multipart form (files become base64 text). An absent body
 * is an empty object. Throws 400 when JSON was meant and is none, 415 for other content.
 */
export async function readBody(contentType: string, bytes: ArrayBuffer): Promise<Json> {
  const kind = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (kind === 'multipart/form-data') return readMultipart(contentType, bytes)
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') return objectOf()
  // curl -d calls everything a form; a form never begins with a bracket.
  if (kind === 'application/x-www-form-urlencoded' && !/^\s*[[{]/.test(text))
    return fromEntries([...new URLSearchParams(text)])
  if (
    /^(?:text\/(?!json)|image\/|application\/(?:octet-stream|xml))/.test(kind) &&
    kind !== 'text/plain'
  )
    throw new ApiError(415, 'UnsupportedMediaType', `${kind} is not understood`)
  try {
    return parseJson(text)
  } catch (error) {
    throw new ApiError(400, 'InvalidBodyContent', 'The body is not JSON', {
      detail: error instanceof Error ? error.message : '',
    })
  }
}

async function readMultipart(contentType: string, bytes: ArrayBuffer): Promise<JsonObject> {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
    const entries = [...form].map(async ([name, value]): Promise<[string, string]> => {
      if (typeof value === 'string') return [name, value]
      return [name, Buffer.from(await value.arrayBuffer()).toString('base64')]
    })
    return fromEntries(await Promise.all(entries))
  } catch {
    throw new ApiError(400, 'InvalidBodyContent', 'The body is not a multipart form')
  }
}

function fromEntries(entries: readonly (readonly [string, string])[]): JsonObject {
  const object = objectOf()
  for (const [name, value] of entries) {
    const earlier = object[name]
    if (earlier === undefined) object[name] = value
    else object[name] = Array.isArray(earlier) ? [...earlier, value] : [earlier, value]
  }
  return object
}
