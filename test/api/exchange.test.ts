import { describe, expect, test } from 'vitest'
import { readContent } from '../../src/api/content'
import { specification } from '../../src/api/dialects/specification'
import { understand, understandRead } from '../../src/api/exchange'
import { ApiProblem, describeProblem } from '../../src/api/problem'
import type { Reply } from '../../src/api/reply'
import { apiRequest } from '../../src/api/request'
import { isArray, own, text, type JsonValue } from '../../src/json/value'
import { fixture } from '../fixtures'

function reply(status: number, body: string, contentType = 'application/json'): Reply {
  return {
    request: apiRequest({ method: 'GET', url: 'http://api.example/v1/x' }),
    status,
    statusText: '',
    headers: [['content-type', contentType]],
    body,
    size: body.length,
    url: 'http://api.example/v1/x',
    firstByte: 1,
    total: 2,
  }
}

function problemOf(action: () => unknown): ApiProblem {
  try {
    action()
  } catch (error) {
    if (error instanceof ApiProblem) return error
    throw error
  }
  throw new Error('No problem was found')
}

describe('A reply is understood by what it holds', () => {
  test('JSON sent as text/plain, as go-rancher does, is JSON', () => {
    expect(readContent(reply(200, '{"a":1}', 'text/plain')).kind).toBe('json')
  })

  test.each([
    ['an HTML page', '<!doctype html><p>x', 'text/html', 'html'],
    ['nothing', '', 'application/json', 'empty'],
    ['JSON cut in half', '{"data":[{"id":', 'application/json', 'broken-json'],
    ['plain text', '404 page not found', 'text/plain', 'not-json'],
  ])('%s instead of a resource is named as that', (_, body, type, kind) => {
    expect(problemOf(() => understandRead(reply(200, body, type), specification)).kind).toBe(kind)
  })

  test('an empty answer to a change is fine', () => {
    expect(understand(reply(204, ''), specification).document).toBeUndefined()
    expect(understand(reply(200, ''), specification).document).toBeUndefined()
  })

  test('a text in answer to a change is fine, too: an action of Steve may give a file', () => {
    const yaml = reply(200, 'apiVersion: v1\nkind: Config\n', 'application/yaml')
    expect(understand(yaml, specification)).toMatchObject({ document: undefined, reply: yaml })
    expect(problemOf(() => understand(reply(400, 'no'), specification)).kind).toBe('refused')
  })

  test.each([401, 403, 404, 405, 409, 422, 500, 502])(
    'status %d is a refusal, whatever the body',
    (status) => {
      for (const body of ['', '{}', '<html>', 'oops', '{"cut":', 'null', '[]']) {
        const problem = problemOf(() => understand(reply(status, body), specification))
        expect(problem.kind).toBe('refused')
        const words = describeProblem(problem)
        expect(words.title).toContain(String(status))
        expect(words.advice).not.toBe('')
      }
    },
  )

  test('a 422 tells the field and what is wrong with it', () => {
    const body =
      '{"type":"error","status":422,"code":"MissingRequired","fieldName":"email","message":null,"detail":null}'
    const problem = problemOf(() => understand(reply(422, body), specification))
    expect(problem.fields).toMatchObject({ fieldName: 'email', code: 'MissingRequired' })
    expect(describeProblem(problem).explanation).toContain('email')
  })

  test('a resource with a field called code or status is no error', () => {
    const { document } = understand(
      reply(200, '{"type":"job","id":"1","status":500,"code":"404"}'),
      specification,
    )
    expect(document?.kind).toBe('resource')
  })

  test('an error resource under status 200 is an error all the same', () => {
    const body = '{"type":"error","status":"404","message":"gone"}'
    expect(problemOf(() => understand(reply(200, body), specification)).fields.status).toBe(404)
  })
})

describe.each(['catalog-service', 'longhorn-controller', 'rancher-v3'])(
  'What %s really answered',
  (server) => {
    const recorded = fixture(`recorded/${server}.json`)
    test.skipIf(recorded === undefined)('is understood or put into words, every reply', () => {
      const exchanges = own(recorded ?? null, 'exchanges')
      const list: readonly JsonValue[] = isArray(exchanges) ? exchanges : []
      expect(list.length).toBeGreaterThan(10)
      for (const exchange of list) {
        const response = own(exchange, 'response')
        const status = Number(own(response, 'status') ?? 0)
        if (status === 0) continue
        const body = text(own(response, 'body')) ?? ''
        const answer = reply(
          status,
          body,
          text(own(own(response, 'headers'), 'content-type')) ?? 'text/plain',
        )
        let words: string
        try {
          words = understand(answer, specification).document?.kind ?? 'empty'
          expect(status).toBeLessThan(400)
        } catch (error) {
          words = describeProblem(error).title
          expect(error).toBeInstanceOf(ApiProblem)
        }
        expect(words).not.toBe('')
      }
    })
  },
)
