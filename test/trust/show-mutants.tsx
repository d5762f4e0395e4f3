import { waitFor } from '@testing-library/react'
import { afterAll, describe, expect, test } from 'vitest'
import { createDemoApi, type DemoApi } from '../../demo/api'
import { renderApp } from '../app/render-app'
import { figure } from './figures'
import { mutants } from './mutate'

/** What is looked at, where it is, the reply that is tampered with, and the family that gives it. */
type Place = readonly [name: string, address: string, tampered: string, dialect?: string]

export const places: readonly Place[] = [
  ['a collection', '/v1/containers?limit=3', '/v1/containers?limit=3'],
  ['a resource', '/v1/services/1s1', '/v1/services/1s1'],
  ['a resource as JSON', '/v1/services/1s1#view=json', '/v1/services/1s1'],
  ['a type', '/v1/schemas/container', '/v1/schemas'],
  ['the index of types', '/v1#view=types', '/v1/schemas'],
  ['the root', '/v1', '/v1'],
  ['a collection by tampered schemas', '/v1/containers?limit=3', '/v1/schemas'],
  ['a create form by tampered schemas', '/v1/services#create=service', '/v1/schemas'],
  ['an action by tampered schemas', '/v1/containers/1i5#action=stop', '/v1/schemas'],
  ['an edit form', '/v1/services/1s1#edit', '/v1/services/1s1'],
  ['a collection of go-rancher', '/v1/hosts', '/v1/hosts', 'go-rancher'],
  ['a resource of Norman', '/v3/containers/1i1', '/v3/containers/1i1', 'norman'],
  ['a collection of Steve', '/v1/containers?limit=3', '/v1/containers?limit=3', 'steve'],
  [
    'an edit form of Steve',
    '/v1/containers/default/1i1#edit',
    '/v1/containers/default/1i1',
    'steve',
  ],
]

const origin = 'http://api.example'
const json = (text: string) =>
  new Response(text, { headers: { 'content-type': 'application/json' } })

/** Shows every place by `count` replies that were tampered with; `seed` gives others. */
export function showMutants(shown: readonly Place[], count: number, seed = 0): void {
  const demos = new Map<string, DemoApi>()
  afterAll(() => demos.forEach((demo) => demo.close()))
  // One for all: a server that has only just begun makes everybody wait.
  function demoOf(dialect: string): DemoApi {
    const demo = demos.get(dialect) ?? createDemoApi({ dialect, delay: 0 })
    demos.set(dialect, demo)
    return demo
  }
  async function read(dialect: string, path: string): Promise<string> {
    const headers = { accept: 'application/json' }
    return (await demoOf(dialect).fetch(new Request(`${origin}${path}`, { headers }))).text()
  }

  describe('What was tampered with is shown as far as it goes, and the page stays whole', () => {
    test.each(shown.map(whole))(
      '$name',
      { timeout: 30_000 + 1000 * count },
      async ({ address, tampered, dialect }) => {
        const root = /^\/v\d/.exec(address)?.[0] ?? '/v1'
        const text = few(await read(dialect, tampered))
        const schemas = few(await read(dialect, `${root}/schemas`))
        for (const mutant of mutants(text, count, seed + address.length)) {
          const answers = new Map([
            [`${origin}${root}/schemas`, schemas],
            [`${origin}${tampered}`, mutant.text],
          ])
          const answer = (request: Request) => {
            const text = answers.get(request.url)
            return text === undefined ? demoOf(dialect).fetch(request) : json(text)
          }
          const { end } = renderApp(address, answer, root, undefined, dialect)
          try {
            await waitFor(() => {
              // Roles would be looked for ten thousand times.
              expect(document.querySelector('[aria-label=Loading]')).toBeNull()
              const place =
                document.querySelector('[role=dialog]') ?? document.querySelector('main')
              expect(place?.textContent.length).toBeGreaterThan(20)
            })
          } catch (error) {
            throw new Error(`${mutant.what}\n${mutant.text.slice(0, 500)}`, { cause: error })
          }
          end()
        }
        expect(Object.keys(Object.prototype)).toEqual([])
        figure('tampered replies shown', count)
      },
    )
  })
}

/** A few of the types are enough: reading all of them every time would only be slower. */
function few(text: string): string {
  const reply = JSON.parse(text) as { resourceType?: string; data: { id: string }[] }
  if (reply.resourceType !== 'schema') return text
  const names = new Set(['container', 'instanceStop', 'service', 'launchConfig', 'healthCheck'])
  return JSON.stringify({ ...reply, data: reply.data.filter(({ id }) => names.has(id)) })
}

function whole([name, address, tampered, dialect = 'cattle']: Place) {
  return { name, address, tampered, dialect }
}
