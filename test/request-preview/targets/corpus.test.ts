import { describe, expect, test } from 'vitest'
import { apiRequest, UnsafeRequest } from '../../../src/api/request'
import { contentLength } from '../../../src/request-preview/targets/content-length'
import { go } from '../../../src/request-preview/targets/go'
import { http } from '../../../src/request-preview/targets/http'
import { headerItem, httpie } from '../../../src/request-preview/targets/httpie'
import { powershell } from '../../../src/request-preview/targets/powershell'
import { ourKeys, randomCases, sampleCases, seed, timeout } from './cases'
import { environment } from './hostile'
import { readTerm } from './read-powershell'
import { isInstalled, runInShell } from './shell'

const programs = ['bash', 'curl', 'dash', 'go', 'http', 'pwsh', 'python3', 'wget', 'zsh']
const missing = programs.filter((program) => !isInstalled(program))
if (missing.length > 0)
  process.stderr.write(
    `Not installed: ${missing.join(', ')}. Snippets for them are only read back, not executed.\n`,
  )

const origin = 'http://127.0.0.1:1'
const cases = [...sampleCases(origin), ...randomCases(origin)]
const bodies = cases.map(({ request }) => request.body ?? '')
const urls = cases.map(({ request }) => request.url.slice(origin.length))
const values = cases.flatMap(({ request }) => request.headers.map(([, value]) => value))

