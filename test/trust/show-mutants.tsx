import { waitFor } from '@testing-library/react'
import { afterAll, describe, expect, test } from 'vitest'
import { createDemoApi } from '../../demo/api'
import { renderApp } from '../app/render-app'
import { figure } from './figures'
import { mutants } from './mutate'

/** What is looked at, where it is, and the reply that is tampered with. */
type Place = readonly [name: string, address: string, tampered: string]

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
]

const origin = 'http://api.example'
const json = (text: string) =>
  new Response(text, { headers: { 'content-type': 'application/json' } })

/** Shows every place by `count` replies that were tampered with; `seed` gives others. */
export function showMutants(shown: readonly Place[], count: number, seed = 0): void {
  const demo = createDemoApi()
  afterAll(() => demo.close())
  const read = async (path: string) => (await demo.fetch(new Request(`${origin}${path}`))).text()

  describe('What was tampered with is shown as far as it goes, and the page stays whole', () => {
    test.each(shown)('%s', { timeout: 30_000 + 1000 * count }, async (_, address, tampered) => {
      const text = few(await read(tampered))
      const schemas = few(await read('/v1/schemas'))
      for (const mutant of mutants(text, count, seed + address.length)) {
        const answers = new Map([
          [`${origin}/v1/schemas`, schemas],
          [`${origin}${tampered}`, mutant.text],
        ])
        const { end } = renderApp(address, ({ url }) => {
          const answer = answers.get(url)
          return answer === undefined ? undefined : json(answer)
        })
        try {
          await waitFor(() => {
            // Roles would be looked for ten thousand times.
            expect(document.querySelector('[aria-label=Loading]')).toBeNull()
            const place = document.querySelector('[role=dialog]') ?? document.querySelector('main')
            expect(place?.textContent.length).toBeGreaterThan(20)
          })
        } catch (error) {
          throw new Error(`${mutant.what}\n${mutant.text.slice(0, 500)}`, { cause: error })
        }
        end()
      }
      expect(Object.keys(Object.prototype)).toEqual([])
      figure('tampered replies shown', count)
    })
  })
}

/** A few of the types are enough: reading all of them every time would only be slower. */
function few(text: string): string {
  const reply = JSON.parse(text) as { resourceType?: string; data: { id: string }[] }
  if (reply.resourceType !== 'schema') return text
  const names = new Set(['container', 'instanceStop', 'service', 'launchConfig', 'healthCheck'])
  return JSON.stringify({ ...reply, data: reply.data.filter(({ id }) => names.has(id)) })
}
