import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shellQuote, shellTemplate } from '../../../src/request-preview/targets/shell-quote'
import { environment, fewerRuns, hostileKeys, hostileText } from './hostile'
import { isInstalled, runInShell, shells } from './shell'

const printed = (word: string) => `printf '%s\\0' ${word}`

describe.each(shells)('%s', (shell) => {
  test('reads a quoted text as exactly that text', async ({ skip }) => {
    skip(!isInstalled(shell), `${shell} is not installed`)
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: fewerRuns }), async (texts) => {
        const { output, strangers } = await runInShell(
          shell,
          texts.map((text) => printed(shellQuote(text))),
        )
        expect(strangers).toEqual([])
        expect(output.toString()).toBe(texts.map((text) => `${utf8(text)}\0`).join(''))
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })

  test('expands nothing but named variables in a template', async ({ skip }) => {
    skip(!isInstalled(shell), `${shell} is not installed`)
    await fc.assert(
      fc.asyncProperty(fc.array(hostileKeys, { minLength: fewerRuns }), async (cases) => {
        const { output, strangers } = await runInShell(
          shell,
          cases.map(({ keys }) => printed(shellTemplate(keys))),
          environment,
        )
        expect(strangers).toEqual([])
        expect(output.toString()).toBe(cases.map(({ meaning }) => `${utf8(meaning)}\0`).join(''))
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })
})

describe('a template', () => {
  test.each([
    ['${CATTLE_ACCESS_KEY}:${CATTLE_SECRET_KEY}', '"${CATTLE_ACCESS_KEY}:${CATTLE_SECRET_KEY}"'],
    ['$KEY:h', '"${KEY}:h"'],
    ['admin:$PASSWORD', `'admin:'"\${PASSWORD}"`],
    ['', "''"],
    ['"; rm -rf ~; "', `'"; rm -rf ~; "'`],
    ['$(id)', "'$(id)'"],
    ['`id`', "'`id`'"],
    ['${A:-$(id)}', "'${A:-$(id)}'"],
    ['${A}${1}$$', `"\${A}"'\${1}$$'`],
    ["it's", String.raw`'it'\''s'`],
  ])('%s is written %s', (template, word) => {
    expect(shellTemplate(template)).toBe(word)
  })

  test('is read in linear time', () => {
    const start = performance.now()
    for (const part of ['$A', '${A}', 'a', '${', '$'])
      expect(shellTemplate(part.repeat(200_000)).length).toBeGreaterThan(200_000)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

/** The text as its UTF-8 bytes say it: a lone surrogate cannot leave the program. */
function utf8(text: string): string {
  return Buffer.from(text).toString()
}
