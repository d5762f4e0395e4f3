import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startDemo, type DemoServer } from '../../../scripts/demo-server'
import { apiRequest, type RequestParts } from '../../../src/api/request'
import { curl } from '../../../src/request-preview/targets/curl'
import { fetchTarget } from '../../../src/request-preview/targets/fetch'
import { python } from '../../../src/request-preview/targets/python'
import { samples } from './samples'
import { ourKeys, timeout } from './cases'
import { environment } from './hostile'
import { runProgram } from './program'
import { isInstalled } from './shell'

const found = spawnSync('python3', ['-c', 'import requests, sys; print(sys.executable)'], {
  encoding: 'utf8',
})
const pythonProgram = found.status === 0 ? found.stdout.trim() : undefined
const curlNeeds = ['curl', 'date', 'sleep', 'cat']

let demo: DemoServer
/** A folder of programs among which there is no jq. */
let withoutJq: string

beforeAll(async () => {
  demo = await startDemo(['--delay', '200'])
  withoutJq = await mkdtemp(join(tmpdir(), 'api-ui-programs-'))
  const path = (name: string) =>
    spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
  for (const name of [...curlNeeds, 'dash'])
    if (isInstalled(name)) await symlink(path(name), join(withoutJq, name))
  if (pythonProgram !== undefined) await symlink(pythonProgram, join(withoutJq, 'python3'))
}, timeout)

afterAll(async () => {
  await demo.stop()
  await rm(withoutJq, { recursive: true, force: true })
})

interface Way {
  readonly title: string
  readonly target: typeof curl
  readonly needs: readonly string[]
  readonly run: (text: string) => ReturnType<typeof runProgram>
}

const inShell = (shell: string, path?: () => string) => (text: string) =>
  runProgram(shell, ['script'], { script: text }, { ...environment, ...(path && { PATH: path() }) })

const ways: readonly Way[] = [
  { title: 'curl in bash, read by jq', target: curl, needs: ['bash', 'jq'], run: inShell('bash') },
  {
    title: 'curl in dash, read by Python',
    target: curl,
    needs: ['dash', ...(pythonProgram === undefined ? ['python3'] : [])],
    run: inShell('dash', () => withoutJq),
  },
  {
    title: 'fetch',
    target: fetchTarget,
    needs: [],
    run: (text) => runProgram(process.execPath, ['x.mjs'], { 'x.mjs': text }, environment),
  },
  {
    title: 'Python',
    target: python,
    needs: pythonProgram === undefined ? ["Python's requests"] : [],
    run: (text) => runProgram(pythonProgram ?? '', ['x.py'], { 'x.py': text }, environment),
  },
]

