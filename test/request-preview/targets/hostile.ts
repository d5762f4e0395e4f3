import * as fc from 'fast-check'
import { apiRequest, type ApiRequest, type RequestHeader } from '../../../src/api/request'

/** How many random cases a property is tried with; RUNS raises it. */
export const runs = Number(process.env['RUNS'] ?? 1000)

/** The same for what costs more than it finds. */
export const fewerRuns = Math.ceil(runs / 3)

// Whatever runs by mistake leaves the file `canary` behind.
const attacks = [
  '$(touch canary)',
  '`touch canary`',
  "'; touch canary; '",
  '"; touch canary; "',
  '\n touch canary\n',
  '| touch canary',
  '& touch canary &',
  '> canary',
  "'\\''$(touch canary)'\\''",
  "'$(touch canary)'",
  '"$(touch canary)"',
  "\\'; touch canary #",
  '${HOME:-$(touch canary)}',
  '$((1+1))',
  '${IFS}',
  '\nEOF\ntouch canary\n',
]

const oddities = [
  ...[
    "'",
    '"',
    '\\',
    '`',
    '$',
    '!',
    '!!',
    '#',
    '~',
    '*',
    '?',
    '%',
    '%s',
    '%0a',
    '\t',
    '\n',
    '\r\n',
  ],
  ...[
    ' ',
    '  ',
    '@',
    '-',
    '--',
    '-o canary',
    ';',
    '|',
    '&',
    '<',
    '>',
    '(',
    ')',
    '=',
    '+',
    ':',
    '^',
  ],
  ...[
    '[1-3]',
    '{a,b}',
    '[',
    '}',
    '/../',
    '/./',
    '//',
    '%2e%2e',
    '\\\n',
    "\\'",
    "''",
    "$'a'",
    '\u007f',
    '\nHTTP/1.1 200 OK\n\n',
    '\r\nX-Injected: 1\r\n',
    "\n'@\ncalc\n@'\n",
  ],
  // What no double holds, and what a reader of JSON likes to write anew.
  ...['9007199254740993', '[-18446744073709551617]', '1e400'],
  ...['é', '漢', '🚀', '\u202e', '\u2028', '\ud83d', '\udc00', '0', 'name', 'true', '1.10'],
]

/** Text made to break out of quotes, and any other text. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(fc.constantFrom(...attacks, ...oddities), fc.string({ unit: 'binary', maxLength: 8 })),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''))

const headerValue = hostileText.map((text) => text.replaceAll(/[^\t\x20-\x7e]/g, ''))

const header: fc.Arbitrary<RequestHeader> = fc.tuple(
  fc.constantFrom('Accept', 'content-type', 'User-Agent', 'X-API-CSRF', "X-'$`|~!#%&*+.^_", 'Y'),
  fc.oneof({ weight: 4, arbitrary: headerValue }, fc.constant('')),
)

const withoutBody = fc.tuple(fc.constantFrom('GET', 'HEAD'), fc.constant(null))

const withBody = fc.tuple(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('POST', 'PUT', 'DELETE', 'PATCH', 'REPLACE') },
    fc.constantFrom("A'B", "'", '`ID`', '$HOME', '|', '!!', '#', '*', '~', 'X^%&+._'),
  ),
  fc.oneof(
    fc.constant(null),
    hostileText,
    hostileText.map((text) => `@${text}`),
    hostileText.map((text) => `-${text}`),
    fc
      .bigInt({ min: 2n ** 53n, max: 2n ** 80n })
      .map((number) => `{"id":${number},"list":[-${number}]}`),
    hostileText.map((text) => JSON.stringify({ [text]: text })),
    fc.constantFrom('', '{}', '@script', '-', '@-', '<script'),
  ),
)

/** The parts of a request as an evil API or an unlucky person would fill them; the origin comes later. */
export const hostileRequest: fc.Arbitrary<(origin: string) => ApiRequest> = fc
  .record({
    path: hostileText,
    query: fc.option(hostileText),
    headers: fc.array(header, { maxLength: 4 }),
    methodAndBody: fc.oneof(withoutBody, { weight: 3, arbitrary: withBody }),
  })
  .map(
    ({ path, query, headers, methodAndBody: [method, body] }) =>
      (origin) =>
        apiRequest({
          method,
          url: `${origin}/v1/${path}${query === null ? '' : `?${query}`}`,
          headers,
          body,
        }),
  )

/** Values that the environment gives the two variables a credentials text may name. */
export const environment = {
  CATTLE_ACCESS_KEY: `A'"$(touch canary)\`touch canary\``,
  CATTLE_SECRET_KEY: 's3cr3t é \\ !! * ${HOME}',
}

const reference = fc.constantFrom(
  '${CATTLE_ACCESS_KEY}',
  '${CATTLE_SECRET_KEY}',
  '$CATTLE_ACCESS_KEY',
  '$CATTLE_SECRET_KEY',
)

/** A credentials text with references among hostile text, and what a shell must make of it. */
export const hostileKeys: fc.Arbitrary<{ keys: string; meaning: string }> = fc
  .array(fc.oneof(reference, hostileText), { maxLength: 6 })
  // A dollar before a brace or a letter would make a reference of its own to a variable of the machine.
  .map((parts) =>
    parts.join(':').replaceAll(/\$(?!\{?CATTLE_(?:ACCESS|SECRET)_KEY\b)(?=\{?\w)/g, '$ '),
  )
  .map((keys) => ({
    keys,
    meaning: keys.replaceAll(
      /\$(?:\{(CATTLE_\w+)\}|(CATTLE_\w+))/g,
      (_, braced?: keyof typeof environment, bare?: keyof typeof environment) =>
        environment[braced ?? bare ?? 'CATTLE_ACCESS_KEY'] ?? '',
    ),
  }))
