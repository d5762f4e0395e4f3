import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apiRequest } from '../../../src/api/request'
import { headerItem, httpie } from '../../../src/request-preview/targets/httpie'
import { wget } from '../../../src/request-preview/targets/wget'
import { randomCases, sampleCases, seed, timeout, type Case } from './cases'
import { expectExactly, expectNoFailure } from './compare'
import { environment, fewerRuns, hostileText, runs } from './hostile'
import { startReceiver } from './receiver'
import { isInstalled, runInShell } from './shell'

// HTTPie starts Python each time.
const clients = [
  { title: 'wget', program: 'wget', target: wget, shell: 'bash', random: fewerRuns },
  { title: 'wget', program: 'wget', target: wget, shell: 'dash', random: fewerRuns },
  { title: 'HTTPie', program: 'http', target: httpie, shell: 'dash', random: runs / 15 },
]

describe.each(clients)('the $title text run by $shell', ({ program, target, shell, random }) => {
  test('sends exactly the request', { timeout }, async ({ skip }) => {
    const missing = [shell, program].filter((name) => !isInstalled(name))
    skip(missing.length > 0, `not installed: ${missing.join(', ')}`)
    await using server = await startReceiver()
    const all = [...sampleCases(server.origin), ...randomCases(server.origin, random)]
    all.push(...sampleCases(server.origin).slice(0, 2).map(undivided))
    const render = ({ request, keys }: Case) => target.render(request, { keys })
    const cases = all.filter((one) => !isOnlyComment(render(one)))
    expect(cases.length).toBeGreaterThan(all.length / 3)
    const { statuses, strangers, complaints } = await runInShell(shell, cases.map(render), {
      ...environment,
      PASSWORD: 'é:x',
    })
    expectNoFailure(statuses, cases, complaints)
    expect(strangers, `SEED=${seed}`).toEqual([])
    expectExactly(server.received, cases, cases.map(render))
  })
})

describe('a header for HTTPie', () => {
  const header = fc.tuple(fc.constantFrom('Accept', 'X-1'), hostileText).map(([name, text]) => {
    const value = text.replaceAll(/[^\t\x20-\x7e]/g, '').trim()
    return [name, value] as const
  })

  test('is read as that header or not written at all', () => {
    fc.assert(
      fc.property(header, (header) => {
        const request = apiRequest({ method: 'GET', url: 'http://a', headers: [header] })
        if (isOnlyComment(httpie.render(request, { keys: false })))
          expect(header[1]).toMatch(/\\[:;=@]/)
        else expect(readItem(headerItem(header))).toEqual(header)
      }),
      { numRuns: runs },
    )
  })

  test.each([
    ['@/etc/passwd', String.raw`X:\@/etc/passwd`],
    ['=1', String.raw`X:\=1`],
    ['', 'X;'],
    [':a', 'X::a'],
  ])('of the value %j is written %s', (value, item) => {
    expect(headerItem(['X', value])).toBe(item)
  })
})

/** A request item as HTTPie's documentation tells it: the first, longest separator that no backslash precedes. */
function readItem(item: string): readonly [string, string] {
  const [, name = '', separator, value = ''] =
    /^((?:[^:;=@\\]|\\.)*)(:=@|:=|:@|==@|==|=@|=|@|:|;)(.*)$/s.exec(item) ?? []
  expect(separator).toBe(value === '' ? ';' : ':')
  return [
    name,
    value.replaceAll(/\\(.)/gs, (pair, one: string) => (/[:;=@]/.test(one) ? one : pair)),
  ]
}

function undivided(one: Case): Case {
  return { ...one, keys: '${PASSWORD}', meaning: 'é:x' }
}

function isOnlyComment(text: string): boolean {
  return text.split('\n').every((line) => line.startsWith('# '))
}
