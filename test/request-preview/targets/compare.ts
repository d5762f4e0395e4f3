import { expect } from 'vitest'
import type { ApiRequest } from '../../../src/api/request'
import { contentLength } from '../../../src/request-preview/targets/content-length'
import { seed, type Case } from './cases'
import { valuesOf, type Received } from './receiver'

/** Fails unless the server received exactly these requests, but for what their texts said aloud. */
export function expectExactly(
  received: readonly Received[],
  cases: readonly Case[],
  texts: readonly string[] = [],
): void {
  for (const [index, { request, keys, meaning }] of cases.entries()) {
    const got = received[index]
    const text = texts[index] ?? ''
    const note = `SEED=${seed}, case ${index}: ${JSON.stringify(request)}\n${text.slice(0, 2000)}`
    const respelled = /write this address in another way that means the same/.test(text)
    expect(got && seenOf(got, request, respelled), note).toEqual(shownIn(request, respelled))
    expect(got && valuesOf(got, 'content-length'), note).toEqual(lengthOf(request, text))
    expect(got && valuesOf(got, 'authorization'), note).toEqual(
      keys === false ? [] : [`Basic ${Buffer.from(meaning).toString('base64')}`],
    )
  }
  expect(received).toHaveLength(cases.length)
}

/** What of a received request the shown one speaks about; what a client adds by itself is left out. */
export function seenOf(got: Received, { headers }: ApiRequest, respelled = false) {
  return {
    method: got.method,
    target: respelled ? decoded(got.target) : got.target,
    headers: headers.map(([name]) => [name, ...valuesOf(got, name.toLowerCase())]),
    contentType: valuesOf(got, 'content-type'),
    body: got.body.toString('latin1'),
  }
}

/** What a request says about itself, in the same form. */
export function shownIn({ method, url, headers, body }: ApiRequest, respelled = false) {
  const target = url.slice(new URL(url).origin.length)
  return {
    method,
    target: respelled ? decoded(target) : target,
    headers,
    contentType: headers
      .filter(([name]) => name.toLowerCase() === 'content-type')
      .map(([, value]) => value),
    body: Buffer.from(body ?? '').toString('latin1'),
  }
}

function lengthOf(request: ApiRequest, text: string): string[] {
  if (/adds Content-Length: 0\.$/m.test(text)) return ['0']
  if (/leaves out Content-Length: 0\.$/m.test(text)) return []
  return [contentLength(request)].filter((length) => length !== undefined).map(String)
}

function decoded(target: string): string {
  return target.replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
}
