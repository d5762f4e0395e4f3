import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatJson, objectOf, parseJson } from '../../demo/json'

describe('the JSON of the demo', () => {
  it('reads and writes what JSON.parse and JSON.stringify do', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value)
        expect(JSON.parse(formatJson(parseJson(text)))).toEqual(JSON.parse(text))
      }),
    )
  })

  it('keeps every digit of every integer', () => {
    fc.assert(
      fc.property(fc.bigInt(), (value) => {
        const text = `{"a":[${value}],"b":"${value}"}`
        expect(formatJson(parseJson(text))).toBe(text)
      }),
    )
  })

  it('has no surprises for hostile keys and strings', () => {
    const text =
      '{"__proto__":{"x":1},"constructor":"int:99999999999999999999","s":"\\" 12345678901234567890 \\""}'
    expect(formatJson(parseJson(text))).toBe(text)
    expect(Object.getPrototypeOf(parseJson('{}'))).toBeNull()
    expect(formatJson(objectOf([['__proto__', 1]]))).toBe('{"__proto__":1}')
  })

  it('refuses what is no JSON', () => {
    for (const text of ['', '{', '{"a":01234567890123456789}', '[1,]', 'int:5', '"\u0000"'])
      expect(() => parseJson(text)).toThrow(SyntaxError)
  })
})
