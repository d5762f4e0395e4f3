import { describe, expect, it } from 'vitest'
import { readSettings } from '../../src/app/page-settings'

describe('the globals of a page', () => {
  it('may all be missing', () => {
    expect(readSettings({})).toEqual({
      ...{ schemas: undefined, data: undefined, user: undefined, curlUser: undefined },
      ...{ docsPage: undefined, docsJson: undefined, logout: true, autoInit: true },
    })
  })

  it('are read under both names they go by', () => {
    expect(readSettings({ docs: '/a', docJson: '/b' })).toMatchObject({
      docsPage: '/a',
      docsJson: '/b',
    })
    expect(
      readSettings({ docs: '/a', docsPage: '/c', docJson: '/b', docsJson: '/d' }),
    ).toMatchObject({ docsPage: '/c', docsJson: '/d' })
  })

  it('may switch off the keys in curl, the way out, and the start', () => {
    const off = { curlUser: false, logout: false, autoInit: false }
    expect(readSettings(off)).toMatchObject(off)
    expect(readSettings({ curlUser: '' }).curlUser).toBeUndefined()
  })

  it('are ignored where they are something else', () => {
    const element = { [Symbol.toStringTag]: 'HTMLDivElement' }
    const odd = { schemas: 1, data: element, user: {}, curlUser: true, docs: null }
    expect(readSettings(odd)).toEqual(readSettings({}))
    expect(readSettings({ data: null, user: '' })).toEqual(readSettings({}))
    expect(readSettings({ data: [1] }).data).toBeUndefined()
  })
})
