import { describe, expect, test } from 'vitest'
import type { ActivityEntry } from '../../src/api/activity'
import { cattle } from '../../src/api/dialects/cattle'
import type { Dialect } from '../../src/api/dialects/dialect'
import { goRancher } from '../../src/api/dialects/go-rancher'
import { norman } from '../../src/api/dialects/norman'
import { specification } from '../../src/api/dialects/specification'
import { steve } from '../../src/api/dialects/steve'
import type { SchemaSet } from '../../src/schema/schema-set'
import { Endpoint } from '../../src/api/endpoint'
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

/** What is sent to log out, as a line. */
function out(dialect: Dialect, root: string, schemas: SchemaSet, entries: ActivityEntry[] = []) {
  const request = dialect.signOut?.({ endpoint: endpoint(root), schemas, entries })
  return request && `${request.method} ${request.url}`
}

describe('Logging out', () => {
  test('of cattle deletes the token whose cookie came along', () => {
    const known = heard([['x-api-account-id', '1a1']])
    expect(out(cattle, '/v1', schemas({ id: 'host' }), known)).toBe(
      'DELETE https://h/v1/token/current',
    )
    expect(out(cattle, '/v1', schemas({ id: 'host' }), heard([]))).toBeUndefined()
  })

  test('of Norman runs the action of its tokens, also where a cluster’s schemas name none', () => {
    const tokens = { id: 'token', links: { collection: 'https://h/v3/tokens' } }
    const line = 'POST https://h/v3/tokens?action=logout'
    expect(out(norman, '/v3', schemas(tokens))).toBe(line)
    expect(out(norman, '/v3', schemas({ id: 'pod' }))).toBe(line)
    const elsewhere = { id: 'token', links: { collection: 'https://evil.example/v3/tokens' } }
    expect(out(norman, '/v3', schemas(elsewhere))).toBeUndefined()
  })

  test('of Steve is Norman’s on the same server, whose session it is', () => {
    const rancher = schemas({ id: 'management.cattle.io.setting' })
    const line = 'POST https://h/v3/tokens?action=logout'
    expect(out(steve, '/k8s/clusters/local/v1', rancher)).toBe(line)
    expect(out(steve, '/v1', schemas({ id: 'pod' })), 'without a Rancher').toBeUndefined()
  })

  test('sends nothing where there are no sessions', () => {
    const known = heard([['x-api-account-id', '1a1']])
    for (const dialect of [goRancher, specification])
      expect(out(dialect, '/v1', schemas({ id: 'volume' }), known)).toBeUndefined()
  })
})
