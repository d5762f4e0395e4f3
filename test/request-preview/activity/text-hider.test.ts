import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeTextHider } from '../../../src/request-preview/activity/text-hider'

describe('Texts to be hidden', () => {
  test('are hidden wherever they stand, the longest first, overlapping ones together', () => {
    const hide = makeTextHider(['abcd', 'abcdef', 'efghi', 'xxxx'], '*')
    expect(hide('abcdef')).toBe('*')
    expect(hide('abcdefghi.abcde-efghi')).toBe('*.*e-*')
    expect(hide('xxxxxx xxx')).toBe('* xxx')
    expect(hide('nothing')).toBe('nothing')
  })

  test('are gone, and everything beside them is there, whatever they are', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '"', '\\', 'é'), minLength: 4 })
    fc.assert(
      fc.property(fc.array(word), fc.array(fc.oneof(word, fc.constant('.'))), (secrets, parts) => {
        const text = parts.join('')
        const hidden = makeTextHider(secrets, '*')(text)
        for (const secret of secrets) expect(hidden).not.toContain(secret)
        if (secrets.every((secret) => !text.includes(secret))) expect(hidden).toBe(text)
      }),
    )
  })

  test('may be thousands, in megabytes', () => {
    const secrets = Array.from({ length: 20_000 }, (_, n) => `token-${n}-abcdefgh`)
    const text = secrets.map((secret) => `${secret}${' lorem ipsum'.repeat(10)}`).join('\n')
    const start = performance.now()
    const hidden = makeTextHider(secrets, '*')(text)
    expect(hidden).not.toContain('token')
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
