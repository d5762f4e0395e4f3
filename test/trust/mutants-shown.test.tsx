import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterAll, describe, expect, test } from 'vitest'
import { createDemoApi } from '../../demo/api'
import { renderApp } from '../app/render-app'
import { mutants } from './mutate'

/** MUTANTS=2000 npx vitest run test/trust shows more of them. */
const total = Number(process.env.MUTANTS ?? 100)

const demo = createDemoApi()
afterAll(() => demo.close())

const places = [
  ['a collection', '/v1/containers?limit=3', '/v1/containers?limit=3'],
  ['a resource', '/v1/services/1s1', '/v1/services/1s1'],
  ['a resource as JSON', '/v1/services/1s1#view=json', '/v1/services/1s1'],
  ['a type', '/v1/schemas/container', '/v1/schemas/container'],
  ['the root', '/v1', '/v1'],
  ['a collection by tampered schemas', '/v1/containers?limit=3', '/v1/schemas'],
  ['a create form by tampered schemas', '/v1/services#create=service', '/v1/schemas'],
  ['an action by tampered schemas', '/v1/containers/1i5#action=stop', '/v1/schemas'],
  ['an edit form', '/v1/services/1s1#edit', '/v1/services/1s1'],
] as const

describe('What was tampered with is shown as far as it goes, and the page stays whole', () => {
  test.each(places)('%s', { timeout: 30_000 + 100 * total }, async (_, address, tampered) => {
    const text = await (await demo.fetch(new Request(`http://api.example${tampered}`))).text()
    for (const mutant of mutants(text, Math.ceil(total / places.length), address.length)) {
      const shown = renderApp(address, (request) =>
        request.url === `http://api.example${tampered}`
          ? new Response(mutant.text, { headers: { 'content-type': 'application/json' } })
          : undefined,
      )
      try {
        await waitFor(() => {
          expect(screen.queryByLabelText('Loading')).toBeNull()
          const place = screen.queryByRole('dialog') ?? screen.getByRole('main')
          expect(place.textContent.length).toBeGreaterThan(20)
        })
      } catch (error) {
        throw new Error(`${mutant.what}\n${mutant.text.slice(0, 500)}`, { cause: error })
      }
      cleanup()
      shown.demo.close()
    }
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
