import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { apiRequest } from '../../../src/api/request'
import { curl } from '../../../src/request-preview/targets/curl'
import { fetchTarget } from '../../../src/request-preview/targets/fetch'
import { python } from '../../../src/request-preview/targets/python'
import { timeout } from './cases'
import { environment } from './hostile'
import { runProgram } from './program'
import { startReceiver, type Received } from './receiver'
import { formSample } from './samples'
import { isInstalled } from './shell'

const ways = [
  ['curl in bash', ['bash', 'curl'], curl, 'bash', 'script'],
  ['curl in dash', ['dash', 'curl'], curl, 'dash', 'script'],
  ['fetch', [], fetchTarget, process.execPath, 'x.mjs'],
  ['Python', ['python3'], python, pythonProgram(), 'x.py'],
] as const

test.each(ways)(
  '%s sends a form with its files as shown',
  { timeout },
  async (_, needs, target, program, name) => {
    const missing = needs.filter((one) => !isInstalled(one))
    if (missing.length > 0) {
      process.stderr.write(`Skipped: not installed: ${missing.join(', ')}\n`)
      return
    }
    await using server = await startReceiver()
    const { form } = formSample.request
    if (form === undefined) throw new Error('the sample has no form')
    const request = apiRequest({ method: 'POST', url: `${server.origin}/v1/certificates`, form })
    const texts = await Promise.all(
      formSample.files.map(async (file): Promise<[string, string]> => [
        file.name,
        await file.text(),
      ]),
    )
    const script = target.render(request, { keys: false })
    const files = { ...Object.fromEntries(texts), [name]: script }
    const ended = await runProgram(program, [name], files, environment)
    expect(ended.status, ended.complaints).toBe(0)
    expect(ended.strangers).toEqual([])
    expect(server.received).toHaveLength(1)
    const [received] = server.received
    expect(await partsOf(received)).toEqual([
      ...form.parts.flatMap(({ name: part, value }) =>
        typeof value === 'string' ? [[part, value]] : [],
      ),
      ['file 0', 'store.p12', 'application/x-pkcs12', 'PK\0\r\n--x'],
      ['file 1', formSample.files[1]?.name, 'application/octet-stream', 'é'],
    ])
  },
)

async function partsOf(received: Received | undefined): Promise<unknown[]> {
  if (received === undefined) return []
  const type = received.headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  const reply = new Response(new Uint8Array(received.body), { headers: { 'content-type': type } })
  return Promise.all(
    [...(await reply.formData())].map(async ([name, part]) =>
      typeof part === 'string' ? [name, part] : [name, part.name, part.type, await part.text()],
    ),
  )
}

/** The program itself, not a wrapper that wants the settings of a home folder. */
function pythonProgram(): string {
  const found = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  })
  return found.status === 0 ? found.stdout.trim() : 'python3'
}
