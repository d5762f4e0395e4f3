import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { client, dig, origin, type Client } from './client'

const fixtures = new URL('../../../shared/fixtures/', import.meta.url)

function saved(name: string): unknown {
  const file = new URL(name, fixtures)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  console.info(`Skipped: there is no ${name} to test with`)
  return null
}

interface SavedSchema {
  id: string
  links: Record<string, string>
  collectionMethods?: string[]
  resourceMethods?: string[]
  resourceFields: Record<string, { type: string; readOnCreateOnly?: boolean }> | null
  resourceActions?: Record<string, { input?: string | null; output?: string | null }> | null
}

const cattle = saved('rancher-v2-beta-schemas.json')

describe.skipIf(cattle === null)('the 127 types of a saved cattle server', () => {
  const start = () => client({ schemas: cattle })
  const schemas = (demo: Client) =>
    demo.get('/v2-beta/schemas').then((reply) => reply.at('data') as SavedSchema[])

  it('are served under the path they were saved from, with links to here', async () => {
    const demo = start()
    expect(demo.api.root).toBe('/v2-beta')
    const reply = await demo.get('/v2-beta/schemas')
    expect(reply.ids()).toHaveLength(127)
    expect(reply.text).not.toContain('rancher.example')
    const scoped = await demo.get('/v2-beta/projects/1p1/schemas/container')
    expect(scoped.at('links', 'collection')).toBe(`${origin}/v2-beta/projects/1p1/containers`)
  })

  it('list and show resources with a value for every field', async () => {
    const demo = start()
    const listable = (await schemas(demo)).filter(({ links }) => links.collection)
    expect(listable).toHaveLength(67)
    for (const schema of listable.filter(({ id }) => id !== 'schema')) {
      const list = await demo.get(schema.links.collection ?? '')
      expect([schema.id, list.status, list.ids().length]).toEqual([schema.id, 200, 5])
      const shown = await demo.get(list.at('data', 0, 'links', 'self') as string)
      expect(shown.at('type')).toBe(schema.id)
      for (const name of Object.keys(schema.resourceFields ?? {}))
        expect(shown.at(name)).toBeDefined()
    }
  })

  it('take what they gave: every creatable type is created from the values of another resource', async () => {
    const demo = start()
    const creatable = (await schemas(demo)).filter(
      ({ links, collectionMethods }) => links.collection && collectionMethods?.includes('POST'),
    )
    expect(creatable.length).toBeGreaterThan(25)
    for (const { id, links, resourceFields } of creatable) {
      const url = links.collection ?? ''
      const model = JSON.parse((await demo.get(`${url}?limit=1`)).text) as {
        data: Record<string, unknown>[]
      }
      // Secrets are not shown, and unique values have to be others.
      const secret = Object.entries(resourceFields ?? {}).filter(
        ([, field]) => field.readOnCreateOnly,
      )
      const secrets = Object.fromEntries(secret.map(([name]) => [name, 'secret']))
      const body = { ...model.data[0], ...secrets, name: 'another' }
      const made = await demo.send('POST', url, body)
      expect([id, made.status, made.text.slice(0, 400)]).toEqual([id, 201, expect.any(String)])
      expect((await demo.get(made.at('links', 'self') as string)).status).toBe(200)
    }
  })

  it('act: every action offered answers with the resource or its output', async () => {
    const listable = (await schemas(start())).filter(
      ({ id, links }) => links.collection && id !== 'schema',
    )
    let called = 0
    for (const schema of listable) {
      // What is removed cannot be referred to later.
      const demo = start()
      const actions = schema.resourceActions ?? {}
      for (const [name, { output }] of Object.entries(actions)) {
        const list = await demo.get(schema.links.collection ?? '')
        const urls = (list.at('data') as unknown[]).map((one) => dig(one, ['actions', name]))
        const url = urls.find((one) => typeof one === 'string')
        if (typeof url !== 'string') continue
        const reply = await demo.send(
          'POST',
          url,
          await inputFor(demo, actions[name]?.input ?? null),
        )
        const isOutput = output != null && reply.at('type') === output
        expect([schema.id, name, reply.status, isOutput || reply.at('type') === schema.id]).toEqual(
          [...[schema.id, name], ...[isOutput ? reply.status : 202, true]],
        )
        expect([200, 202]).toContain(reply.status)
        called++
        demo.pass(1000)
      }
    }
    expect(called).toBeGreaterThan(200)
  })

  it('are changed and removed by way of their states', async () => {
    const demo = start()
    const made = await demo.send('POST', '/v2-beta/registrationtokens', { name: 'a' })
    expect([made.status, made.at('state'), made.at('transitioning')]).toEqual([
      201,
      'registering',
      'yes',
    ])
    demo.pass(1000)
    const stack = await demo.send('PUT', '/v2-beta/containers/1c1', { description: 'new' })
    expect([stack.status, stack.at('description')]).toEqual([200, 'new'])
    const gone = await demo.send('DELETE', '/v2-beta/containers/1c1')
    expect([gone.status, gone.at('state')]).toEqual([200, 'removing'])
    demo.pass(1000)
    expect((await demo.get('/v2-beta/containers')).ids()).not.toContain('1c1')
  })

  it('look the same every time', async () => {
    const [first, second] = [
      await start().get('/v2-beta/services'),
      await start().get('/v2-beta/services'),
    ]
    expect(first.text).toBe(second.text)
  })
})

