import { describe, expect, test } from 'vitest'
import { families } from '../../../src/api/dialects'
import { specification } from '../../../src/api/dialects/specification'
import { understand } from '../../../src/api/exchange'
import { readRequest } from '../../../src/api/operations'
import { ApiProblem, describeProblem } from '../../../src/api/problem'
import type { Reply } from '../../../src/api/reply'

const dialects = [specification, ...(await Promise.all(families.map(({ load }) => load())))]

function reply(status: number, body: string, type = 'application/json'): Reply {
  const request = readRequest('http://h/v1/things/1')
  return {
    ...{ request, status, statusText: '', headers: [['content-type', type]], body },
    ...{ size: body.length, url: request.url, firstByte: 1, total: 1 },
  }
}

/** What a person is told of a refusal, the same in all families. */
function told(answer: Reply): string {
  const words = dialects.map((dialect) => {
    try {
      understand(answer, dialect)
      return 'no error'
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      const { title, explanation } = describeProblem(error)
      return `${title}: ${explanation}`
    }
  })
  expect(new Set(words).size, words.join('; ')).toBe(1)
  return words[0] ?? ''
}

describe('A refusal, as servers write it, is told with its status and reason', () => {
  test.each([
    [
      'with a number',
      422,
      '{"type":"error","status":422,"code":"NotUnique","message":null,"fieldName":"name"}',
      '422 Unprocessable Content: NotUnique. Field: name.',
    ],
    [
      'with its status as text',
      404,
      '{"type":"error","status":"404","message":"Catalog not found"}',
      '404 Not Found: Catalog not found',
    ],
    [
      'with the words as status and a number as code',
      500,
      '{"type":"error","code":500,"status":"Server Error","message":"boom"}',
      '500 Internal Server Error: boom',
    ],
    [
      'with an empty message beside its field',
      422,
      '{"type":"error","baseType":"error","status":422,"code":"MissingRequired","message":"","fieldName":"clusterId"}',
      '422 Unprocessable Content: MissingRequired. Field: clusterId.',
    ],
    [
      'with its type twice',
      403,
      '{"type":"error","type":"error","links":{},"status":403,"code":"PermissionDenied","message":"no"}',
      '403 Forbidden: no',
    ],
    [
      'without a code',
      401,
      '{"type":"error","status":"401","message":"must authenticate"}',
      '401 Unauthorized: must authenticate',
    ],
  ])('%s', (_name, status, body, words) => {
    expect(told(reply(status, body))).toBe(words)
    expect(told(reply(status, body, 'text/plain; charset=utf-8')), 'sent as text').toBe(words)
  })

  test('with plain text, and with nothing', () => {
    expect(told(reply(404, '404 page not found\n', 'text/plain'))).toBe(
      '404 Not Found: 404 page not found',
    )
    expect(told(reply(405, '', ''))).toBe('405 Method Not Allowed: The server gave no reason.')
  })
})
