import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ServerFamily } from '../../../src/api/family'
import { families } from '../../../src/api/dialects'
import { parseJson } from '../../../src/json/parse'
import { json } from '../../forms/form-schemas'

const schemasOf = (...data: object[]) => json({ type: 'collection', resourceType: 'schema', data })
const nothing = { headers: [] }

/** The family after these replies: its title and why. */
async function toldBy(...replies: { body: unknown; headers?: [string, string][] }[]) {
  const family = new ServerFamily()
  for (const { body, headers = [] } of replies) await family.hear(json(body), { headers })
  const { dialect, reason } = family.snapshot()
  return `${dialect.title}, because ${reason}`
}

describe('The family of a server', () => {
  test.each([
    ['Steve', schemasOf({ id: 'pod', attributes: { verbs: ['list'], kind: 'Pod' } })],
    ['Norman', schemasOf({ id: 'cluster', version: { group: 'g', path: '/v3', version: 'v3' } })],
    ['Cattle', schemasOf({ id: 'host', includeableLinks: [], baseType: 'schema' })],
    [
      'go-rancher',
      schemasOf({ id: 'volume', resourceFields: { actions: { type: 'map[string]' } } }),
    ],
  ])('is %s by its schemas', async (title, body) => {
    expect(await toldBy({ body })).toMatch(new RegExp(`^${title}, because its types `))
  })

  test.each([
    ['Steve', { type: 'pod', id: 'a/b', metadata: { name: 'b', state: { name: 'active' } } }],
    ['Norman', { type: 'collection', data: [], sort: { order: 'asc', links: { name: 'x' } } }],
    ['Norman', { type: 'apiRoot', apiVersion: { path: '/v3' }, links: {} }],
  ])('is %s by any of its replies', async (title, body) => {
    expect(await toldBy({ body })).toMatch(new RegExp(`^${title}, because its `))
  })

  test('is cattle by who it says is asking', async () => {
    const headers: [string, string][] = [['X-API-Account-Id', '1a1']]
    expect(await toldBy({ body: { id: '1', type: 'x' }, headers })).toMatch(/^Cattle/)
  })

  test('is told by its schemas, also where cattle stands before it', async () => {
    const headers: [string, string][] = [['X-API-Account-Id', '1a1']]
    const body = schemasOf({ id: 'volume', resourceFields: { actions: { type: 'map[string]' } } })
    expect(await toldBy({ body: { id: '1' }, headers }, { body, headers })).toMatch(/^go-rancher/)
  })

  test('is not for good what schemas of the last visit say: another server may stand there', async () => {
    const family = new ServerFamily()
    await family.hear(schemasOf({ id: 'pod', attributes: { verbs: [] } }))
    expect(family.dialect.id).toBe('steve')
    await family.hear(schemasOf({ id: 'cluster', version: { path: '/v3' } }), nothing)
    expect(family.dialect.id).toBe('norman')
    const other = new ServerFamily()
    await other.hear(schemasOf({ id: 'pod', attributes: { verbs: [] } }))
    await other.hear(schemasOf({ id: 'a' }), nothing)
    expect(other.dialect.id).toBe('specification')
  })

  test('is none in particular where nothing tells it, and for what is not JSON of an API', async () => {
    for (const body of [null, [], 'x', {}, { data: [null, 7] }, schemasOf({ id: 'a' })])
      expect(await toldBy({ body })).toBe(
        'API specification, because nothing in its answers tells another family',
      )
  })

  test('is what the schemas say, whatever a later reply looks like', async () => {
    const later = { type: 'x', metadata: { state: {} } }
    const schemas = schemasOf({ id: 'cluster', version: { path: '/v3' } })
    expect(await toldBy({ body: later }, { body: schemas }, { body: later })).toMatch(/^Norman/)
  })

  test('is another one if somebody says so, and told again when they take that back', async () => {
    const family = new ServerFamily()
    const seen: string[] = []
    family.subscribe(() => seen.push(family.dialect.id))
    await family.choose('norman')
    await family.hear(schemasOf({ id: 'pod', attributes: { verbs: [] } }), nothing)
    expect(family.snapshot()).toMatchObject({ reason: 'you say so', chosen: true })
    expect(family.dialect.id).toBe('norman')
    await family.choose(undefined)
    expect(seen).toEqual(['norman', 'steve'])
    await family.choose('no such family')
    expect(family.dialect.id).toBe('steve')
  })

  test('is loaded by the id and title that the list says', async () => {
    for (const { id, title, load } of families) expect(await load()).toMatchObject({ id, title })
  })
})

const recorded = new URL('../../../../shared/fixtures/recorded/', import.meta.url)

describe('Real servers', () => {
  test.each([
    ['catalog-service', 'go-rancher'],
    ['longhorn-controller', 'go-rancher'],
    ['rancher-v3', 'Norman'],
    ['../rancher-v2-beta', 'Cattle'],
  ])('%s is %s', async (name, title) => {
    const file = new URL(`${name}-schemas.json`, recorded)
    if (!existsSync(file)) return console.info(`${name} was not recorded here`)
    const family = new ServerFamily()
    await family.hear(parseJson(readFileSync(file, 'utf8')), nothing)
    expect(family.dialect.title).toBe(title)
  })
})
