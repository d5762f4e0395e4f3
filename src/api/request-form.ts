import { filesWithin, heldFile, withoutFiles } from '../json/held-file'
import { stringifyJson } from '../json/stringify'
import { isArray, isObject, type JsonObject, type JsonValue } from '../json/value'

/** One part of a form: a text, or a file. */
export interface FormPart {
  readonly name: string
  readonly value: string | File
}

/** A body of several parts, `multipart/form-data` (RFC 7578), as it will be written. */
export interface RequestForm {
  readonly boundary: string
  readonly parts: readonly FormPart[]
}

// One for the page, so that a preview does not change with every look at it; by chance alone no file holds it.
const boundary = `api-ui-${[...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')}`

/** A value as a body: JSON, or a form where files go along. What stands for a file is never part of the JSON. */
export function bodyOf(value: JsonValue): { body: string } | { form: RequestForm } {
  const form = isObject(value) ? formOf(value) : undefined
  return form === undefined ? { body: stringifyJson(withoutFiles(value) ?? null) } : { form }
}

/**
 * The form of a value that holds files; undefined for one that holds none. Texts, numbers and booleans are parts as
 * they are, lists of them a part per item, other values JSON; what is null is left out, since a form cannot say it.
 * A file deeper inside is a part named by its path, such as `launchConfig.context` (docs/decisions/0014).
 */
function formOf(value: JsonObject): RequestForm | undefined {
  const files = fileParts(value)
  if (files.length === 0) return undefined
  const parts = Object.entries(withoutFiles(value) ?? {}).flatMap(([name, item]) =>
    partsOf(name, item as JsonValue),
  )
  return { boundary, parts: [...parts, ...files] }
}

function fileParts(value: JsonValue): FormPart[] {
  return filesWithin(value).flatMap(({ path, value: held }) => {
    const file = heldFile(held)
    return file === undefined ? [] : [{ name: path.join('.'), value: file }]
  })
}

function partsOf(name: string, value: JsonValue): FormPart[] {
  if (value === null) return []
  if (
    isArray(value) &&
    value.length > 0 &&
    value.every((item) => !isArray(item) && !isObject(item) && item !== null)
  )
    return value.flatMap((item) => partsOf(name, item))
  return [{ name, value: typeof value === 'string' ? value : stringifyJson(value) }]
}

/** The value of the Content-Type header. */
export function formType({ boundary }: RequestForm): string {
  return `multipart/form-data; boundary=${boundary}`
}

/** The type a file is sent with. */
export function fileType({ type }: File): string {
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream'
}

/** What is sent, piece by piece: texts as they stand, and files. */
export function formPieces({ boundary, parts }: RequestForm): (string | File)[] {
  return [
    ...parts.flatMap(({ name, value }) => {
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`
      if (typeof value === 'string') return [`${head}\r\n\r\n${value}\r\n`]
      const file = `; filename="${quoted(value.name)}"\r\nContent-Type: ${fileType(value)}\r\n\r\n`
      return [head + file, value, '\r\n']
    }),
    `--${boundary}--\r\n`,
  ]
}

/** As browsers write names (HTML, "Multipart form data"): whatever would end one is percent-encoded. */
function quoted(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22')
}

/** The message for people: where a file stands, it is named instead. */
export function formText(form: RequestForm): string {
  return formPieces(form)
    .map((piece) =>
      typeof piece === 'string' ? piece : `‹the ${piece.size} bytes of ${piece.name}›`,
    )
    .join('')
}

/** Bytes of what is sent. */
export function formLength(form: RequestForm): number {
  const encoder = new TextEncoder()
  return formPieces(form).reduce(
    (sum, piece) => sum + (typeof piece === 'string' ? encoder.encode(piece).length : piece.size),
    0,
  )
}
