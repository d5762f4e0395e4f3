import { describe, expect, it } from 'vitest'
import { readBody } from '../../src/api/read-body'

/** A reply whose body never ends, as a log that is followed. */
function endless(type: string, first: string): { response: Response; isCancelled: () => boolean } {
  let cancelled = false
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(new TextEncoder().encode(first)),
    cancel: () => void (cancelled = true),
  })
  const response = new Response(body, { headers: { 'Content-Type': type } })
  return { response, isCancelled: () => cancelled }
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('reading the body of a reply', () => {
  it('takes the beginning of a text that is no JSON, and leaves the rest', async () => {
    const { response, isCancelled } = endless('text/plain', '12:00 started\n')
    const { bytes, cutOff } = await readBody(response, 'GET')
    expect(textOf(bytes)).toBe('12:00 started\n')
    expect(cutOff).toBe(true)
    expect(isCancelled()).toBe(true)
  })

  it('takes nothing of an archive', async () => {
    const { response, isCancelled } = endless('application/octet-stream', '{')
    expect(await readBody(response, 'GET')).toEqual({ bytes: new Uint8Array(), cutOff: true })
    expect(isCancelled()).toBe(true)
  })

  it('reads JSON to its end, whatever it is sent as', async () => {
    for (const type of ['application/json', 'text/plain; charset=utf-8', ''])
      for (const text of ['{"a": 1}', '\n [1]']) {
        const response = new Response(text, { headers: { 'Content-Type': type } })
        const { bytes, cutOff } = await readBody(response, 'GET')
        expect(textOf(bytes)).toBe(text)
        expect(cutOff).toBe(false)
      }
  })

  it('reads errors and answers to changes to their end', async () => {
    const refused = new Response('404 page not found', {
      status: 404,
      headers: { 'Content-Type': 'text/plain' },
    })
    expect(textOf((await readBody(refused, 'GET')).bytes)).toBe('404 page not found')
    const done = new Response('done', { headers: { 'Content-Type': 'text/plain' } })
    expect(await readBody(done, 'POST')).toMatchObject({ cutOff: false })
  })
})
