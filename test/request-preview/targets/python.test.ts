import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { python } from '../../../src/request-preview/targets/python'
import { ourKeys, randomCases, sampleCases, seed, timeout } from './cases'
import { expectExactly } from './compare'
import { environment } from './hostile'
import { runProgram } from './program'
import { startReceiver } from './receiver'

// The program itself, not a wrapper that wants the settings of a home folder.
const found = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], {
  encoding: 'utf8',
})
const program = found.status === 0 ? found.stdout.trim() : undefined
const hasRequests =
  program !== undefined && spawnSync(program, ['-c', 'import requests']).status === 0

// One process runs the texts one after the other, each in a namespace of its own.
const driver = (action: string) => `
import sys
for index in range(int(sys.argv[1])):
    name = f'{index}.py'
    ${action}
`

function run(action: string, texts: readonly string[]) {
  const files = Object.fromEntries(texts.map((text, index) => [`${index}.py`, text]))
  return runProgram(
    program ?? '',
    ['driver', String(texts.length)],
    { ...files, driver: driver(action) },
    { ...environment, PASSWORD: 'é:x' },
  )
}

test('the Python text sends exactly the request', { timeout }, async ({ skip }) => {
  skip(program === undefined, 'not installed: python3')
  skip(!hasRequests, "not installed: Python's requests")
  await using server = await startReceiver()
  const undivided = { keys: '${PASSWORD}', meaning: 'é:x' }
  const cases = [...sampleCases(server.origin), ...randomCases(server.origin)]
  cases.push(...cases.slice(0, 2).map((case_) => ({ ...case_, ...undivided })))
  const texts = cases.map(({ request, keys }) => python.render(request, { keys }))
  const { status, complaints, strangers } = await run('import runpy; runpy.run_path(name)', texts)
  expect(status, `SEED=${seed}: ${complaints}`).toBe(0)
  expect(strangers, `SEED=${seed}`).toEqual([])
  expectExactly(server.received, cases, texts)
})

test('the Python text is Python', { timeout }, async ({ skip }) => {
  skip(program === undefined, 'not installed: python3')
  const texts = sampleCases('http://rancher.example').map(({ request }) =>
    python.render(request, { keys: ourKeys }),
  )
  const { status, complaints } = await run('compile(open(name).read(), name, "exec")', texts)
  expect(status, complaints).toBe(0)
})
