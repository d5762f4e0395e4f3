import { stringifyJson } from '../../json/stringify'
import { isArray, isObject, objectFrom, own, text, type JsonValue } from '../../json/value'
import { deepest, isFrame, type KnownSecrets } from './known-secrets'
import { decoded, mapUrl } from './query'
import { readJson } from './read-json'
import { hidePatterns, isSecretParameter } from './secret-names'
import { makeTextHider } from './text-hider'

/** What stands in the place of a secret; of one length, so that it tells none. */
const hidden = '***'

/** Takes known secrets out of texts, URLs and bodies. */
export interface Hider {
  text(text: string): string
  url(url: string): string
  /** JSON stays JSON; a body without secrets stays as it is, to the byte. */
  body(body: string): string
  /** The text of one part of a form. */
  part(name: string, text: string): string
}

/** Makes a hider for these secrets. */
export function makeHider({ texts, isSecretField }: KnownSecrets): Hider {
  const hideKnown = makeTextHider([...texts].flatMap(writtenForms), hidden)
  // Patterns come last: one may match within a secret, and the rest of that would no longer be known.
  const hideText = (given: string) => hidePatterns(hideKnown(given))

  function hideUrl(url: string): string {
    if (!URL.canParse(url)) return hideText(url)
    const piece = (raw: string) =>
      hideText(raw) !== raw || hideText(decoded(raw)) !== decoded(raw) ? hidden : undefined
    return mapUrl(url, piece, (part) =>
      isSecretParameter(part.name) ? hidden : piece(part.rawValue ?? ''),
    )
  }

  function hideJson(value: JsonValue, depth: number, named: boolean): JsonValue {
    if (typeof value === 'string') return hideText(value)
    if (depth > deepest) return isArray(value) || isObject(value) ? '…' : value
    if (isArray(value))
      return changed(
        value,
        value.map((item) => hideJson(item, depth + 1, named)),
      )
    if (!isObject(value)) return value
    const type = text(own(value, 'type'))
    const entries = Object.entries(value)
    const kept = entries.map(([name, item]): [string, JsonValue] => [
      hideText(name),
      named && typeof item === 'string' && item !== '' && isSecretField(type, name)
        ? hidden
        : hideJson(item, depth + 1, !isFrame(name)),
    ])
    return kept.every(([name, item], at) => name === entries[at]?.[0] && item === entries[at]?.[1])
      ? value
      : objectFrom(kept)
  }

  function hideBody(body: string): string {
    const json = readJson(body)
    if (json === undefined) return hideText(body)
    const safe = hideJson(json, 0, true)
    return safe === json ? body : stringifyJson(safe, body.trim().includes('\n') ? 2 : 0)
  }

  function hidePart(name: string, given: string): string {
    return given !== '' && isSecretField(undefined, name) ? hidden : hideBody(given)
  }

  return { text: hideText, url: hideUrl, body: hideBody, part: hidePart }
}

function changed(before: readonly JsonValue[], after: readonly JsonValue[]) {
  return after.every((item, at) => item === before[at]) ? before : after
}

/** A text as it may stand in JSON, in an address, in HTML, or in JSON within JSON. */
function writtenForms(secret: string): string[] {
  const well = secret.replaceAll(/\p{Surrogate}/gu, '\ufffd')
  const inJson = [JSON.stringify(secret).slice(1, -1), stringifyJson(secret).slice(1, -1)]
  const encoded = encodeURIComponent(well)
  const inHtml = [secret, well].map((text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  )
  return [
    ...[secret, well, ...inJson, ...inJson.map((form) => JSON.stringify(form).slice(1, -1))],
    ...[encoded, encoded.replaceAll('%20', '+'), encodeURI(well)],
    ...[new URLSearchParams([['', well]]).toString().slice(1)],
    ...inHtml,
    ...inHtml.map((form) => form.replaceAll('"', '&quot;').replaceAll("'", '&#39;')),
  ]
}
