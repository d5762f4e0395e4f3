import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fetchTarget, jsText } from '../../../src/request-preview/targets/fetch'
import { randomCases, sampleCases, seed, timeout } from './cases'
import { expectExactly } from './compare'
import { environment, hostileText, runs } from './hostile'
import { runProgram } from './program'
import { startReceiver } from './receiver'

// Each text is a module of its own; one process imports them one after the other.
const driver = `
for (const index of Array(Number(process.argv[2])).keys()) await import('./' + index + '.mjs')
`

test('the fetch text run by Node sends exactly the request', { timeout }, async () => {
  await using server = await startReceiver()
  const cases = [...sampleCases(server.origin), ...randomCases(server.origin)]
  const texts = cases.map(({ request, keys }) => fetchTarget.render(request, { keys }))
  const files = Object.fromEntries(texts.map((text, index) => [`${index}.mjs`, text]))
  const { status, complaints, strangers } = await runProgram(
    process.execPath,
    ['driver.mjs', String(texts.length)],
    { ...files, 'driver.mjs': driver },
    environment,
  )
  expect(status, `SEED=${seed}: ${complaints}`).toBe(0)
  expect(strangers, `SEED=${seed}`).toEqual([])
  expectExactly(server.received, cases, texts)
})

test('a JavaScript literal is read as exactly that text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(runInNewContext(jsText(text))).toBe(Buffer.from(text).toString())
    }),
    { numRuns: runs },
  )
})
