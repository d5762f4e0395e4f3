import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { go, goText } from '../../../src/request-preview/targets/go'
import { randomCases, sampleCases, seed } from './cases'
import { expectExactly } from './compare'
import { environment, hostileText, runs } from './hostile'
import { runProgram } from './program'
import { startReceiver } from './receiver'
import { isInstalled } from './shell'

const missing = !isInstalled('go')
// It compiles its standard library first.
const timeout = 300_000
const cache = join(tmpdir(), 'api-ui-go-cache')

describe('the Go text', () => {
  test('sends exactly the request', { timeout }, async ({ skip }) => {
    skip(missing, 'not installed: go')
    await using server = await startReceiver()
    const cases = [...sampleCases(server.origin), ...randomCases(server.origin, runs / 60)]
    cases.push(
      ...sampleCases(server.origin)
        .slice(0, 1)
        .map((one) => ({ ...one, keys: '${PASSWORD}', meaning: 'é:x' })),
    )
    const texts = cases.map(({ request, keys }) => go.render(request, { keys }))
    const files = Object.fromEntries(texts.map((text, index) => [`c${index}/main.go`, text]))
    const each = `go build -o bin/ ./... && i=0
      while [ $i -lt ${texts.length} ]; do ./bin/c$i || exit; i=$((i + 1)); done`
    const { status, complaints, strangers } = await runProgram(
      'sh',
      ['-c', each],
      { ...files, 'go.mod': 'module snippets\n\ngo 1.18\n', 'bin/.keep': '' },
      { ...environment, PASSWORD: 'é:x', GOFLAGS: '-mod=mod', GOCACHE: cache },
    )
    expect(status, `SEED=${seed}: ${complaints}`).toBe(0)
    expect(strangers, `SEED=${seed}`).toEqual([])
    expectExactly(server.received, cases, texts)
  })

  test('quotes a text so that Go reads exactly it', { timeout }, async ({ skip }) => {
    skip(missing, 'not installed: go')
    const texts = fc.sample(hostileText, { numRuns: runs, seed })
    const lines = texts.map((text) => `\tfmt.Printf("%x\\n", ${goText(text)})`)
    const program = ['package main', 'import "fmt"', 'func main() {', ...lines, '}'].join('\n')
    const result = await runProgram(
      'go',
      ['run', 'main.go'],
      { 'main.go': program },
      { GOCACHE: cache },
    )
    expect(result.status, result.complaints).toBe(0)
    expect(result.output).toBe(
      texts.map((text) => `${Buffer.from(text).toString('hex')}\n`).join(''),
    )
  })
})

test('a Go literal ends where it should and says the text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(readGo(goText(text))).toBe(Buffer.from(text).toString())
    }),
    { numRuns: runs },
  )
})

/** An interpreted string literal as the Go specification reads it ("String literals"). */
function readGo(literal: string): string {
  // Between back quotes nothing is special, and carriage returns are dropped ("raw string literals").
  if (/^`[^`\r]*`$/.test(literal)) return literal.slice(1, -1)
  expect(literal).toMatch(/^"(?:[^"\\\n]|\\(?:["\\nrt]|u[\da-f]{4}|U[\da-f]{8}))*"$/)
  return literal
    .slice(1, -1)
    .replaceAll(
      /\\(?:u([\da-f]{4})|U([\da-f]{8})|(.))/g,
      (_, short?: string, long?: string, one = '') => {
        const code = short ?? long
        if (code !== undefined) return String.fromCodePoint(parseInt(code, 16))
        return (
          new Map([
            ['n', '\n'],
            ['r', '\r'],
            ['t', '\t'],
          ]).get(String(one)) ?? String(one)
        )
      },
    )
}
