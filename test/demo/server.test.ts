import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { readOptions } from '../../demo/server/options'
import { start, type RunningDemo } from '../../demo/server/start'
import { dig } from './client'

const json = { Accept: 'application/json' }
const page = { Accept: 'text/html' }
const running: RunningDemo[] = []
let project = ''

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'api-ui-demo-'))
  await mkdir(join(project, 'dist', 'assets'), { recursive: true })
  await writeFile(join(project, 'dist', 'index.html'), '<!doctype html>the site')
  await writeFile(join(project, 'dist', 'assets', 'a-1.js'), 'export {}')
  await writeFile(join(project, 'secret.txt'), 'secret')
})

afterAll(() => rm(project, { recursive: true }))

afterEach(async () => {
  for (const demo of running.splice(0)) await demo.close()
})

async function run(args: string[] = [], environment: Record<string, string> = {}): Promise<string> {
  const demo = await start(readOptions(['--port', '0', ...args]), project, environment)
  running.push(demo)
  return demo.origin.replace('localhost', '127.0.0.1')
}

async function document(url: string, init: RequestInit = {}): Promise<unknown> {
  return (await fetch(url, { headers: json, ...init })).json()
}

function messagesOf(url: string): { socket: WebSocket; messages: unknown[] } {
  const socket = new WebSocket(url.replace('http', 'ws'))
  const messages: unknown[] = []
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString())))
  return { socket, messages }
}

describe('the demo server', () => {
  it('serves the site and the API at one address', async () => {
    const origin = await run()
    expect(await (await fetch(`${origin}/`, { headers: page })).text()).toContain('the site')
    expect(await document(`${origin}/`)).toMatchObject({ resourceType: 'apiVersion' })
    const script = await fetch(`${origin}/assets/a-1.js`)
    expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(await document(`${origin}/config.json`)).toEqual({ apiRoot: '/v1' })
    expect(await document(`${origin}/v1`)).toMatchObject({ links: { self: `${origin}/v1` } })
    expect((await fetch(`${origin}/api-ui/ui.min.js`)).status).toBe(404)
  })

  it('serves no file outside of the site', async () => {
    const origin = await run()
    for (const path of [
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/%00',
      '/%',
    ])
      expect((await fetch(origin + path)).status).toBe(404)
  })

  it('tells what the API was asked', async () => {
    const origin = await run()
    await fetch(`${origin}/v1/registrationtokens`, {
      method: 'POST',
      body: '{"name":"x"}',
      headers: json,
    })
    const record = await document(`${origin}/demo/requests`)
    expect(record).toMatchObject([
      { method: 'POST', url: `${origin}/v1/registrationtokens`, body: '{"name":"x"}' },
    ])
    expect((await fetch(`${origin}/demo/requests`, { method: 'DELETE' })).status).toBe(204)
    expect(await document(`${origin}/demo/requests`)).toEqual([])
  })

  it('streams changes', async () => {
    const origin = await run(['--delay', '10'])
    const { socket, messages } = messagesOf(
      `${origin}/v1/projects/1a5/subscribe?eventNames=resource.change`,
    )
    await vi.waitFor(() => expect(messages).toMatchObject([{ name: 'ping' }]))
    await fetch(`${origin}/v1/containers/1i5?action=stop`, { method: 'POST' })
    await vi.waitFor(() => expect(messages).toHaveLength(3))
    expect(dig(messages, [2, 'data', 'resource', 'state'])).toBe('stopped')
    expect(dig(messages, [2, 'data', 'resource', 'links', 'self'])).toBe(
      `${origin}/v1/projects/1a5/containers/1i5`,
    )
    socket.close()
  })

  it('serves a saved schema file under the root it was saved from', async () => {
    const file = join(project, 'schemas.json')
    const self = 'http://other/v9/schemas'
    const links = { self: `${self}/thing`, collection: 'http://other/v9/things' }
    await writeFile(file, JSON.stringify({ links: { self }, data: [{ id: 'thing', links }] }))
    const origin = await run(['--schemas', file])
    expect(await document(`${origin}/config.json`)).toEqual({ apiRoot: '/v9' })
    expect(await document(`${origin}/v9/things`)).toMatchObject({ resourceType: 'thing' })
    await expect(run(['--schemas', join(project, 'none')])).rejects.toThrow(/cannot be read/)
    await expect(run(['--schemas', join(project, 'secret.txt')])).rejects.toThrow(/is not JSON/)
    await writeFile(file, '\ufeff{"message": "Unauthorized"}')
    await expect(run(['--schemas', file])).rejects.toThrow(/holds no schemas/)
  })

  it('keeps every digit of a saved schema file', async () => {
    const file = join(project, 'digits.json')
    const links = { self: 'http://other/v9/schemas/thing', collection: 'http://other/v9/things' }
    const text = JSON.stringify({ data: [{ id: 'thing', links, note: 'digits' }] })
    await writeFile(file, `\ufeff${text.replace('"digits"', '9007199254740993')}`)
    const api = await run(['--schemas', file])
    const docs = await run(['--schemas', file, '--docs'])
    for (const url of [`${api}/v9/schemas`, `${docs}/schemas.json`])
      expect(await (await fetch(url)).text()).toContain('9007199254740993')
  })

  it('does not take another port than the one asked for', async () => {
    const port = new URL(await run()).port
    await expect(run(['--port', port])).rejects.toThrow(`Port ${port} is already in use`)
  })
})

