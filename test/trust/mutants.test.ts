import { afterAll, describe, expect, test } from 'vitest'
import { createDemoApi } from '../../demo/api'
import { figure } from './figures'
import { mutants } from './mutate'
import { readEverything } from './read-everything'

/** MUTANTS=100000 npx vitest run test/trust tries more of them. */
const total = Number(process.env.MUTANTS ?? 10_000)

const demo = createDemoApi()
afterAll(() => demo.close())

const read = async (path: string) =>
  (await demo.fetch(new Request(`http://api.example${path}`))).text()

const replies = [
  ['schemas', '/v1/schemas', 200],
  ['a schema', '/v1/schemas/container', 200],
  ['the root', '/v1', 200],
  ['a collection', '/v1/containers?limit=3', 200],
  ['a sorted and filtered collection', '/v1/services?sort=name&name_prefix=w', 200],
  ['a resource', '/v1/services/1s1', 200],
  ['a resource on its way', '/v1/containers/1i9', 200],
  ['an error', '/v1/nothing', 404],
] as const

describe(`Of ${total} replies that were tampered with`, () => {
  test.each(replies)(
    'none of %s breaks what reads it',
    { timeout: 30_000 + 3 * total },
    async (_, path, status) => {
      const text = await read(path)
      const whole = path === '/v1/schemas' ? shortened(text) : text
      const count = Math.ceil(total / replies.length)
      for (const mutant of mutants(whole, count, path.length)) {
        try {
          readEverything(mutant.text, status)
        } catch (error) {
          throw new Error(`${mutant.what}\n${mutant.text.slice(0, 500)}`, { cause: error })
        }
      }
      expect(Object.keys(Object.prototype)).toEqual([])
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
      figure('tampered replies read', count)
    },
  )
})

/** A few of the types are enough: reading all of them every time would only be slower. */
function shortened(text: string): string {
  const reply = JSON.parse(text) as { data: { id: string }[] }
  const few = new Set([
    'container',
    'instanceStop',
    'service',
    'launchConfig',
    'healthCheck',
    'error',
  ])
  return JSON.stringify({ ...reply, data: reply.data.filter(({ id }) => few.has(id)) })
}
