import { describe, expect, test } from 'vitest'
import { ApiProblem } from '../../../src/api/problem'
import { exportHar } from '../../../src/request-preview/activity/export-har'
import { contentLength } from '../../../src/request-preview/targets/content-length'
import { entry, options } from './recorded'

const url = 'https://api.example/v1/hosts?name=a%20b&c'

interface Har {
  readonly log: { readonly entries: readonly HarEntry[] }
}

interface HarEntry {
  readonly time: number
  readonly timings: Record<string, number>
  readonly request: Record<string, unknown>
  readonly response: Record<string, unknown> & { readonly content: object }
}

const har = (...entries: ReturnType<typeof entry>[]) =>
  JSON.parse(exportHar(entries, options)) as Har

// What the format demands of each object: http://www.softwareishard.com/blog/har-12-spec/
const pairs = [{ name: 'string', value: 'string' }]
const shape = {
  log: {
    version: 'string',
    creator: { name: 'string', version: 'string' },
    entries: [
      {
        startedDateTime: 'string',
        time: 'number',
        request: {
          method: 'string',
          url: 'string',
          httpVersion: 'string',
          cookies: [],
          headers: pairs,
          queryString: pairs,
          headersSize: 'number',
          bodySize: 'number',
        },
        response: {
          status: 'number',
          statusText: 'string',
          httpVersion: 'string',
          cookies: [],
          headers: pairs,
          content: { size: 'number', mimeType: 'string' },
          redirectURL: 'string',
          headersSize: 'number',
          bodySize: 'number',
        },
        cache: {},
        timings: { send: 'number', wait: 'number', receive: 'number' },
      },
    ],
  },
}

/** The places where a value is not of a shape. */
function misfits(value: unknown, wanted: unknown, at: string): string[] {
  if (typeof wanted === 'string') return typeof value === wanted ? [] : [`${at} is no ${wanted}`]
  if (Array.isArray(wanted)) {
    if (!Array.isArray(value)) return [`${at} is no list`]
    return value.flatMap((item, index) =>
      misfits(item, (wanted as unknown[])[0], `${at}[${index}]`),
    )
  }
  if (typeof value !== 'object' || value === null) return [`${at} is no object`]
  return Object.entries(wanted as object).flatMap(([name, inner]) =>
    misfits((value as Record<string, unknown>)[name], inner, `${at}.${name}`),
  )
}

describe('An exported HTTP Archive', () => {
  const lost = entry({ method: 'DELETE', url }, null)
  const file = har(
    entry({ method: 'POST', url, body: '{"é":1}' }, { status: 201, body: { id: '1h1' } }),
    { ...lost, problem: new ApiProblem({ kind: 'cancelled', request: lost.request }) },
  )

  test('has everything that version 1.2 demands, in every entry', () => {
    expect(misfits(file, shape, 'har')).toEqual([])
  })

  test('adds its timings up to the whole time', () => {
    const [one] = file.log.entries
    expect(one?.timings).toEqual({ send: 0, wait: 12.5, receive: 7.5 })
    expect(one?.time).toBe(20)
  })

  test('says what was sent and what came back', () => {
    const [one] = file.log.entries
    expect(one?.request).toMatchObject({
      url,
      queryString: [
        { name: 'name', value: 'a b' },
        { name: 'c', value: '' },
      ],
      postData: { mimeType: 'application/json', text: '{"é":1}' },
      bodySize: 8,
    })
    expect(one?.response).toMatchObject({
      status: 201,
      content: { size: 12, mimeType: 'application/json', text: '{"id":"1h1"}' },
    })
  })

  test('names the parts of a form, and tells nothing of what is in a file', () => {
    const parts = [
      { name: 'name', value: 'a' },
      { name: 'keystore', value: new File(['inside'], 'a.p12', { type: 'application/x-pkcs12' }) },
    ]
    const sent = entry({ method: 'POST', url, form: { boundary: 'b', parts } })
    const archive = har(sent)
    expect(misfits(archive, shape, 'har')).toEqual([])
    expect(archive.log.entries[0]?.request).toMatchObject({
      bodySize: contentLength(sent.request),
      postData: {
        params: [
          { name: 'name', value: 'a' },
          { name: 'keystore', fileName: 'a.p12', contentType: 'application/x-pkcs12' },
        ],
      },
    })
    expect(JSON.stringify(archive)).not.toContain('inside')
  })

  test('writes status 0 and the reason where no reply came', () => {
    expect(file.log.entries[1]).toMatchObject({
      time: 0,
      response: { status: 0 },
      comment: expect.stringContaining('Cancelled') as string,
    })
  })

  test('tells a body that was not kept from an empty one', () => {
    const read = entry({ method: 'GET', url }, { body: 'x' })
    const light = har({ ...read, reply: read.reply && { ...read.reply, body: '' } })
    expect(light.log.entries[0]?.response.content).toEqual({
      size: 1,
      mimeType: 'application/json',
      comment: 'The body was too long to be kept.',
    })
  })
})
