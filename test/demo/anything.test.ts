import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { client } from './client'

const segment = fc.oneof(
  fc.constantFrom(
    'v1',
    'projects',
    '1a5',
    '1a99',
    'containers',
    '1i5',
    'services',
    '1s1',
    'settings',
  ),
  fc.constantFrom(
    'schemas',
    'scripts',
    'images',
    'instances',
    'host',
    '__proto__',
    '%',
    '%2F',
    '..',
    '',
  ),
  fc.string({ maxLength: 5 }).map(encodeURIComponent),
)
const query = fc.oneof(
  fc.constantFrom(
    '',
    '?action=stop',
    '?action=prune',
    '?limit=-1',
    '?limit=x',
    '?marker=m9',
    '?sort=name',
  ),
  fc.constantFrom(
    '?_format=html',
    '?_method=PUT',
    '?include=host',
    '?name_like=%25%25',
    '?__proto__=1',
  ),
  fc.string({ maxLength: 8 }).map((text) => `?${encodeURIComponent(text)}`),
)
const body = fc.oneof(
  fc.constant(undefined),
  fc.string({ maxLength: 10 }),
  fc.json({ maxDepth: 3 }),
  fc
    .dictionary(
      fc.constantFrom(
        'name',
        'labels',
        'launchConfig',
        'scale',
        'rev',
        'environmentId',
        'timeout',
        'members',
      ),
      fc.jsonValue({ maxDepth: 2 }),
    )
    .map((value) => JSON.stringify(value)),
)

describe('the demo API', () => {
  it('has an answer to anything, and it is never a mistake of its own', async () => {
    const { send, pass } = client()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD'),
        fc.array(segment, { maxLength: 5 }),
        query,
        body,
        async (method, segments, search, text) => {
          const hasBody = method !== 'GET' && method !== 'HEAD'
          const reply = await send(
            method,
            `/v1/${segments.join('/')}${search}`,
            hasBody ? text : undefined,
          )
          expect(reply.status).toBeLessThan(500)
          expect(reply.headers.get('X-API-Schemas')).toMatch(/\/schemas$/)
          pass(500)
        },
      ),
      { numRuns: 400, examples: [['GET', ['..', '', '%'], '', '{}']] },
    )
  })
})
