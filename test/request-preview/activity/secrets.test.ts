import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { ActivityEntry } from '../../../src/api/activity'
import { apiRequest } from '../../../src/api/request'
import { ApiProblem } from '../../../src/api/problem'
import { exportHar } from '../../../src/request-preview/activity/export-har'
import { exportMarkdown } from '../../../src/request-preview/activity/export-markdown'
import { exportShell } from '../../../src/request-preview/activity/export-shell'
import { fewerRuns, hostileText } from '../targets/hostile'
import { entry, options } from './recorded'

// Hundreds of cases, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const exporters = [exportShell, exportHar, exportMarkdown]
const all = (entries: readonly ActivityEntry[]) =>
  exporters.map((write) => write(entries, options)).join('\n')

const url = 'https://api.example/v1/things'

/** Secrets of letters that nothing else holds, with hostile characters behind them. */
const secret = fc
  .tuple(fc.stringMatching(/^S3C[a-z]{8}$/), hostileText)
  .map(([telling, odd]) => ({ telling, text: `${telling}${odd}` }))
const plainSecret = fc
  .stringMatching(/^S3C[a-zA-Z0-9]{8,20}$/)
  .map((text) => ({ telling: text, text }))

/** As a browser puts a text into an address. */
const inUrl = (text: string) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'))

type Secret = { readonly telling: string; readonly text: string }

const hiding: readonly [string, (secret: Secret) => ActivityEntry[]][] = [
  ['a starred field, echoed in the reply in every way', planted],
  [
    'a starred field of a refused request',
    ({ text }) => [
      entry(
        {
          method: 'POST',
          url,
          body: JSON.stringify({ secret: text }),
          starred: JSON.stringify({ secret: '***' }),
        },
        { status: 422, body: { type: 'error', message: `Not a good one: ${text}` } },
      ),
    ],
  ],
  [
    'query parameters',
    ({ text }) =>
      ['token', 'access_key', 'accessKey', 'X-Amz-Signature', 'password', 'api_key'].map((name) =>
        entry({ method: 'POST', url: `${url}?a=1&${name}=${inUrl(text)}&b=2` }),
      ),
  ],
  [
    'a redirect’s address and a Location',
    ({ text }) => {
      const one = entry(
        { method: 'POST', url },
        { headers: [['location', `/v1/login?token=${inUrl(text)}`]] },
      )
      return one.reply === undefined
        ? []
        : [
            {
              ...one,
              reply: { ...one.reply, url: `${url}?token=${inUrl(text)}` },
            },
          ]
    },
  ],
  [
    'a token that a reply hands out, and the command and links made of it',
    ({ text }) => [
      entry(
        { method: 'POST', url, body: '{}' },
        {
          body: {
            id: '1c5',
            type: 'registrationToken',
            token: text,
            command: `run ${text}`,
            links: { self: `${url}/1c5`, registrationUrl: `${url}/${inUrl(text)}` },
          },
        },
      ),
      entry({ method: 'GET', url: `${url}/${inUrl(text)}` }),
    ],
  ],
  [
    'fields of a form, by their names and by what was starred, echoed in the reply',
    ({ telling }) => {
      const parts = (secret: string) => [
        { name: 'key', value: secret },
        { name: 'password', value: `${telling}1` },
        { name: 'labels', value: JSON.stringify({ a: [{ apiToken: `${telling}2` }] }) },
        { name: 'keystore', value: new File(['x'], 'a.p12') },
      ]
      const sent = { method: 'POST', url, form: { boundary: 'b', parts: parts(telling) } }
      const one = entry(sent, { body: { echoed: `${telling} ${telling}1 ${telling}2` } })
      const safeRequest = apiRequest({ ...sent, form: { boundary: 'b', parts: parts('***') } })
      return [{ ...one, safeRequest }]
    },
  ],
  [
    'a request without an answer',
    ({ text }) => {
      const lost = entry({ method: 'DELETE', url: `${url}?token=${inUrl(text)}` }, null)
      const problem = new ApiProblem({ kind: 'unreachable', request: lost.request })
      return [{ ...lost, problem }]
    },
  ],
]

function planted({ text }: Secret): ActivityEntry[] {
  const starred = { name: 'n', password: '********', inner: { keys: ['****'] } }
  const body = { name: 'n', password: text, inner: { keys: [text] } }
  return [
    entry(
      { method: 'POST', url, body: JSON.stringify(body), starred: JSON.stringify(starred) },
      {
        body: {
          ...body,
          echoed: JSON.stringify(body),
          html: `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`,
          [text]: [text],
          self: `${url}?password=${inUrl(text)}`,
        },
        headers: [['x-request-body', JSON.stringify(text)]],
      },
    ),
  ]
}

describe('No export holds', () => {
  test.each(hiding)('%s', (_, plant) => {
    fc.assert(
      fc.property(fc.oneof(secret, plainSecret), (planted) => {
        expect(all(plant(planted))).not.toContain(planted.telling)
      }),
      { numRuns: fewerRuns },
    )
  })

  test('headers that carry credentials', () => {
    fc.assert(
      fc.property(
        plainSecret,
        fc.constantFrom('Authorization', 'X-API-CSRF', 'X-Auth-Token', 'x-api-key'),
        fc.constantFrom('', 'Bearer ', 'Basic '),
        ({ text }, name, scheme) => {
          const sent = entry(
            { method: 'POST', url, headers: [[name, scheme + text]] },
            {
              body: { seen: `${name}: ${scheme}${text}`, alone: text },
              headers: [
                ['set-cookie', `session=${text}; Path=/; HttpOnly`],
                ['x-api-csrf', text],
              ],
            },
          )
          expect(all([sent])).not.toContain(text)
        },
      ),
      { numRuns: fewerRuns },
    )
  })

  test('a field that the schemas call masked', () => {
    const reply = { type: 'thing', id: '1t1', note: 'S3Cabcdefgh', also: 'see S3Cabcdefgh' }
    const entries = [entry({ method: 'POST', url }, { body: reply })]
    const isSecretField = (type: string | undefined, field: string) =>
      type === 'thing' && field === 'note'
    for (const write of exporters)
      expect(write(entries, { ...options, isSecretField })).not.toContain('S3C')
  })
})

describe('What is no secret stays', () => {
  test('links named after secret things, ids of tokens, and a body without secrets to the byte', () => {
    const body = '{ "n": 1.10,\n"tokenId":"1c5" }'
    const links = { registrationTokens: `${url}/registrationTokens`, self: `${url}/1` }
    const text = all([entry({ method: 'PUT', url, body }, { body: { links } })])
    expect(text).toContain(body)
    expect(text).toContain(links.registrationTokens)
  })

  test('a short starred text does not hide the same letters elsewhere', () => {
    const entries = [
      entry(
        { method: 'POST', url, body: '{"pin":"th"}', starred: '{"pin":"**"}' },
        { body: { id: 'things', pin: 'th' } },
      ),
    ]
    const har = exportHar(entries, options)
    expect(har).toContain('things')
    expect(har).not.toContain('"th\\"')
  })
})