describe.each(ways)('The wait of $title', ({ target, needs, run }) => {
  const missing = needs.filter((name) => name.includes(' ') || !isInstalled(name))
  const absent = missing.length > 0 || (target === curl && !isInstalled('curl'))

  const waits = (
    parts: RequestParts,
    until: { print?: string; self?: string; seconds?: number } = {},
  ) => {
    const { print, self, seconds = 60 } = until
    const facts = { print, self, seconds, pause: 0.05 }
    return run(target.renderUntilDone?.(apiRequest(parts), { keys: ourKeys }, facts) ?? '')
  }
  const post = (path: string, body: string) => ({
    method: 'POST',
    url: `${demo.origin}/v1/${path}`,
    body,
  })

  test('ends with the field that the request was made for', { timeout }, async ({ skip }) => {
    skip(absent, `not installed: ${missing.join(', ')}`)
    const token = post('registrationTokens', '{}')
    const result = await waits(token, { print: 'command' })
    expect(result).toMatchObject({ status: 0, complaints: '', strangers: [] })
    expect(result.output).toMatch(/^sudo docker run [^\n]+\n$/)
  })

  test('ends with id and state where there is no such field', { timeout }, async ({ skip }) => {
    skip(absent, `not installed: ${missing.join(', ')}`)
    const result = await waits(post('containers', '{"imageUuid":"docker:nginx"}'))
    expect(result).toMatchObject({ status: 0, complaints: '' })
    expect(result.output).toMatch(/^1i\d+ running\n$/)
  })

  test('fails with the server’s words when it goes wrong', { timeout }, async ({ skip }) => {
    skip(absent, `not installed: ${missing.join(', ')}`)
    const result = await waits(post('containers', '{"imageUuid":"docker:fail"}'))
    expect(result).toMatchObject({ status: 1, output: '' })
    expect(result.complaints).toMatch(/It failed: .*was not found/)
  })

  test('fails at its time limit', { timeout }, async ({ skip }) => {
    skip(absent, `not installed: ${missing.join(', ')}`)
    const result = await waits(post('registrationTokens', '{}'), { seconds: 0 })
    expect(result).toMatchObject({ status: 1, output: '' })
    expect(result.complaints).toContain('It was not done within the time limit.')
  })

  test('fails where the server refuses', { timeout }, async ({ skip }) => {
    skip(absent, `not installed: ${missing.join(', ')}`)
    const result = await waits(post('nothing', '{}'))
    expect(result).toMatchObject({ status: 1, output: '' })
    expect(result.complaints).toContain('The server answered 404')
  })

  test('of a removal ends when it is gone', { timeout }, async ({ skip }) => {
    skip(absent, `not installed: ${missing.join(', ')}`)
    await using server = await startScripted([
      { status: 204, body: '' },
      { status: 200, body: '{"transitioning":"yes"}' },
      { status: 404, body: '{"type":"error","status":404}' },
    ])
    const result = await waits({ method: 'DELETE', url: `${server.origin}/v1/hosts/1h1` })
    expect(result).toMatchObject({ status: 0, output: '', complaints: '' })
    expect(server.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'DELETE /v1/hosts/1h1',
      'GET /v1/hosts/1h1',
      'GET /v1/hosts/1h1',
    ])
  })

  test.each(hostileLinks)(
    'asks its own server only, with the keys, for the link %s',
    { timeout },
    async (self, path) => {
      if (absent) return
      await using server = await startScripted([
        { status: 201, body: JSON.stringify({ transitioning: 'yes', links: { self } }) },
        { status: 200, body: '{"id":"1","state":"done"}' },
      ])
      const body = '{"a":"$(touch canary)"}'
      const result = await waits({ method: 'POST', url: `${server.origin}/v1/x`, body })
      expect(result).toMatchObject({ status: 0, output: '1 done\n', strangers: [] })
      expect(decodeURI(server.asked[1]?.url ?? '')).toBe(path)
      const [first, second] = server.asked.map(({ headers }) => headers)
      expect(second?.authorization).toBe(first?.authorization)
      expect(second?.['content-type']).toBeUndefined()
    },
  )

  test('makes nothing but text of hostile values', { timeout }, async ({ skip }) => {
    skip(absent, `not installed: ${missing.join(', ')}`)
    const value = hostileValues.join('\n')
    await using server = await startScripted([
      { status: 200, body: JSON.stringify({ transitioning: 'yes', links: { self: '/v1/y' } }) },
      { status: 200, body: JSON.stringify({ transitioning: value, 'a "\'$b': value }) },
    ])
    const put = { method: 'PUT', url: `${server.origin}/v1/x`, body: '{}' }
    const result = await waits(put, { print: 'a "\'$b' })
    expect(result).toMatchObject({ status: 0, complaints: '', strangers: [] })
    expect(result.output).toBe(`${value}\n`)
  })

  test('tells hostile words of a failure as they are', { timeout }, async ({ skip }) => {
    skip(absent, `not installed: ${missing.join(', ')}`)
    const message = '$(touch canary) `touch canary` %s \\n "; touch canary; "'
    await using server = await startScripted([
      {
        status: 200,
        body: JSON.stringify({
          transitioning: 'error',
          transitioningMessage: message,
          links: { self: '/v1/y' },
        }),
      },
    ])
    const put = { method: 'PUT', url: `${server.origin}/v1/x`, body: '{}' }
    const result = await waits(put)
    expect(result).toMatchObject({ status: 1, output: '', strangers: [] })
    expect(result.complaints).toContain(`It failed: ${message}\n`)
  })
})

test.each(['bash', 'dash'])('%s can read the wait behind every sample', async (shell) => {
  if (!isInstalled(shell)) return
  const until = { print: 'command', self: undefined, seconds: 600, pause: 2 }
  const script = samples
    .map(({ request }) => curl.renderUntilDone?.(request, { keys: ourKeys }, until))
    .join('\n')
  const result = await runProgram(shell, ['-n', 'script'], { script })
  expect(result).toMatchObject({ status: 0, complaints: '' })
})

const hostileLinks: readonly (readonly [self: string, path: string])[] = [
  ['http://user:secret@evil.example:1/v1/y?a=b', '/v1/y?a=b'],
  ['/v1/$(touch%20canary)/[1-3]', '/v1/$(touch canary)/[1-3]'],
]

const hostileValues = [
  '-n',
  '$(touch canary)',
  '`touch canary`; touch canary',
  "'; touch canary; '",
  '"; touch canary; "',
  '%s\\n\\\\',
  '* ~ !! ${HOME}',
  'two\nlines, 200',
  'é 🚀',
]

interface Scripted extends AsyncDisposable {
  readonly origin: string
  readonly asked: IncomingMessage[]
}

/** A server that gives these answers one after the other, the last one for ever. */
async function startScripted(
  answers: readonly { readonly status: number; readonly body: string }[],
): Promise<Scripted> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, reply) => {
    const { status = 500, body = '' } = answers[asked.length] ?? answers.at(-1) ?? {}
    asked.push(request)
    request.resume()
    reply.writeHead(status, { 'content-type': 'application/json' }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
