import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apiRequest } from '../../../src/api/request'
import { send } from '../../../src/api/send'
import { curl } from '../../../src/request-preview/targets/curl'
import { ourKeys, randomCases, sampleCases, seed, timeout } from './cases'
import { expectExactly, expectNoFailure, seenOf, shownIn } from './compare'
import { environment, hostileRequest, runs } from './hostile'
import { startReceiver } from './receiver'
import { isInstalled, runInShell, shells } from './shell'

describe.each(shells)('the curl text run by %s', (shell) => {
  const missing = [shell, 'curl'].filter((program) => !isInstalled(program))

  test('sends exactly the request', { timeout }, async ({ skip }) => {
    skip(missing.length > 0, `not installed: ${missing.join(', ')}`)
    await using server = await startReceiver()
    // fast-check's own shrinking would start a shell for each step; the seed in the message repeats a failure.
    const cases = [...sampleCases(server.origin), ...randomCases(server.origin)]
    const { statuses, strangers, complaints } = await runInShell(
      shell,
      cases.map(({ request, keys }) => curl.render(request, { keys })),
      environment,
    )
    expectNoFailure(statuses, cases, complaints)
    expect(strangers, `SEED=${seed}`).toEqual([])
    expectExactly(server.received, cases)
  })
})

test('the browser sends what the curl text sends', { timeout }, async () => {
  await using server = await startReceiver()
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
