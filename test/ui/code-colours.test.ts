import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { colourText } from '../../src/ui/code-colours'

const languages = [
  ...['shell', 'powershell', 'bat', 'javascript', 'python', 'go'],
  ...['http', 'json', 'text'],
]

/** The coloured pieces, each as `look:text`. */
function seen(text: string, language: string): string[] {
  return colourText(text, language).flatMap((piece) =>
    piece.look === undefined ? [] : [`${piece.look}:${piece.text}`],
  )
}

describe.each(languages)('Colours of %s', (language) => {
  const odd = fc.oneof(
    fc.constantFrom("'", '"', '\\', '`', '#', '//', '$a', '%b%', '^"', '\n', ' -x', 'rem ', ': '),
    fc.constantFrom('const', 'POST ', '"k": 1', '12', '[IO.File]', "'\\''", '""', "''"),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )

  test('leave every character of the text where it is', () => {
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const pieces = colourText(text, language)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ...['"', "'", '\\"', "\\'", '`', '^"', '\\^"', '" ', "' ", '"\\', '# ', '//', '[A', '%a', '$'],
    ...['a', 'A', '1', ' ', '\n', ' -', '-', ': ', '"a" ', '"a":', '\t', '\\', "''", '""'],
  ])('take little time for 50,000 characters of %j', (part) => {
    for (const start of ['', '"', "'", '`', '^"', '[A', 'a']) {
      const text = (start + part.repeat(50_000)).slice(0, 50_000)
      const before = performance.now()
      colourText(text, language)
      expect(performance.now() - before).toBeLessThan(400)
    }
  })
})

describe('What is coloured', () => {
  test.each([
    ['shell', "curl -X POST -d 'it'\\''s' \"$a\" # it's", 'method:POST'],
    ['shell', "curl -X POST -d 'it'\\''s' \"$a\" # it's", "string:'it'"],
    ['shell', "curl -X POST -d 'it'\\''s' \"$a\" # it's", "comment:# it's"],
    ['shell', "'a\n# b'", "string:'a\n# b'"],
    ['powershell', "Invoke-WebRequest -Method POST -Uri 'it''s' # it's", "comment:# it's"],
    ['powershell', '$env:NAME + [Text.Encoding]::UTF8 + "`n`""', 'key:$env:NAME'],
    ['powershell', '$env:NAME + [Text.Encoding]::UTF8 + "`n`""', 'string:"`n`""'],
    ['powershell', '$env:NAME + [Text.Encoding]::UTF8 + "`n`""', 'key:[Text.Encoding]'],
    ['bat', "rem it's %\ncurl -X POST", "comment:rem it's %"],
    ['bat', 'curl -u "%USER%" "a b"', 'string:"a b"'],
    ['bat', 'curl ^"{\\^"a\\^":1}^" -X POST', 'string:^"{\\^"a\\^":1}^"'],
    ['javascript', "const a = await f('http://x') // it's", 'keyword:await'],
    ['javascript', "const a = await f('http://x') // it's", "string:'http://x'"],
    ['javascript', "const a = await f('http://x') // it's", "comment:// it's"],
    ['python', "import os # it's\nprint('#', None)", "comment:# it's"],
    ['python', "import os # it's\nprint('#', None)", "string:'#'"],
    ['python', "import os # it's\nprint('#', None)", 'keyword:None'],
    ['go', 'func main() { x := `a"b` }', 'string:`a"b`'],
    ['http', 'POST /v1 HTTP/1.1\nHost: a\n\n{"a": "b", "c": 1}', 'method:POST'],
    ['http', 'POST /v1 HTTP/1.1\nHost: a\n\n{"a": "b", "c": 1}', 'option:Host'],
    ['json', '{"a": "b", "c": -1.5e3, "d": null}', 'key:"a"'],
    ['json', '{"a": "b", "c": -1.5e3, "d": null}', 'string:"b"'],
    ['json', '{"a": "b", "c": -1.5e3, "d": null}', 'number:-1.5e3'],
    ['json', '{"a": "b", "c": -1.5e3, "d": null}', 'keyword:null'],
  ])('%s: in %j %s', (language, text, piece) => {
    expect(seen(text, language)).toContain(piece)
  })

  test('is nothing in a text that is too long to be read', () => {
    const text = '"a" '.repeat(20_000)
    expect(colourText(text, 'json')).toEqual([{ text, look: undefined }])
  })
})
