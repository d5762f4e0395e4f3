import { describe, expect, test } from 'vitest'
import { holdFile } from '../../../src/json/held-file'
import { objectFrom, text, type JsonValue } from '../../../src/json/value'
import { fileTrouble } from '../../../src/resource/operation/file-trouble'

const held = holdFile(new File(['x'], 'a.tar'))
const body = (value: JsonValue) => objectFrom([['file', value]])

describe('The files of a request', () => {
  test('go along with one body, and are nowhere where there are none', () => {
    expect(fileTrouble([body(held)])).toBeUndefined()
    expect(fileTrouble([body('x'), body(null)])).toBeUndefined()
  })

  test('cannot go along with several', () => {
    expect(fileTrouble([body(held), body(null)])).toMatch(/^A file can only go along with one/)
  })

  test('have to be chosen again in a page that does not hold them', () => {
    const lost = objectFrom([...Object.entries(held), ['held', `${text(held['held'])}0`]])
    expect(fileTrouble([body([lost])])).toMatch(/^a\.tar was chosen before/)
  })
})
