import { describe, expect, test } from 'vitest'
import { createRequest } from '../../../src/api/operations'
import { parseJson } from '../../../src/json/parse'
import { isObject } from '../../../src/json/value'
import { withoutSecrets } from '../../../src/resource/operation/without-secrets'
import { readSchemas } from '../../../src/schema/schema-set'

const schemas = readSchemas(
  parseJson(
    JSON.stringify({
      data: [
        {
          id: 'login',
          resourceFields: {
            user: { type: 'string' },
            secret: { type: 'password' },
            keys: { type: 'map[array[masked]]' },
            inner: { type: 'login' },
          },
        },
      ],
    }),
  ),
)

function hidden(json: string) {
  const body = parseJson(json)
  if (!isObject(body)) throw new Error('That was no object')
  return JSON.parse(JSON.stringify(withoutSecrets(body, schemas.get('login'), schemas))) as unknown
}

describe('A body without its secrets', () => {
  test('has stars for passwords and masked texts at any depth, and all else as it was', () => {
    expect(
      hidden(
        '{"user":"me","secret":"abc","keys":{"a":["xy"]},"inner":{"secret":"q","user":"q"},"other":"abc"}',
      ),
    ).toEqual({
      user: 'me',
      secret: '***',
      keys: { a: ['**'] },
      inner: { secret: '*', user: 'q' },
      other: 'abc',
    })
  })

  test('is as long as the body itself, also with quotes, line breaks and letters beyond ASCII', () => {
    const body = parseJson(JSON.stringify({ secret: 'ä"\n\\€😀\ud800' }))
    if (!isObject(body)) throw new Error('That was no object')
    const bytes = (value: typeof body) =>
      new TextEncoder().encode(createRequest('http://a.example/v1', value).body ?? '').length
    expect(bytes(withoutSecrets(body, schemas.get('login'), schemas))).toBe(bytes(body))
  })

  test('keeps what is not a text, and null', () => {
    expect(hidden('{"secret":null,"keys":[1],"inner":"x"}')).toEqual({
      secret: null,
      keys: [1],
      inner: 'x',
    })
  })
})