describe('The requests that every language is tried with', () => {
  test('are a thousand and more', () => {
    expect(cases.length).toBeGreaterThan(1000)
  })

  test.each<[string, readonly string[], RegExp]>([
    ['single quotes in bodies', bodies, /'/],
    ['double quotes in bodies', bodies, /"/],
    ['backquotes in bodies', bodies, /`/],
    ['commands in bodies', bodies, /\$\(/],
    ['exclamation marks in bodies', bodies, /!/],
    ['line breaks in bodies', bodies, /(?<!\r)\n/],
    ['line breaks of Windows in bodies', bodies, /\r\n/],
    ['tabs in bodies', bodies, /\t/],
    ['bodies that begin with @', bodies, /^@/],
    ['bodies that begin with a dash', bodies, /^-/],
    ['per cent signs in bodies', bodies, /%/],
    ['letters beyond ASCII in bodies', bodies, /[é漢]/],
    ['emoji in bodies', bodies, /🚀/],
    ['lone surrogates in bodies', bodies, /\p{Cs}/u],
    ['numbers above 2^53 in bodies', bodies, /9007199254740993|:\d{17,}/],
    ['ends of here-documents in bodies', bodies, /\nEOF\n/],
    ['ends of here-strings in bodies', bodies, /\n'@\n/],
    ['head lines in bodies', bodies, /\r\nX-Injected: 1\r\n/],
    ['single quotes in addresses', urls, /'/],
    ['commands in addresses', urls, /\$\(/],
    ['brackets in addresses', urls, /\[.*\]/],
    ['braces in addresses', urls, /[{}]/],
    ['per cent signs in addresses', urls, /%(?![\dA-F]{2})/i],
    ['letters beyond ASCII in addresses', urls, /%C3%A9/],
    ['single quotes in headers', values, /'/],
    ['commands in headers', values, /\$\(touch/],
    ['headers that begin with @ or a dash', values, /^[@-]/],
  ])('hold %s', (_what, texts, pattern) => {
    expect(texts.filter((text) => pattern.test(text)).length, `SEED=${seed}`).toBeGreaterThan(1)
  })

  test('hold bodies of a megabyte', () => {
    expect(bodies.filter((body) => Buffer.byteLength(body) >= 1_000_000).length).toBe(3)
  })
})

describe('What would be another header or address is no request at all', () => {
  test.each(['a\r\nX-Injected: 1', 'a\nb', 'a\rb', 'a\0b', 'é'])('the header value %j', (value) => {
    const build = () => apiRequest({ method: 'GET', url: origin, headers: [['X', value]] })
    expect(build).toThrow(UnsafeRequest)
  })

  test.each(['', 'a b', 'a:', 'a\r\nb', "a'(b)", 'Host', 'Content-Length'])(
    'the header name %j',
    (name) => {
      const build = () => apiRequest({ method: 'GET', url: origin, headers: [[name, '1']] })
      expect(build).toThrow(UnsafeRequest)
    },
  )

  test.each(['G ET', 'GET\r\n', 'GET /x HTTP/1.1', ''])('the method %j', (method) => {
    expect(() => apiRequest({ method, url: origin })).toThrow(UnsafeRequest)
  })

  test.each(['http://u:p@host/', 'javascript:alert(1)', 'file:///etc/passwd', '//host/x'])(
    'the address %j',
    (url) => {
      expect(() => apiRequest({ method: 'GET', url })).toThrow(UnsafeRequest)
    },
  )

  test('line breaks in an address are no part of it', () => {
    const { url } = apiRequest({ method: 'GET', url: `${origin}/a\r\nHost: evil/\t?b\r\n=1` })
    expect(url).toBe(`${origin}/aHost:%20evil/?b=1`)
  })
})

describe('A hostile value stays a value in', () => {
  test('the HTTP message: one request line, and the headers of the request', () => {
    for (const { request } of cases) {
      const text = http.render(request, { keys: ourKeys })
      const end = text.indexOf('\n\n')
      const [line, host, ...headers] = (end < 0 ? text : text.slice(0, end)).split('\n')
      const length = contentLength(request)
      expect(line).toBe(`${request.method} ${request.url.slice(origin.length)} HTTP/1.1`)
      expect(host).toBe(`Host: ${new URL(origin).host}`)
      expect(headers).toEqual([
        ...request.headers.map(([name, value]) => `${name}: ${value}`.trimEnd()),
        ...(length === undefined ? [] : [`Content-Length: ${length}`]),
      ])
      expect(end < 0 ? null : text.slice(end + 2)).toBe(request.body)
    }
  })

  test('HTTPie: one command with the words of the request', { timeout }, async ({ skip }) => {
    skip(!isInstalled('dash'), 'not installed: dash')
    const told = cases
      .map((one) => ({ ...one, text: httpie.render(one.request, { keys: one.keys }) }))
      .filter(({ text }) => !text.split('\n').every((line) => line.startsWith('# ')))
    expect(told.length).toBeGreaterThan(cases.length / 3)
    const stub = `http() { printf '%s\\0' "$@" END; case $1 in --ignore-stdin) ;; *) cat >/dev/null ;; esac; }`
    const { output, strangers, complaints } = await runInShell(
      'dash',
      told.map(({ text }) => `${stub}\n${text}`),
      environment,
    )
    expect({ complaints, strangers }).toEqual({ complaints: '', strangers: [] })
    const commands = output
      .toString()
      .split('END\0')
      .slice(0, -1)
      .map((words) => words.split('\0').slice(0, -1))
    expect(commands).toEqual(
      told.map(({ request, keys, meaning }) => {
        const body = Buffer.from(request.body ?? '').toString()
        const piped = Buffer.byteLength(body) > 100_000
        return [
          ...(piped ? [] : ['--ignore-stdin']),
          keys === false || request.headers.some(([name]) => /^authorization$/i.test(name))
            ? '--ignore-netrc'
            : `--auth=${Buffer.from(meaning).toString()}`,
          ...(request.body === null || piped ? [] : [`--raw=${body}`]),
          request.method,
          request.url,
          ...request.headers.map(headerItem),
        ]
      }),
    )
  })

  test('Go: nothing but literals changes from one request to another', () => {
    const literal = /"(?:[^"\\\n]|\\.)*"|`[^`]*`/g
    for (const { request, keys } of cases)
      for (const line of go.render(request, { keys }).replaceAll(literal, '§').split('\n'))
        expect(
          line.length < 200 && goLines.test(line.trim()),
          `SEED=${seed}: ${line.slice(0, 500)}`,
        ).toBe(true)
  })

  test('PowerShell: nothing but literals changes from one request to another', () => {
    for (const { request } of cases) {
      const text = powershell.render(request, { keys: ourKeys })
      for (const line of withoutLiterals(text).split('\n'))
        expect(powershellLines.test(line), `SEED=${seed}: ${line.slice(0, 500)}`).toBe(true)
    }
  })
})

const goLines = new RegExp(
  `^(?:${[
    String.raw`package main|import \(|func main\(\) \{|[)}]|§|`,
    String.raw`// [\w /:.%,-]+\.`,
    String.raw`request, err := http\.NewRequest\(§, §, (?:nil|strings\.NewReader\(§\))\)`,
    String.raw`if err != nil \{|panic\(err\)|response, err := http\.DefaultTransport\.RoundTrip\(request\)`,
    String.raw`request\.URL\.(?:Opaque|RawQuery) = §`,
    String.raw`request\.Header\.Set\(§, §\)`,
    String.raw`request\.SetBasicAuth\((?:[§+ ]|os\.Getenv\(§\))+, (?:[§+ ]|os\.Getenv\(§\))+\)`,
    String.raw`defer response\.Body\.Close\(\)|fmt\.Println\(response\.Status\)|io\.Copy\(os\.Stdout, response\.Body\)`,
  ].join('|')})$`,
)

const powershellLines = new RegExp(
  `^(?:${[
    String.raw`# [\w /:.%,-]+\.`,
    String.raw`\$headers = @\{|\}| {2}§ = §`,
    String.raw` {2}Authorization = § \+ \[Convert\]::ToBase64String\(\[Text\.Encoding\]::UTF8\.GetBytes\(\$env:CATTLE_ACCESS_KEY \+ § \+ \$env:CATTLE_SECRET_KEY\)\)`,
    String.raw`\$body = \[Text\.Encoding\]::UTF8\.GetBytes\(§\)`,
    'Invoke-WebRequest -UseBasicParsing -MaximumRedirection 0 `',
    String.raw` {2}-(?:Method [A-Z]+|CustomMethod \(?§\)?|Uri \(?§\)?|Headers \$headers|ContentType \(?§\)?|Body \$body|SkipHeaderValidation)(?: ${'`'})?`,
  ].join('|')})$`,
)

/** A PowerShell text with one mark for each literal, or row of literals with pluses between. */
function withoutLiterals(text: string): string {
  let skeleton = ''
  let rest = text
  while (rest !== '') {
    const plain = /^(?:# .*|[^#'‘’‚‛"])/.exec(rest)
    if (plain !== null) {
      skeleton += plain[0]
      rest = rest.slice(plain[0].length)
    } else {
      skeleton += '§'
      rest = readTerm(rest, {}).rest
    }
  }
  return skeleton.replaceAll(/§(?: \+ §)+/g, '§')
}
