import { describe, expect, test } from 'vitest'
import { describeProblem } from '../../src/api/problem'
import { apiRequest } from '../../src/api/request'
import { send } from '../../src/api/send'
import { understandRead } from '../../src/api/exchange'
import { specification } from '../../src/api/dialects/specification'

const request = apiRequest({ method: 'POST', url: 'http://api.example/v1/x' })

function answered(body: Uint8Array<ArrayBuffer> | string, type: string) {
  return send(request, () =>
    Promise.resolve(new Response(body, { headers: { 'content-type': type } })),
  )
}

describe('The body of a reply', () => {
  test.each([
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff), 'image/png'],
    [Uint8Array.of(0x50, 0x4b, 0x00, 0x01), 'application/zip'],
  ])('is kept as a file, to the byte, where it is no text: %j', async (bytes, type) => {
    const reply = await answered(bytes, type)
    expect(reply.file?.type).toBe(type)
    expect(new Uint8Array((await reply.file?.arrayBuffer()) ?? [])).toEqual(bytes)
    const problem = (() => {
      try {
        return understandRead(reply, specification)
      } catch (error) {
        return describeProblem(error)
      }
    })()
    expect(problem).toMatchObject({
      explanation: expect.stringContaining('something that is not JSON'),
    })
  })

  test.each([
    ['{"a":"é 🚀"}', 'application/octet-stream'],
    ['plain', ''],
    ['<html>', 'text/html'],
    ['', 'image/png'],
  ])('%j, called %s, is text', async (text, type) => {
    const reply = await answered(text, type)
    expect(reply.body).toBe(text)
    expect(reply.file).toBeUndefined()
  })

  test('that claims to be JSON is read as text, even with a byte that is none', async () => {
    const bytes = Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)
    const reply = await answered(bytes, 'application/json')
    expect(reply.body).toBe('{"\ufffd":1}')
    expect(reply.file).toBeUndefined()
  })
})

describe('A redirect', () => {
  const asked = async (method: string, reply: () => Response) => {
    const requests: Request[] = []
    const sent = send(apiRequest({ method, url: request.url }), (one) => {
      requests.push(one)
      return Promise.resolve(reply())
    })
    return { sent, modes: () => requests.map(({ redirect }) => redirect) }
  }

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'is not followed by %s, and is told',
    async (method) => {
      const hidden = () =>
        Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' })
      const { sent, modes } = await asked(method, hidden)
      const problem = describeProblem(await sent.catch((error: unknown) => error))
      expect(problem.title).toBe('Redirected')
      expect(problem.advice).toMatch(/outcome is unknown/)
      expect(modes()).toEqual(['manual'])
    },
  )

  test('is followed by what only looks', async () => {
    const { sent, modes } = await asked('GET', () => new Response('{}'))
    await sent
    expect(modes()).toEqual(['follow'])
  })
})
