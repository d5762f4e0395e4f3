import { describe, expect, it } from 'vitest'
import { specification } from '../../../src/api/dialects/specification'
import { jsonOf, type Resource } from '../../../src/api/resource'
import { parseJson } from '../../../src/json/parse'
import { stringifyJson } from '../../../src/json/stringify'
import { applyChanges, changeKey, type Changes } from '../../../src/resource/live/apply-changes'

const dialect = specification
const read = (json: unknown) =>
  dialect.readDocument(parseJson(JSON.stringify(json)), 'http://api.example/v1/x')

function resource(json: unknown): Resource {
  const document = read(json)
  if (document.kind !== 'resource') throw new Error('not a resource')
  return document.resource
}

function changes(...list: [json: unknown, removed?: boolean][]): Changes {
  return new Map(
    list.map(([json, removed = false]) => {
      const changed = resource(json)
      return [changeKey(changed), { resource: changed, removed }]
    }),
  )
}

const row = (id: string, more = {}) => ({ id, type: 'container', state: 'running', ...more })
const collection = (...data: unknown[]) => read({ type: 'collection', sort: null, data })

describe('changes', () => {
  it('replace the rows they are about, in the JSON too, and leave the others the very same', () => {
    const before = collection(row('1i1'), 'no resource', row('1i2'))
    const after = applyChanges(before, changes([row('1i2', { state: 'stopped' })]), [])
    if (before.kind !== 'collection' || after.kind !== 'collection') throw new Error()
    expect(after.collection.data[0]).toBe(before.collection.data[0])
    expect(stringifyJson(jsonOf(after))).toBe(
      '{"type":"collection","sort":null,"data":[{"id":"1i1","type":"container","state":"running"},"no resource",{"id":"1i2","type":"container","state":"stopped"}]}',
    )
  })

  it('to nothing in sight leave the document the very same', () => {
    const before = collection(row('1i1'))
    expect(applyChanges(before, changes([row('1i9')]), [])).toBe(before)
    expect(applyChanges(before, changes([row('1i1')]), []), 'nor what is the same').toBe(before)
    const value = read(['1i1'])
    expect(applyChanges(value, changes([row('1i1')]), [])).toBe(value)
  })

  it('need both type and id to match', () => {
    const before = read(row('1i1'))
    expect(applyChanges(before, changes([{ ...row('1i1'), type: 'host', state: 'x' }]), [])).toBe(
      before,
    )
  })

  it('keep every digit', () => {
    const before = dialect.readDocument(
      parseJson('{"id":"1","type":"t","n":1}'),
      'http://api.example/v1/x',
    )
    const change = dialect.readDocument(
      parseJson('{"id":"1","type":"t","n":9007199254740993}'),
      'http://api.example/v1/x',
    )
    if (change.kind !== 'resource') throw new Error()
    const map = new Map([['t/1', { resource: change.resource, removed: false }]])
    expect(stringifyJson(jsonOf(applyChanges(before, map, [])))).toContain('9007199254740993')
  })

  it('tell of a removal, and of a return', () => {
    const before = read(row('1i1'))
    const gone = applyChanges(before, changes([row('1i1'), true]), [])
    expect(gone).toMatchObject({ resource: { gone: true } })
    const back = applyChanges(gone, changes([row('1i1')]), [])
    expect(back.kind === 'resource' && back.resource.gone).toBeFalsy()
  })

  it('keep the links of the scope that the page looks through', () => {
    const self = 'http://h/v1/projects/1a5/containers/1i1'
    const other = 'http://h/v1/containers/1i1'
    const before = read(row('1i1', { links: { self }, actions: {} }))
    const change = row('1i1', {
      links: { self: other, hosts: `${other}/hosts`, docs: 'http://docs/' },
      actions: { start: `${other}/?action=start` },
      state: 'stopped',
    })
    const after = applyChanges(before, changes([change]), [])
    if (after.kind !== 'resource') throw new Error()
    expect([...after.resource.links.values()]).toEqual([self, `${self}/hosts`, 'http://docs/'])
    expect(after.resource.actions.get('start')).toBe(`${self}/?action=start`)
    expect(stringifyJson(after.resource.value)).not.toContain(other)
  })

  it('keep what the page asked to include', () => {
    const before = read(row('1i1', { hosts: [{ id: '1h1' }] }))
    const change = changes([row('1i1', { state: 'stopped' })])
    const after = applyChanges(before, change, ['hosts'])
    expect(after).toMatchObject({
      resource: { value: { state: 'stopped', hosts: [{ id: '1h1' }] } },
    })
    expect(stringifyJson(jsonOf(applyChanges(before, change, [])))).not.toContain('1h1')
  })
})
