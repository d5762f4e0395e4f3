import { expect, test } from 'vitest'
import { loadConfig } from '../../src/app/config'

const page = 'https://ui.example/tools/'

const load = (answer: Response | Error) =>
  loadConfig(page, (request) => {
    expect(request.url).toBe('https://ui.example/tools/config.json')
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  })

test('config.json says where the API is, what it is called, and that it is production', async () => {
  const { endpoint, facts } = await load(
    Response.json({ apiRoot: '/v3', name: 'Live', colour: 'red', production: true, secret: 'x' }),
  )
  expect(endpoint.root).toBe('https://ui.example/v3')
  expect(facts).toEqual({
    ...{ root: 'https://ui.example/v3', name: 'Live', colour: 'red' },
    ...{ production: true, cookies: false },
  })
})

test('config.json lists other endpoints that can be chosen, and what is none says why', async () => {
  const { others } = await load(
    Response.json({ endpoints: [{ apiRoot: 'https://lab.example/v1', name: 'Lab' }] }),
  )
  expect(others).toEqual([
    {
      ...{ root: 'https://lab.example/v1', name: 'Lab', colour: 'grey' },
      ...{ production: false, cookies: false },
    },
  ])
  await expect(
    load(Response.json({ endpoints: [{ apiRoot: 'https://a:b@lab.example/v1' }] })),
  ).rejects.toThrow(/^config\.json cannot be used: endpoints: .*without user and password/)
})

test('without one, or with a page in its place, the API is /v1 beside the page', async () => {
  for (const answer of [
    new Response('not found', { status: 404 }),
    new Response('<!doctype html>'),
    new Error('no network'),
  ])
    expect((await load(answer)).endpoint.root).toBe('https://ui.example/v1')
})

test('what is left empty in it is as if it were not there', async () => {
  const { endpoint, saved } = await load(Response.json({ apiRoot: '', schemas: '', name: '' }))
  expect([endpoint.root, saved]).toEqual(['https://ui.example/v1', undefined])
})

test('one that cannot be used says why', async () => {
  await expect(load(new Response('{'))).rejects.toThrow(/^config\.json cannot be used: /)
  await expect(load(Response.json({ apiRoot: 'ftp://h' }))).rejects.toThrow(/Not an http address/)
})
