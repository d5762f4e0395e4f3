import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apiRequest, type ApiRequest } from '../../../src/api/request'
import { send } from '../../../src/api/send'
import { contentLength } from '../../../src/request-preview/targets/content-length'
import { curl } from '../../../src/request-preview/targets/curl'
import { environment, hostileKeys, hostileRequest, runs } from './hostile'
import { startReceiver, valuesOf, type Received } from './receiver'
import { isInstalled, runInShell, shells } from './shell'
import { samples } from './samples'

const ourKeys = '${CATTLE_ACCESS_KEY}:${CATTLE_SECRET_KEY}'
const ourMeaning = `${environment.CATTLE_ACCESS_KEY}:${environment.CATTLE_SECRET_KEY}`

// A command takes some milliseconds, on a busy machine some more.
const timeout = 30_000 + runs * 50

interface Case {
  readonly request: ApiRequest
  readonly keys: string | false
  /** What the shell must make of the keys. */
  readonly meaning: string
}

describe.each(shells)('the curl text run by %s', (shell) => {
  const missing = [shell, 'curl'].filter((program) => !isInstalled(program))

  test('sends exactly the request', { timeout }, async ({ skip }) => {
    skip(missing.length > 0, `not installed: ${missing.join(', ')}`)
    await using server = await startReceiver()
    // fast-check's own shrinking would start a shell for each step; the seed in the message repeats a failure.
    const seed = Number(process.env['SEED'] ?? Date.now() % 1e6)
    const cases = [...sampleCases(server.origin), ...randomCases(server.origin, seed)]
    const { statuses, strangers, complaints } = await runInShell(
      shell,
      cases.map(({ request, keys }) => curl.render(request, { keys })),
      environment,
    )
    const failed = statuses.findIndex((status) => status !== 0)
    expect(cases[failed], `SEED=${seed}: ${complaints}`).toBeUndefined()
    expect(strangers, `SEED=${seed}`).toEqual([])
    expect(server.received).toHaveLength(cases.length)
    for (const [index, { request, keys, meaning }] of cases.entries()) {
      const got = server.received[index]
      const note = `SEED=${seed}, case ${index}`
      expect(got && seenOf(got, request), note).toEqual(shownIn(request))
      expect(got && valuesOf(got, 'content-length'), note).toEqual(
        [contentLength(request)].filter((length) => length !== undefined).map(String),
      )
      expect(got && valuesOf(got, 'authorization'), note).toEqual(
        keys === false ? [] : [`Basic ${Buffer.from(meaning).toString('base64')}`],
      )
    }
  })
})

test('the browser sends what the curl text sends', { timeout }, async () => {
  await using server = await startReceiver()
  const seed = Number(process.env['SEED'] ?? Date.now() % 1e6)
  for (const build of fc.sample(hostileRequest, { numRuns: runs, seed })) {
    const request = build(server.origin)
    await send(request, fetch)
    const got = server.received.at(-1)
    expect(got && seenOf(got, request), `SEED=${seed}`).toEqual(shownIn(request))
  }
})

describe('the curl text', () => {
  const url = 'https://rancher.example/v1'

  test('hands a body that is too long for an argument through a pipe', () => {
    const body = `'${'é'.repeat(50_000)}`
    const text = curl.render(apiRequest({ method: 'POST', url, body }), { keys: false })
    expect(text).toMatch(/^printf %s ''\\''é+' \|\ncurl -X POST \\\n/)
    expect(text).toContain('  --data-binary @- \\\n')
  })

  test('names no keys where none are wanted or the request has its own', () => {
    const plain = apiRequest({ method: 'GET', url })
    expect(curl.render(plain, { keys: false })).not.toContain('-u')
    const bearer = apiRequest({ method: 'GET', url, headers: [['Authorization', 'Bearer x']] })
    expect(curl.render(bearer, { keys: ourKeys })).not.toContain('-u')
  })
})

function sampleCases(origin: string): Case[] {
  const long = apiRequest({ method: 'POST', url: origin, body: `@'\n${'é'.repeat(700_000)}\n` })
  return [...samples.map(({ request }) => movedTo(origin, request)), long].map((request) => ({
    request,
    keys: ourKeys,
    meaning: ourMeaning,
  }))
}

function randomCases(origin: string, seed: number): Case[] {
  const parts = fc.tuple(hostileRequest, fc.option(hostileKeys, { freq: 5 }))
  return fc.sample(parts, { numRuns: runs, seed }).map(([build, hostile]) => ({
    request: build(origin),
    // Without a colon curl would ask for the password.
    keys: hostile !== null && `${ourKeys}${hostile.keys}`,
    meaning: `${ourMeaning}${hostile?.meaning ?? ''}`,
  }))
}

/** What of a received request the shown one speaks about; what a client adds by itself is left out. */
function seenOf(got: Received, { headers }: ApiRequest) {
  return {
    method: got.method,
    target: got.target,
    headers: headers.map(([name]) => [name, ...valuesOf(got, name.toLowerCase())]),
    contentType: valuesOf(got, 'content-type'),
    body: got.body.toString('latin1'),
  }
}

/** What a request says about itself, in the same form. */
function shownIn({ method, url, headers, body }: ApiRequest) {
  return {
    method,
    target: url.slice(new URL(url).origin.length),
    headers,
    contentType: headers
      .filter(([name]) => name.toLowerCase() === 'content-type')
      .map(([, value]) => value),
    body: Buffer.from(body ?? '').toString('latin1'),
  }
}

function movedTo(origin: string, { method, url, headers, body }: ApiRequest): ApiRequest {
  const { pathname, search } = new URL(url)
  return apiRequest({ method, url: `${origin}${pathname}${search}`, headers, body })
}
