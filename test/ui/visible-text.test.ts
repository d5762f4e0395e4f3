import { describe, expect, test } from 'vitest'
import { hiddenIn, visible } from '../../src/ui/visible-text'

describe('A text of a server', () => {
  test.each([
    ['invoice\u202egpj.exe', 'invoice‹U+202E›gpj.exe'],
    ['ad\u200bmin', 'ad‹U+200B›min'],
    ['\ufeffx', '‹U+FEFF›x'],
    ['a\u0000b\u001b[31m', 'a‹U+0000›b‹U+001B›[31m'],
    ['\u2066a\u2069', '‹U+2066›a‹U+2069›'],
    ['soft\u00adhyphen', 'soft‹U+00AD›hyphen'],
    ['a\u{e0041}', 'a‹U+E0041›'],
    ['ad\u200dmin', 'ad‹U+200D›min'],
    ['1\u200c2\u200c', '1‹U+200C›2‹U+200C›'],
    ['\u200dx', '‹U+200D›x'],
  ])('%j names what cannot be seen', (text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  test.each([
    'plain text, two\nlines\tand tabs',
    'Zoë’s “web” — ünïcødé',
    'עברית and العربية',
    'می\u200cخواهم',
    'क्\u200dष',
    '👩\u200d👩\u200d👧 🏳️\u200d🌈 ❤️',
    '日本語、全角　空白',
  ])('%j stays as it is', (text) => {
    expect(visible(text)).toBe(text)
    expect(hiddenIn(text)).toEqual([])
  })

  test('tells which there are, each once', () => {
    expect(hiddenIn('a\u202eb\u202ec\u200b')).toEqual(['U+202E', 'U+200B'])
  })
})
