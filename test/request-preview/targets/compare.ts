import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { ApiRequest, RequestHeader } from '../../../src/api/request'
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
    const note = `SEED=${seed}, case ${index}: ${JSON.stringify(request).slice(0, 2000)}\n${text.slice(0, 2000)}`
    const said = saidAloud(text)
    expect(got && seenOf(got, request, said), note).toEqual(shownIn(request, said))
    expect(got && valuesOf(got, 'content-length'), note).toEqual(lengthOf(request, text))
    expect(got && valuesOf(got, 'authorization'), note).toEqual(
      keys === false ? [] : [`Basic ${Buffer.from(meaning).toString('base64')}`],
    )
  }
  expect(received).toHaveLength(cases.length)
}

/** Fails with the first request whose command failed, and with what the commands complained about. */
export function expectNoFailure(
  statuses: readonly number[],
  cases: readonly Case[],
  complaints: string,
): void {
  const failed = statuses.findIndex((status) => status !== 0)
  const request = JSON.stringify(cases[failed]?.request)?.slice(0, 2000)
  expect(failed, `SEED=${seed}, ${request}: ${complaints.slice(0, 5000)}`).toBe(-1)
}

/** What a text says that its program does differently. */
interface Said {
  readonly respelled: boolean
  readonly wholeAddress: boolean
  readonly noEmptyAgent: boolean
}

const nothingSaid: Said = { respelled: false, wholeAddress: false, noEmptyAgent: false }

function saidAloud(text: string): Said {
  const lines = text.split('\n').filter((line) => line.length < 200)
  const says = (remark: string) => lines.some((line) => line.endsWith(` ${remark}.`))
  return {
    respelled: says('may write this address in another way that means the same'),
    wholeAddress: says('sends the whole address, not only its path'),
    noEmptyAgent: says('leaves out an empty User-Agent'),
  }
}

/** What of a received request the shown one speaks about; what a client adds by itself is left out. */
export function seenOf(got: Received, request: ApiRequest, said = nothingSaid) {
  return {
    method: got.method,
    target: said.respelled ? decoded(got.target) : got.target,
    headers: spoken(request, said).map(([name]) => [name, ...valuesOf(got, name.toLowerCase())]),
    contentType: valuesOf(got, 'content-type'),
    body: comparable(got.body),
  }
}

/** What a request says about itself, in the same form. */
export function shownIn(request: ApiRequest, said = nothingSaid) {
  const { method, url, headers, body } = request
  const target = said.wholeAddress ? url : url.slice(new URL(url).origin.length)
  return {
    method,
    target: said.respelled ? decoded(target) : target,
    headers: spoken(request, said),
    contentType: headers
      .filter(([name]) => name.toLowerCase() === 'content-type')
      .map(([, value]) => value),
    body: comparable(Buffer.from(body ?? '')),
  }
}

function spoken({ headers }: ApiRequest, { noEmptyAgent }: Said): RequestHeader[] {
  return headers.filter(
    ([name, value]) => !(noEmptyAgent && name.toLowerCase() === 'user-agent' && value === ''),
  )
}

/** A long body as its length and hash: showing how two of a megabyte differ takes minutes. */
function comparable(body: Buffer): string {
  return body.length < 10_000
    ? body.toString('latin1')
    : `${body.length} bytes, ${createHash('sha256').update(body).digest('hex')}`
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
