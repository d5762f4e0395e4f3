import { expect, test } from 'vitest'
import { apiRequest } from '../../src/api/request'
import { createRequest } from '../../src/api/operations'
import { formPieces } from '../../src/api/request-form'
import { send } from '../../src/api/send'
import { filesWithin, holdFile, lostFile } from '../../src/json/held-file'
import { parseJson } from '../../src/json/parse'
import { isObject, objectFrom, text, type JsonObject, type JsonValue } from '../../src/json/value'
import { contentLength } from '../../src/request-preview/targets/content-length'

const url = 'http://api.example/v1/certificates'
const file = (text = 'PK\0\r\n--x', name = 'store.p12', type = 'application/x-pkcs12') =>
  new File([text], name, { type })
const value = (entries: [string, JsonValue][]) => objectFrom(entries)

test('what holds no file is sent as JSON', () => {
  const request = createRequest(url, value([['name', 'a']]))
  expect(request.form).toBeUndefined()
  expect(request.body).toBe('{"name":"a"}')
})

test('what holds a file is a form, whose bytes, type and length are those of the preview', async () => {
  const stored = file()
  const whole = parseJson(
    '{"name":"a\\nb","size":9007199254740993,"on":true,"none":null,"tags":["x","y"],"labels":{"a.b":"c"}}',
  )
  if (!isObject(whole)) throw new Error('not an object')
  const request = createRequest(
    url,
    objectFrom([...Object.entries(whole), ['keystore', holdFile(stored)]]),
  )
  let bytes = new ArrayBuffer()
  let type = ''
  await send(request, async (sent) => {
    type = sent.headers.get('content-type') ?? ''
    bytes = await sent.arrayBuffer()
    return new Response('{}')
  })
  expect(request.headers).toContainEqual(['Content-Type', type])
  expect(contentLength(request)).toBe(bytes.byteLength)
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const texts = [...form].filter(([, part]) => typeof part === 'string')
  expect(texts).toEqual([
    ['name', 'a\nb'],
    ['size', '9007199254740993'],
    ['on', 'true'],
    ['tags', 'x'],
    ['tags', 'y'],
    ['labels', '{"a.b":"c"}'],
  ])
  const received = form.get('keystore')
  if (!(received instanceof File)) throw new Error('no file arrived')
  expect(received.name).toBe('store.p12')
  expect(received.type).toBe('application/x-pkcs12')
  expect(await received.text()).toBe('PK\0\r\n--x')
  const sent = new TextDecoder().decode(bytes)
  expect(request.body?.replace('‹the 8 bytes of store.p12›', 'PK\0\r\n--x')).toBe(sent)
})

test('a file deeper inside is a part named by its path, and the rest stays where it was', () => {
  const { form } = createRequest(
    url,
    value([
      ['name', 'a'],
      [
        'launchConfig',
        value([
          ['context', holdFile(file())],
          ['imageUuid', 'docker:x'],
        ]),
      ],
    ]),
  )
  expect(
    form?.parts.map(({ name, value: part }) => [name, typeof part === 'string' ? part : part.name]),
  ).toEqual([
    ['name', 'a'],
    ['launchConfig', '{"imageUuid":"docker:x"}'],
    ['launchConfig.context', 'store.p12'],
  ])
})

test('names that would end a header stay names', () => {
  const name = 'a"\r\nX-Evil: 1'
  const { form } = createRequest(
    url,
    value([
      [name, 'v'],
      ['f', holdFile(file('x', `${name}.txt`, 'text/plain\r\nX: 1'))],
    ]),
  )
  if (form === undefined) throw new Error('no form')
  const texts = formPieces(form).filter((piece) => typeof piece === 'string')
  expect(texts.join('')).not.toMatch(/^X/m)
  expect(texts.join('')).toContain('name="a%22%0D%0AX-Evil: 1"')
})

test('the preview tells nothing of what is in a file', () => {
  const request = createRequest(url, value([['keystore', holdFile(file('top secret'))]]))
  expect(JSON.stringify(request)).not.toContain('top secret')
  expect(apiRequest({ ...request, url: `${url}/other` }).body).toBe(request.body)
})

test('a file of a page that was left is known as such, and never becomes part of a request', () => {
  const held = holdFile(file())
  const lost = parseJson(JSON.stringify({ ...held, held: `${text(held['held'])}0` }))
  expect([lostFile(held), lostFile(lost), lostFile(parseJson('{"held":"x"}'))]).toEqual([
    undefined,
    'store.p12',
    undefined,
  ])
  const whole = value([
    ['name', 'a'],
    ['keystore', lost],
    ['more', [lost, value([['b', 1]])]],
  ])
  expect(filesWithin(whole)).toHaveLength(2)
  expect(createRequest(url, whole).body).toBe('{"name":"a","more":[{"b":1}]}')
})

test('a body may be nested as deep as what was read, with a file at its bottom, too', () => {
  const deep = (bottom: string) => parseJson(`{"a":${'['.repeat(1e5)}${bottom}${']'.repeat(1e5)}}`)
  const held = JSON.stringify(holdFile(file()))
  expect(createRequest(url, deep('7') as JsonObject).body).toContain('[7]')
  expect(createRequest(url, deep(held) as JsonObject).form?.parts).toMatchObject([
    { name: 'a', value: expect.stringContaining('[[]]') as string },
    { name: `a${'.0'.repeat(1e5)}` },
  ])
})

test('several in one request are JSON, without their files', () => {
  const bodies = [value([['name', 'a']]), value([['keystore', holdFile(file())]])]
  expect(createRequest(url, bodies).body).toBe('[{"name":"a"},{}]')
})
