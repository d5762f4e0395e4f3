import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { client } from './client'

type Row = Record<string, string | number | null> & { id: string }

const demo = client()

async function rowsOf(path: string): Promise<Row[]> {
  return (await demo.get(path)).at('data') as Row[]
}

/** What the specification says a modifier means, written down a second time and otherwise. */
function agrees(modifier: string, actual: string | number | null, wanted: string): boolean {
  if (modifier === 'null') return actual === null
  if (actual === null) return false
  if (modifier === 'notnull') return true
  const left = actual
  const right = typeof actual === 'number' ? Number(wanted) : wanted
  if (modifier === 'prefix') return String(left).indexOf(wanted) === 0
  if (modifier === 'like') return like(String(left), wanted)
  if (modifier === 'notlike') return !like(String(left), wanted)
  const less = left < right
  const equal = left === right
  return (
    { eq: equal, ne: !equal, lt: less, lte: less || equal, gt: !less && !equal, gte: !less }[
      modifier
    ] ?? false
  )
}

function like(text: string, pattern: string): boolean {
  if (pattern === '') return text === ''
  const [first, rest] = [pattern[0], pattern.slice(1)]
  if (first === '%') return like(text, rest) || (text !== '' && like(text.slice(1), pattern))
  return text !== '' && (first === '_' || first === text[0]) && like(text.slice(1), rest)
}

const text = ['eq', 'ne', 'prefix', 'like', 'notlike', 'null', 'notnull']
const ordered = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'null', 'notnull']
const words = [
  'api.container.create',
  'api.',
  '%create',
  'api.%.action.st%p',
  '_pi.host.update',
  '%',
  '10.20.1.7',
  'create host',
]

const condition = fc.oneof(
  fc.record({
    field: fc.constantFrom('eventType', 'description', 'clientIp', 'resourceId'),
    modifier: fc.constantFrom(...text),
    value: fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })),
  }),
  fc.record({
    field: fc.constant('responseCode'),
    modifier: fc.constantFrom(...ordered),
    value: fc.constantFrom('200', '201', '404', '0', '-1', '422', '9007199254740993'),
  }),
  fc.record({
    field: fc.constantFrom('authType', 'accountId'),
    modifier: fc.constantFrom('eq', 'ne', 'null', 'notnull'),
    value: fc.constantFrom('none', 'basicAuth', '1a5', '1a7', ''),
  }),
)

describe('filters', () => {
  it('all mean what the specification says, alone and together', async () => {
    const all = await rowsOf('/v1/auditlogs?limit=1000')
    expect(all).toHaveLength(250)
    await fc.assert(
      fc.asyncProperty(fc.array(condition, { maxLength: 3 }), async (conditions) => {
        const query = new URLSearchParams({ limit: '1000' })
        for (const { field, modifier, value } of conditions)
          query.append(`${field}_${modifier}`, value)
        const found = await rowsOf(`/v1/auditlogs?${query.toString()}`)
        const expected = all.filter((row) =>
          conditions.every(({ field, modifier, value }) =>
            agrees(modifier, row[field] ?? null, value),
          ),
        )
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      }),
    )
  })

  it('mean equal without a modifier and are told in the reply', async () => {
    const reply = await demo.get('/v1/containers?state=stopped&name_like=shop%25&removed_null')
    expect(reply.ids()).toEqual(['1i7', '1i18', '1i31'])
    expect(reply.at('filters', 'state')).toEqual([{ modifier: 'eq', value: 'stopped' }])
    expect(reply.at('filters', 'name')).toEqual([{ modifier: 'like', value: 'shop%' }])
    expect(reply.at('filters', 'hostId')).toBeNull()
  })

  it('can be put on the same field more than once', async () => {
    const reply = await demo.get('/v1/hosts?name_ne=amber&name_ne=birch')
    expect(reply.ids()).toEqual(['1h3', '1h4'])
    expect(reply.at('filters', 'name')).toHaveLength(2)
  })

  it('compare dates by their moment, and ids by their number', async () => {
    const late = await demo.get('/v1/hosts?created_gte=2025-12-25T12:00:00%2B00:00')
    expect(late.ids()).toEqual(['1h3', '1h4'])
    expect((await demo.get('/v1/containers?id_gt=1i9&id_lte=1i12')).ids()).toEqual([
      '1i10',
      '1i11',
      '1i12',
    ])
  })

  it('are an error when the modifier is unknown or the value makes no sense', async () => {
    const modifier = await demo.get('/v1/hosts?name_sounds=amber')
    expect([modifier.status, modifier.at('code'), modifier.at('fieldName')]).toEqual([
      422,
      'InvalidOption',
      'name',
    ])
    const order = await demo.get('/v1/hosts?name_lt=amber')
    expect(order.status).toBe(422)
    const value = await demo.get('/v1/auditlogs?responseCode_gt=many')
    expect([value.status, value.at('code')]).toEqual([422, 'InvalidFormat'])
  })

  it('are ignored when they name no field', async () => {
    expect((await demo.get('/v1/hosts?colour=blue&constructor=x')).ids()).toHaveLength(4)
  })
})