// Required inputs are made from what other resources say.
async function inputFor(demo: Client, input: string | null): Promise<unknown> {
  if (input === null) return {}
  const references: Record<string, unknown> = {
    addOutputsInput: { outputs: { a: 'b' } },
    addRemoveServiceLinkInput: { serviceLink: { serviceId: '1s1' } },
    changeSecretInput: { newSecret: 'new', oldSecret: 'old' },
    containerExec: { command: ['ls'] },
    restoreFromBackupInput: { backupId: '1b1' },
    revertToSnapshotInput: { snapshotId: '1s1' },
    setProjectMembersInput: {
      members: [{ externalId: 'a', externalIdType: 'rancher_id', role: 'owner' }],
    },
    serviceRestart: { rollingRestartStrategy: {} },
    snapshotBackupInput: { backupTargetId: '1bt1' },
  }
  expect((await demo.get(`/v2-beta/schemas/${input}`)).status).toBe(200)
  return references[input] ?? {}
}

describe.each(['catalog-service', 'longhorn-controller', 'rancher-v3'])(
  'the types of %s',
  (name) => {
    const schemas = saved(`recorded/${name}-schemas.json`)

    it.skipIf(schemas === null)('list, show, create and act without a crash', async () => {
      const demo = client({ schemas })
      const root = await demo.get(demo.api.root)
      for (const link of Object.values(root.at('links') as Record<string, string>)) {
        const list = await demo.get(link)
        expect([link, list.status < 500]).toEqual([link, true])
        const self = list.at('data', 0, 'links', 'self')
        if (typeof self === 'string') expect((await demo.get(self)).status).toBe(200)
        expect((await demo.send('POST', link, {})).status).toBeLessThan(500)
        for (const action of Object.values(
          (list.at('data', 0, 'actions') ?? {}) as Record<string, string>,
        ))
          expect((await demo.send('POST', action, {})).status).toBeLessThan(500)
      }
    })
  },
)

describe('a schema file nobody would write', () => {
  it('is served as far as it makes sense', async () => {
    const schemas =
      JSON.parse(`{"data": [null, 7, {}, {"id": "constructor", "links": {"self": "http://h/x/schemas/constructor", "collection": "http://h/x/constructors"},
      "resourceFields": {"__proto__": {"type": "map[map[int]]", "create": true}, "odd": null, "toString": {"type": 5}, "loop": {"type": "constructor"},
      "none": {"type": ""}, "half": {"type": "array[reference["}}, "collectionMethods": ["GET", "POST"], "resourceMethods": null, "resourceActions": {"__proto__": {}, "do it": {"output": "nothing"}}},
      {"id": "__proto__", "links": null, "resourceFields": null}]}`)
    const demo = client({ schemas })
    expect(demo.api.root).toBe('/x')
    const list = await demo.get('/x/constructors')
    expect(list.status).toBe(200)
    expect((await demo.get('/x/schemas/__proto__')).at('id')).toBe('__proto__')
    const made = await demo.send('POST', '/x/constructors', '{"__proto__": {"a": {"b": 1}}}')
    expect(made.status).toBe(201)
    expect(made.text).toContain('"__proto__":{"a":{"b":1}}')
    const action = dig(made.at('actions'), ['do it']) as string
    expect((await demo.send('POST', action)).status).toBe(202)
    for (const empty of [null, [], {}, 'text', { data: 'x' }])
      expect((await client({ schemas: empty }).get('/v1/schemas')).status).toBe(200)
  })
})
