import { expect, test } from 'vitest'
import { plainText, readRichText } from '../../src/schema/rich-text'

test.each([
  ['plain words', 'plain words'],
  ['one<br>two', 'one two'],
  ['a <b>bold</b> <a href="https://x.example/">link</a>', 'a bold link'],
  ['see [the docs](https://x.example/a_b)', 'see the docs'],
  ['`code` stays', 'code stays'],
  ['1 &lt; 2 &amp;&amp; 3 &#x41;', '1 < 2 && 3 A'],
  ['array<string> and <no value>', 'array<string> and <no value>'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['<ul><li>one<li>two</ul>', '• one • two'],
  ['unclosed <b>bold', 'unclosed bold'],
  ['</b>stray', 'stray'],
  ['a &nosuch; b', 'a &nosuch; b'],
])('%s reads as %s', (source, text) => {
  expect(plainText(source)).toBe(text)
})

test('tags that do anything are only text', () => {
  const nodes = readRichText('<img src=x onerror=alert(1)><iframe src="javascript:1"></iframe>')
  expect(nodes).toEqual([
    { kind: 'text', text: '<img src=x onerror=alert(1)><iframe src="javascript:1"></iframe>' },
  ])
})

test('a link keeps its address for whoever shows it to judge', () => {
  expect(readRichText("<a class=x href='javascript:alert(1)'>x</a>")).toEqual([
    { kind: 'link', href: 'javascript:alert(1)', children: [{ kind: 'text', text: 'x' }] },
  ])
})

test('a long text of half-open tags is read in no time', () => {
  expect(plainText('<a '.repeat(20_000)).length).toBeGreaterThan(1000)
  expect(plainText('<b>'.repeat(2_000) + 'x')).toBe('x')
})
