import { describe, expect, test } from 'vitest'
import type { ActivityEntry } from '../../src/api/activity'
import { specification } from '../../src/api/dialects/specification'
import { Endpoint } from '../../src/api/endpoint'
import { logoutRequest } from '../../src/api/logout'
import { readRequest } from '../../src/api/operations'
import type { JsonObject } from '../../src/json/value'

const endpoint = (root: string) => new Endpoint(root, 'https://h')

const schemas = (...data: JsonObject[]) =>
  specification.readSchemas({ data: data.map((schema) => ({ type: 'schema', ...schema })) })

function heard(headers: readonly (readonly [string, string])[]): ActivityEntry[] {
  const request = readRequest('https://h/v1')
  const reply = {
    ...{ request, status: 200, statusText: '', headers, body: '', size: 0, cutOff: false },
    ...{ url: request.url, firstByte: 1, total: 1 },
  }
  return [{ id: 1, startedAt: 0, request, safeRequest: request, reply, problem: undefined }]
}

describe('Logging out', () => {
  test('of cattle deletes the token whose cookie came along', () => {
    const entries = heard([['x-api-account-id', '1a1']])
    const request = logoutRequest(endpoint('/v1'), schemas({ id: 'host' }), entries)
    expect([request?.method, request?.url]).toEqual(['DELETE', 'https://h/v1/token/current'])
  })

  test('of Norman runs the action of its tokens', () => {
    const tokens = {
      ...{ id: 'token', collectionActions: { logout: {} } },
      links: { collection: 'https://h/v3/tokens' },
    }
    const request = logoutRequest(endpoint('/v3'), schemas(tokens), [])
    expect([request?.method, request?.url]).toEqual(['POST', 'https://h/v3/tokens?action=logout'])
  })

  test('of Steve is Norman’s on the same server, whose session it is', () => {
    const request = logoutRequest(
      endpoint('/k8s/clusters/local/v1'),
      schemas({ id: 'management.cattle.io.setting' }),
      [],
    )
    expect([request?.method, request?.url]).toEqual(['POST', 'https://h/v3/tokens?action=logout'])
  })

  test('sends nothing where no session is known of, nor to another host', () => {
    expect(logoutRequest(endpoint('/v1'), schemas({ id: 'volume' }), heard([]))).toBeUndefined()
    const elsewhere = {
      ...{ id: 'token', collectionActions: { logout: {} } },
      links: { collection: 'https://evil.example/v3/tokens' },
    }
    expect(logoutRequest(endpoint('/v3'), schemas(elsewhere), [])).toBeUndefined()
  })
})
