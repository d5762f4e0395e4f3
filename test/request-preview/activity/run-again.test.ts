import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startDemo, type DemoServer } from '../../../scripts/demo-server'
import { exportShell } from '../../../src/request-preview/activity/export-shell'
import { runProgram } from '../targets/program'
import { isInstalled } from '../targets/shell'
import { options, Recorder } from './recorded'

const programs = ['bash', 'curl', 'jq'].filter((program) => !isInstalled(program))
if (programs.length > 0)
  process.stderr.write(`Skipped running exported scripts: ${programs.join(', ')} not installed.\n`)

// A server and several programs are started.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const environment = { CATTLE_ACCESS_KEY: 'a', CATTLE_SECRET_KEY: 'b' }
let demo: DemoServer

beforeAll(async () => {
  demo = await startDemo(['--delay', '0'])
})

afterAll(() => demo.stop())

interface Change {
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

async function changesSince(): Promise<Change[]> {
  const reply = await fetch(`${demo.origin}/demo/requests`)
  await fetch(`${demo.origin}/demo/requests`, { method: 'DELETE' })
  const all = (await reply.json()) as Change[]
  return all.filter(({ method }) => method !== 'GET')
}

describe.skipIf(programs.length > 0)('An exported script, run by bash with curl and jq', () => {
  test('makes and removes fresh resources each time', async () => {
    const tab = new Recorder()
    const root = `${demo.origin}/v1`
    const made = await tab.send({
      method: 'POST',
      url: `${root}/containers`,
      body: `{"imageUuid":"docker:nginx","description":"it's \\"mine\\" $(touch canary)"}`,
    })
    const self = `${root}/containers/${made.id}`
    await tab.send({ method: 'PUT', url: self, body: '{"description":"seen"}' })
    await tab.send({ method: 'POST', url: `${self}?action=stop`, body: '{"timeout":1}' })
    await tab.send({ method: 'DELETE', url: self })
    const recorded = await changesSince()
    const script = exportShell(tab.activity.snapshot(), options)
    expect(script).not.toContain(`containers/${made.id}'`)

    const ids = [made.id]
    for (let times = 0; times < 2; times++) {
      const { status, complaints, strangers } = await runProgram(
        'bash',
        ['script'],
        { script },
        environment,
      )
      expect({ status, complaints, strangers }).toEqual({
        status: 0,
        complaints: '',
        strangers: [],
      })
      const again = await changesSince()
      const id = new URL(again[1]?.url ?? '').pathname.split('/').at(-1) ?? ''
      expect(ids).not.toContain(id)
      ids.push(id)
      expect(again.map(({ method, url, body }) => [method, url, body])).toEqual(
        recorded.map(({ method, url, body }) => [method, url.replaceAll(made.id, id), body]),
      )
    }
  })

  test('refers to what it made in bodies, and reads secrets from the environment', async () => {
    const tab = new Recorder()
    const root = `${demo.origin}/v1`
    const registry = await tab.send({
      method: 'POST',
      url: `${root}/registries`,
      body: '{"serverAddress":"registry.example"}',
    })
    const body = { registryId: registry.id, publicValue: 'me', email: 'me@a.example' }
    await tab.send(
      {
        method: 'POST',
        url: `${root}/registryCredentials`,
        body: JSON.stringify({ ...body, secretValue: 'hunter22' }),
      },
      JSON.stringify({ ...body, secretValue: '********' }),
    )
    await tab.send({ method: 'DELETE', url: `${root}/registries/${registry.id}` })
    await changesSince()
    const script = exportShell(tab.activity.snapshot(), options)
    expect(script).toContain(': "${SECRET_VALUE:?set SECRET_VALUE}"')
    expect(script).not.toContain('hunter22')

    const without = await runProgram('bash', ['script'], { script }, environment)
    expect(without.complaints).toContain('set SECRET_VALUE')
    expect(await changesSince()).toEqual([])

    const secret = `a "b" '\\ $(touch canary) é\n`
    const { status, complaints } = await runProgram(
      'bash',
      ['script'],
      { script },
      { ...environment, SECRET_VALUE: secret },
    )
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' })
    const [, second] = await changesSince()
    const sent = JSON.parse(second?.body ?? '') as typeof body
    expect(sent).toEqual({ ...body, registryId: sent.registryId, secretValue: secret })
    expect(sent.registryId).not.toBe(registry.id)
  })

  test('sends files from beside it, what it made, and secrets from the environment in forms too', async () => {
    const tab = new Recorder()
    const root = `${demo.origin}/v1`
    const token = await tab.send({ method: 'POST', url: `${root}/registrationTokens`, body: '{}' })
    const form = (secret: string) => ({
      boundary: 'as-long-as-node-wants-its-boundaries',
      parts: [
        { name: 'name', value: 'a form' },
        { name: 'cert', value: 'public' },
        { name: 'tokenId', value: token.id },
        { name: 'key', value: secret },
        { name: 'labels', value: JSON.stringify({ password: secret }) },
        { name: 'keystore', value: new File(['inside'], 'a.p12') },
      ],
    })
    const url = `${root}/certificates`
    const made = await tab.send({ method: 'POST', url, form: form('hunter22') }, form('********'))
    // Its name is free again.
    await fetch(`${url}/${made.id}`, { method: 'DELETE' })
    await changesSince()
    const script = exportShell(tab.activity.snapshot(), options)
    expect(script).toContain('# It sends these files, which have to be where it is run: a.p12.')
    expect(script).not.toMatch(/hunter22|\*\*\*/)

    const secret = `a "b" '\\ $(touch canary) é`
    const { status, complaints } = await runProgram(
      'bash',
      ['script'],
      { script, 'a.p12': 'other' },
      { ...environment, KEY: secret, LABELS_PASSWORD: secret },
    )
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' })
    const [, second] = await changesSince()
    const type = second?.headers.find(([name]) => name === 'content-type')?.[1] ?? ''
    const sent = await new Response(second?.body, { headers: { 'content-type': type } }).formData()
    expect(sent.get('tokenId')).toMatch(/^1c\d+$/)
    expect(sent.get('tokenId')).not.toBe(token.id)
    expect(sent.get('key')).toBe(secret)
    expect(sent.get('labels')).toBe(JSON.stringify({ password: secret }))
    expect(await (sent.get('keystore') as File).text()).toBe('other')
  })

  test('stops where the server refuses, and says what it answered', async () => {
    const tab = new Recorder()
    const url = `${demo.origin}/v1/registrationTokens`
    await tab.send({ method: 'POST', url, body: '{}' })
    await tab.send({ method: 'POST', url, body: '{"name":"never"}' })
    const script = exportShell(tab.activity.snapshot(), options).replaceAll(
      '/registrationTokens',
      '/nothing',
    )
    const { status, output, complaints } = await runProgram(
      'bash',
      ['script'],
      { script },
      environment,
    )
    expect(status).toBe(1)
    expect(output).toBe('')
    expect(complaints).toContain('"status":404')
  })
})
