import { beforeEach, describe, expect, test } from 'vitest'
import { Draft } from '../../../src/forms/draft'
import { stringifyJson } from '../../../src/json/stringify'
import { forgetDraft, keepDraft, keptDraft } from '../../../src/resource/operation/kept-drafts'
import { json, schemasOf } from '../../forms/form-schemas'

const schemas = schemasOf({
  thing: {
    name: 'string',
    port: 'int',
    secret: 'password',
    keys: 'map[masked]',
    inner: 'part',
    parts: 'array[part]',
    data: 'json',
  },
  part: { user: 'string', token: 'masked', next: 'part' },
})
const schema = schemas.get('thing')

beforeEach(() => sessionStorage.clear())

function keepAndRead(draft: Draft, original = draft.original) {
  keepDraft('key', draft, { schema, original, mode: draft.mode }, schemas)
  return keptDraft('key', { schema, original, mode: draft.mode })
}

describe('A draft kept for the tab', () => {
  test('comes back with its numbers exact and its texts as typed', () => {
    const draft = new Draft(json({ name: 'default' }), 'create')
    draft.setTyped(['data'], { text: '{"a":', value: '{"a":', reason: 'too short' })
    draft.replace({ ...draft.value, port: 1, big: 9007199254740991 })
    const back = keepAndRead(draft)
    expect(stringifyJson(back?.draft.changes() ?? null)).toBe(stringifyJson(draft.changes()))
    expect(back?.draft.typedAt(['data'])?.text).toBe('{"a":')
    expect(back?.incomplete).toBe(false)
  })

  test('never writes what only its name tells to be a secret: plain texts, keys of maps, what no schema knows', () => {
    const known = schemasOf({
      host: {
        accessToken: 'string',
        environment: 'map[string]',
        registryCredentialId: 'reference',
      },
    })
    const place = { schema: known.get('host'), original: json({}), mode: 'create' } as const
    const draft = new Draft(json({}), 'create')
    draft.replace(
      json({
        accessToken: 'N1-hidden',
        registryCredentialId: '1c1',
        environment: { DB_PASSWORD: 'N2-hidden', TZ: 'UTC' },
        beyond: [{ clientSecret: 'N3-hidden', tokens: 2 }],
      }),
    )
    keepDraft('key', draft, place, known)
    expect(JSON.stringify(sessionStorage)).not.toContain('hidden')
    const back = keptDraft('key', place)
    expect(back?.incomplete).toBe(true)
    expect(stringifyJson(back?.draft.changes() ?? null)).toBe(
      '{"registryCredentialId":"1c1","environment":{"TZ":"UTC"},"beyond":[{"tokens":2}]}',
    )
  })

  test('never writes a secret, at any depth, in values, lists, maps or texts', () => {
    const draft = new Draft(json({}), 'create')
    draft.replace(
      json({
        name: 'web',
        secret: 'S1-hidden',
        keys: { a: 'S2-hidden' },
        inner: { user: 'me', token: 'S3-hidden', next: { token: 'S4-hidden' } },
        parts: [{ user: 'you', token: 'S5-hidden' }],
      }),
    )
    draft.setTyped(['inner'], { text: '"S6-hidden', value: '"S6-hidden', reason: 'open' })
    draft.setText({ text: '{"secret": "S7-hidden"', reason: 'open' })
    const back = keepAndRead(draft)
    const written = JSON.stringify(sessionStorage)
    expect(written).not.toContain('hidden')
    expect(written).toContain('web')
    expect(back?.incomplete).toBe(true)
    expect(stringifyJson(back?.draft.changes() ?? null)).toBe(
      '{"name":"web","parts":[{"user":"you"}]}',
    )
  })

  test('of an update keeps the changes on top of the resource as it is by then', () => {
    const draft = new Draft(json({ id: '1', name: 'a', port: 80 }), 'update')
    draft.set(['name'], 'mine')
    keepDraft('key', draft, { schema, original: draft.original, mode: 'update' }, schemas)
    const now = json({ id: '1', name: 'theirs', port: 81 })
    const back = keptDraft('key', { schema, original: now, mode: 'update' })?.draft
    expect(stringifyJson(back?.changes() ?? null)).toBe('{"name":"mine"}')
    expect(back?.originalAt(['name'])).toBe('a')
    expect(back?.at(['port'])).toBe(81)
  })

  test('that holds nothing, or was sent, is forgotten', () => {
    const draft = new Draft(json({}), 'create')
    draft.set(['name'], 'a')
    expect(keepAndRead(draft)).toBeDefined()
    draft.reset()
    expect(keepAndRead(draft)).toBeUndefined()
    draft.set(['name'], 'a')
    keepAndRead(draft)
    forgetDraft('key')
    expect(sessionStorage).toHaveLength(0)
  })

  test('of somebody else, broken or of another kind, is left aside', () => {
    for (const text of ['', '{', '{}', 'null', '{"mode":"update","original":"[","value":"{}"}']) {
      sessionStorage.setItem('api-ui.draft key', text)
      expect(keptDraft('key', { schema, original: json({}), mode: 'create' })).toBeUndefined()
    }
  })
})
