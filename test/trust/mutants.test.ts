import { afterAll, describe, expect, test } from 'vitest'
import { createDemoApi } from '../../demo/api'
import { figure } from './figures'
import { mutants } from './mutate'
import { readEverything } from './read-everything'

/** MUTANTS=100000 npx vitest run test/trust tries more of them. */
const total = Number(process.env.MUTANTS ?? 10_000)

const demos = new Map(
  ['cattle', 'go-rancher', 'norman', 'steve'].map((dialect) => [
    dialect,
    createDemoApi({ dialect }),
  ]),
)
afterAll(() => {
  for (const demo of demos.values()) demo.close()
})

async function read(dialect: string, path: string): Promise<string> {
  const asked = new Request(`http://api.example${path}`, {
    headers: { accept: 'application/json' },
  })
  const reply = await demos.get(dialect)?.fetch(asked)
  const text = (await reply?.text()) ?? ''
  expect(text, `${dialect} answers ${path} with JSON`).toMatch(/^\{/)
  return text
}

const replies = [
  ['schemas', 'cattle', '/v1/schemas', 200],
  ['a schema', 'cattle', '/v1/schemas/container', 200],
  ['the root', 'cattle', '/v1', 200],
  ['a collection', 'cattle', '/v1/containers?limit=3', 200],
  ['a sorted and filtered collection', 'cattle', '/v1/services?sort=name&name_prefix=w', 200],
  ['a resource', 'cattle', '/v1/services/1s1', 200],
  ['a resource on its way', 'cattle', '/v1/containers/1i9', 200],
  ['an error', 'cattle', '/v1/nothing', 404],
  ['schemas', 'go-rancher', '/v1/schemas', 200],
  ['a collection', 'go-rancher', '/v1/hosts', 200],
  ['an error', 'go-rancher', '/v1/nothing', 404],
  ['schemas', 'norman', '/v3/schemas', 200],
  ['a collection', 'norman', '/v3/containers?limit=3', 200],
  ['a resource', 'norman', '/v3/containers/1i1', 200],
  ['an error', 'norman', '/v3/nothing', 404],
  ['schemas', 'steve', '/v1/schemas', 200],
  ['a collection', 'steve', '/v1/containers?limit=3', 200],
  ['a resource', 'steve', '/v1/containers/default/1i1', 200],
  ['a definition', 'steve', '/v1/schemaDefinitions/container', 200],
] as const

describe(`Of ${total} replies that were tampered with`, () => {
  test.each(replies)(
    'none of %s of %s breaks what reads it',
    { timeout: 30_000 + 3 * total },
    async (_, dialect, path, status) => {
      const text = await read(dialect, path)
      const whole = path.endsWith('/schemas') ? shortened(text) : text
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
