import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { client, origin, type Answer } from './client'

const demo = client()

async function walk(path: string, link: 'next' | 'previous'): Promise<Answer[]> {
  const pages: Answer[] = []
  for (let url: unknown = path; typeof url === 'string' && pages.length < 300;) {
    const page = await demo.get(url)
    pages.push(page)
    url = page.at('pagination', link)
  }
  return pages
}

describe('pages', () => {
  it('with any limit, sort and filter show every row exactly once, forwards and backwards', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 7, max: 300 }),
        fc.constantFrom('', '&sort=created', '&sort=description&order=desc', '&sort=responseCode'),
        fc.constantFrom('', '&responseCode_ne=404', '&description_null', '&eventType_prefix=none'),
        async (limit, sort, filter) => {
          const whole = await demo.get(`/v1/auditlogs?limit=3000${sort}${filter}`)
          const pages = await walk(`/v1/auditlogs?limit=${limit}${sort}${filter}`, 'next')
          expect(pages.flatMap((page) => page.ids())).toEqual(whole.ids())
          for (const page of pages) expect(page.ids().length).toBeLessThanOrEqual(limit)
          const last = whole.at('pagination', 'partial') ? null : pages[0]?.at('pagination', 'last')
          const back = typeof last === 'string' ? await walk(last, 'previous') : pages
          expect(new Set(back.flatMap((page) => page.ids()))).toEqual(new Set(whole.ids()))
        },
      ),
      { numRuns: 25 },
    )
  })

  it('have a hundred rows unless asked otherwise', async () => {
    const page = await demo.get('/v1/auditlogs')
    expect(page.ids()).toHaveLength(100)
    expect(page.at('pagination')).toEqual({
      first: `${origin}/v1/auditlogs`,
      previous: null,
      next: `${origin}/v1/auditlogs?marker=m100`,
      last: `${origin}/v1/auditlogs?marker=m200`,
      limit: 100,
      total: 250,
      partial: true,
    })
  })

  it('are not partial when everything fits', async () => {
    const page = await demo.get('/v1/hosts')
    expect(page.at('pagination')).toEqual({
      ...{ first: null, previous: null, next: null, last: null },
      ...{ limit: 100, total: 4, partial: false },
    })
  })

  it('are metadata alone with a limit of 0', async () => {
    const page = await demo.get('/v1/auditlogs?limit=0')
    expect(page.ids()).toEqual([])
    expect([page.at('pagination', 'total'), page.at('pagination', 'partial')]).toEqual([250, true])
  })

  it('refuse a marker they did not give', async () => {
    const page = await demo.get('/v1/auditlogs?marker=nonsense')
    expect([page.status, page.at('fieldName')]).toEqual([422, 'marker'])
  })
})

describe('sorting', () => {
  it('tells what was applied and how to reverse it, keeping filters', async () => {
    const page = await demo.get('/v1/containers?sort=name&order=desc&limit=5&state=running')
    const names = (page.at('data') as { name: string }[]).map(({ name }) => name)
    expect(names).toEqual(names.toSorted().toReversed())
    expect(page.at('sort')).toEqual({
      name: 'name',
      order: 'desc',
      reverse: `${origin}/v1/containers?sort=name&order=asc&limit=5&state=running`,
    })
  })

  it('has a link for every field to sort by, to the first page', async () => {
    const page = await demo.get('/v1/auditlogs?limit=10&marker=m20&responseCode=200')
    expect(page.at('sortLinks', 'clientIp')).toBe(
      `${origin}/v1/auditlogs?limit=10&responseCode=200&sort=clientIp`,
    )
    expect(page.at('sort')).toBeNull()
  })

  it('by an unknown field is an error', async () => {
    expect((await demo.get('/v1/hosts?sort=colour')).status).toBe(422)
  })

  it('names the types that can be created, and actions of all', async () => {
    const services = await demo.get('/v1/services')
    expect(services.at('createTypes')).toEqual({
      service: `${origin}/v1/services`,
      externalService: `${origin}/v1/externalservices`,
      dnsService: `${origin}/v1/dnsservices`,
      loadBalancerService: `${origin}/v1/loadbalancerservices`,
    })
    expect((await demo.get('/v1/hosts')).at('createTypes')).toEqual({})
  })
})
