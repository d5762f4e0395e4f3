import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cmdArgument } from '../../../src/request-preview/targets/curl-cmd'
import { powershell } from '../../../src/request-preview/targets/powershell'
import { powershellText } from '../../../src/request-preview/targets/powershell-text'
import { ourKeys, randomCases, sampleCases } from './cases'
import { hostileText, runs } from './hostile'
import { readCmd, windowsArguments } from './read-windows'
import { readPowershell } from './read-powershell'

// No Windows here: the texts are read back by readers of our own.
const env = { PATH: 'C:\\"&calc&"', HOME: '& calc', NAME: '| calc' }

const odd = fc.oneof(
  hostileText,
  fc
    .array(
      fc.constantFrom(
        '‘',
        '’',
        '‚',
        '‛',
        '“',
        '„',
        "'",
        '"',
        '%PATH%',
        '%',
        '^',
        '!',
        '\\',
        '`',
        '$env:PATH',
        '\u00a0',
        '--%',
        ' ',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
)

describe('a PowerShell text', () => {
  test('is read as exactly that text', () => {
    fc.assert(
      fc.property(odd, (text) => {
        expect(readPowershell(powershellText(text))).toEqual({ value: wellFormed(text), rest: '' })
      }),
      { numRuns: runs * 3 },
    )
  })

  test.each([
    ["it's", "'it''s'"],
    ['’; calc; ‘', "'’’; calc; ‘‘'"],
    ['a\r\n\u202eb', "'a' + \"`r`n$([char]0x202e)\" + 'b'"],
    ['$(calc)', "'$(calc)'"],
    ['', "''"],
  ])('%j is written %s', (text, literal) => {
    expect(powershellText(text)).toBe(literal)
  })
})

describe('an argument for cmd', () => {
  test('is read as exactly that argument', () => {
    fc.assert(
      fc.property(odd, (text) => {
        const line = text.replaceAll(/\p{Cc}/gu, '')
        expect(windowsArguments(readCmd(`curl ${cmdArgument(line)} z`, env))).toEqual([
          'curl',
          line,
          'z',
        ])
      }),
      { numRuns: runs * 3 },
    )
  })

  test.each([
    ['a & b', '"a & b"'],
    ['"& calc "', String.raw`^"\^"^& calc \^"^"`],
    ['%PATH%', '^"^%^PATH^%^"'],
    ['a\\', String.raw`"a\\"`],
  ])('%j is written %s', (text, argument) => {
    expect(cmdArgument(text)).toBe(argument)
  })
})

describe('the PowerShell text', () => {
  test('holds the address, every header and the body as literals', () => {
    for (const { request } of [...sampleCases('http://a'), ...randomCases('http://a')]) {
      const text = powershell.render(request, { keys: ourKeys })
      if (isOnlyComment(text)) continue
      const body = /^\$body = \[Text\.Encoding\]::UTF8\.GetBytes\((.*)\)$/m.exec(text)?.[1]
      expect(body === undefined ? null : readPowershell(body).value).toBe(
        request.body === null ? null : wellFormed(request.body),
      )
      const url = /^ {2}-Uri (.*?)(?: `)?$/m.exec(text)?.[1] ?? ''
      expect(readPowershell(url)).toEqual({ value: request.url, rest: '' })
      const type = / -ContentType (.*?)(?: `)?$/m.exec(text)?.[1]
      const headers = [...text.matchAll(/^ {2}('(?:[^']|'')+') = (.*)$/gm)].map(
        ([, name = '', value = '']) => [readPowershell(name).value, readPowershell(value).value],
      )
      if (type !== undefined) headers.push(['content-type', readPowershell(type).value])
      expect(sorted(headers)).toEqual(
        sorted(request.headers.filter(([name, value]) => !isContentType(name) || value !== '')),
      )
    }
  })
})

/** Header lines in one order; .NET sends the type of the body apart from the others. */
function sorted(headers: readonly (readonly string[])[]): string[] {
  const lines = headers.map(([name = '', value = '']) => `${name.toLowerCase()}: ${value}`)
  return lines.toSorted((one, other) => (one < other ? -1 : 1))
}

function isContentType(name: string): boolean {
  return name.toLowerCase() === 'content-type'
}

function isOnlyComment(text: string): boolean {
  return text.split('\n').every((line) => /^(?:#|rem) /.test(line))
}

function wellFormed(text: string): string {
  return Buffer.from(text).toString()
}