describe('the demo server in front of a real API', () => {
  const keys = { API_ACCESS_KEY: 'access', API_SECRET_KEY: 'very-secret' }

  it('leads all links through itself', async () => {
    const api = await run()
    const origin = await run(['--api', `${api}/v1`])
    expect(await document(`${origin}/config.json`)).toEqual({ apiRoot: '/v1', aliases: [api] })
    const root = await document(`${origin}/v1`)
    const links = Object.values(dig(root, ['links']) as Record<string, string>)
    expect(links.filter((link) => !link.startsWith(`${origin}/v1`))).toEqual([])
    expect(await (await fetch(`${origin}/`, { headers: page })).text()).toContain('the site')
    expect(await document(`${origin}/`)).toMatchObject({ resourceType: 'apiVersion' })
  })

  it('passes bodies, statuses and headers on as they are', async () => {
    const api = await run()
    const origin = await run(['--api', `${api}/v1`])
    const body = '{"name":  "exact bytes – ü"}'
    const headers = { ...json, 'Content-Type': 'application/json', Cookie: 'a=b' }
    const made = await fetch(`${origin}/v1/registrationtokens`, { method: 'POST', body, headers })
    expect(made.status).toBe(201)
    expect(made.headers.get('Location')).toMatch(new RegExp(`^${origin}/v1/registrationtokens/`))
    expect(made.headers.get('X-API-Schemas')).toBe(`${origin}/v1/schemas`)
    const record = (await document(`${api}/demo/requests`)) as {
      body: string
      headers: string[][]
    }[]
    expect(record[0]?.body).toBe(body)
    expect(record[0]?.headers).toContainEqual(['cookie', 'a=b'])
  })

  it('speaks with the key and not as the browser when there is one', async () => {
    const api = await run()
    const origin = await run(['--api', `${api}/v1`], keys)
    const browser = {
      ...{ Cookie: 'a=b', Referer: `${origin}/`, Origin: origin, Authorization: 'Bearer other' },
      ...{ 'User-Agent': 'Mozilla/5.0', Accept: '*/*' },
    }
    const reply = await fetch(`${origin}/v1/hosts`, { headers: browser })
    expect(reply.headers.get('Content-Type')).toContain('application/json')
    const record = (await document(`${api}/demo/requests`)) as { headers: [string, string][] }[]
    const sent = new Map(record[0]?.headers)
    expect(sent.get('authorization')).toBe(
      `Basic ${Buffer.from('access:very-secret').toString('base64')}`,
    )
    for (const name of ['cookie', 'referer', 'origin']) expect(sent.has(name)).toBe(false)
    expect(sent.get('user-agent')).toBe('api-ui-demo')
    expect(sent.get('x-forwarded-host')).toBe(new URL(origin).host)
  })

  it('does not lend the key to other sites', async () => {
    const api = await run()
    const origin = await run(['--api', `${api}/v1`], keys)
    const headers = { Origin: 'https://elsewhere.example' }
    const url = `${origin}/v1/containers/1i5?action=stop`
    const reply = await fetch(url, { method: 'POST', headers })
    expect([reply.status, dig(await reply.json(), ['code'])]).toEqual([403, 'ForeignOrigin'])
    const port = new URL(origin).port
    const rebound = await new Promise<number | undefined>((resolve) => {
      const options = {
        host: '127.0.0.1',
        port,
        path: '/v1/hosts',
        headers: { Host: 'elsewhere.example' },
      }
      request(options, (answer) => resolve(answer.resume().statusCode)).end()
    })
    expect(rebound).toBe(403)
    expect(await document(`${api}/demo/requests`)).toEqual([])
    const own = await fetch(url, { method: 'POST', headers: { Origin: origin } })
    expect(own.status).toBe(202)
  })

  it('leads changes through itself, too', async () => {
    const api = await run(['--delay', '10'])
    const origin = await run(['--api', `${api}/v1`], keys)
    const { socket, messages } = messagesOf(`${origin}/v1/subscribe?eventNames=resource.change`)
    await vi.waitFor(() => expect(messages).toHaveLength(1))
    await fetch(`${origin}/v1/containers/1i5?action=stop`, { method: 'POST' })
    await vi.waitFor(() => expect(messages).toHaveLength(3))
    expect(dig(messages, [1, 'data', 'resource', 'links', 'self'])).toBe(
      `${origin}/v1/containers/1i5`,
    )
    socket.close()
  })

  it('is an error resource when the real server cannot be reached, without the secret', async () => {
    const gone = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => gone.once('listening', resolve))
    const { port } = gone.address() as { port: number }
    await new Promise((resolve) => gone.close(resolve))
    const origin = await run(['--api', `http://127.0.0.1:${port}/v1`], keys)
    const reply = await fetch(`${origin}/v1/hosts`)
    const text = await reply.text()
    expect(reply.status).toBe(502)
    expect(JSON.parse(text)).toMatchObject({
      type: 'error',
      status: 502,
      code: 'BadGateway',
      detail: 'ECONNREFUSED',
    })
    expect(text).not.toContain('secret')
    const { socket } = messagesOf(`${origin}/v1/subscribe`)
    await new Promise((resolve) => socket.once('error', resolve))
  })
})
